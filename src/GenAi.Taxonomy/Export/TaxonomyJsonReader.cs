using System.Text.Json;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>Reads a document in one pass that never stops at a fault: first which ids there are, then concepts and the rest.</summary>
internal sealed class TaxonomyJsonReader
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly GenAiTaxonomy? _extended;
    private readonly TaxonomyBuilder _builder;
    private readonly JsonConceptReader _concepts;

    private TaxonomyJsonReader(GenAiTaxonomy? extended)
    {
        _extended = extended;
        _builder = extended?.ToBuilder() ?? new();
        _concepts = new(_faults, extended);
    }

    public static GenAiTaxonomy Read(string json, GenAiTaxonomy? extended)
    {
        if (JsonText.Faults(json) is { Count: > 0 } broken)
            throw new TaxonomyException(broken);
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return new TaxonomyJsonReader(extended).Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new TaxonomyException([new(
                FormattableString.Invariant($"line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}"),
                $"is not JSON here: write one object with \"format\": \"{TaxonomyJson.Format}\" and \"concepts\"")]);
        }
    }

    private GenAiTaxonomy Read(JsonElement element)
    {
        if (JsonCursor.Of(element, "$", _faults) is not { } root)
            throw new TaxonomyException(_faults);

        root.Ignore("@context");
        if (root.Required("format") is { } format && format != TaxonomyJson.Format)
            root.Report("format", $"'{format}' is not known: this version reads '{TaxonomyJson.Format}'");
        _concepts.Sources(root);
        Concepts(root);
        Edges(root);
        Claims(root);
        Obligations(root);
        Classes(root);
        root.Close();
        return Build();
    }

    private GenAiTaxonomy Build()
    {
        GenAiTaxonomy? taxonomy = null;
        try
        {
            taxonomy = _builder.Build();
        }
        catch (TaxonomyException wrong)
        {
            foreach (var fault in wrong.Faults)
                _faults.Add(_paths.TryGetValue(fault.Where, out var path) ? new(path, $"'{fault.Where}' {fault.Message}") : fault);
        }

        return _faults.Count == 0 ? taxonomy! : throw new TaxonomyException(_faults);
    }

    private void Concepts(JsonCursor root)
    {
        var entries = new List<ConceptEntry>();
        foreach (var (property, isRemoved) in new[] { ("concepts", false), ("removed", true) })
        {
            foreach (var cursor in root.Objects(property))
            {
                if (_concepts.Declare(cursor, isRemoved) is { } entry)
                    entries.Add(entry);
            }
        }

        _concepts.Make(entries);
        foreach (var entry in entries)
        {
            _paths.TryAdd(entry.Id, entry.Cursor.Path);
            if (entry.Concept is not { } concept)
                continue;
            if (!entry.IsRemoved || _extended?.FindId(entry.Id) is null)
                _builder.Add(concept);
            if (entry.IsRemoved)
                _builder.Remove(concept);
        }
    }

    private void Edges(JsonCursor root)
    {
        foreach (var cursor in root.Objects("stated"))
        {
            var (from, relation, to) = Ends(cursor);
            var (fit, severity) = (cursor.Value<Fit>("fit"), cursor.Value<Severity>("severity"));
            var sources = _concepts.SourcesOf(cursor);
            cursor.Close();
            if (from is null || relation is not { } said || to is null)
                continue;
            if ((said is Relation.Performs or Relation.Suits) != (fit is not null))
                cursor.Report("fit", fit is null ? "is missing: say how well" : "does not belong to this relation: leave it out");
            else if ((said == Relation.ExposedTo) != (severity is not null))
                cursor.Report("severity", severity is null ? "is missing: say how severe" : "does not belong to this relation: leave it out");
            else
                _builder.State(from, said, to, sources, fit, severity);
        }

        foreach (var cursor in root.Objects("severed"))
        {
            var (from, relation, to) = Ends(cursor);
            _ = _concepts.SourcesOf(cursor);
            cursor.Close();
            if (from is not null && relation is { } said && to is not null)
                _builder.Disconnect(from, said, to);
        }
    }

    private (Concept? From, Relation? Relation, Concept? To) Ends(JsonCursor cursor)
    {
        var (from, to) = (_concepts.Required<Concept>(cursor, "from"), _concepts.Required<Concept>(cursor, "to"));
        if (cursor.Required("relation") is null || cursor.Value<Relation>("relation") is not { } relation)
            return default;
        if (from is null || to is null || (RelationRules.Allows(relation, from.Facet, to.Facet) && from != to))
            return (from, relation, to);
        cursor.Report("relation", from == to
            ? $"joins '{from}' with itself: an edge joins two concepts"
            : $"does not join the {JsonConceptReader.Name(from.Facet)} '{from}' and the {JsonConceptReader.Name(to.Facet)} '{to}'");
        return default;
    }

    private void Claims(JsonCursor root)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in _extended?.Claims ?? [])
            ids.Add(known.Id, "the taxonomy that is extended");
        foreach (var cursor in root.Objects("claims"))
        {
            var (id, statement, source) = (JsonConceptReader.NewId(cursor, ids), cursor.Required("statement"), _concepts.SourceOf(cursor, cursor.Required("source")));
            var rest = (
                Subjects: _concepts.Targets<Concept>(cursor, "subjects"), Topic: cursor.Text("topic"), Stance: cursor.Value<ClaimStance>("stance"),
                Status: cursor.Value<ClaimStatus>("status"), Resolution: cursor.Text("resolution"));
            cursor.Close();
            if (id is not null && statement is not null && source is not null)
            {
                _builder.Add(new SourcedClaim(id, statement, source)
                {
                    Subjects = rest.Subjects,
                    Topic = rest.Topic,
                    Stance = rest.Stance ?? ClaimStance.Asserts,
                    Status = rest.Status ?? ClaimStatus.Accepted,
                    Resolution = rest.Resolution ?? "",
                });
            }
        }
    }

    private void Obligations(JsonCursor root)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var known in _extended?.Obligations ?? [])
            ids.Add(known.Id, "the taxonomy that is extended");
        foreach (var cursor in root.Objects("obligations"))
        {
            var (id, name) = (JsonConceptReader.NewId(cursor, ids), cursor.Required("name"));
            if (!cursor.Has("reference"))
                cursor.Report("", "has no 'reference': say where the duty is written");
            var reference = cursor.Object("reference") is { } written ? _concepts.Reference(written) : null;
            var rest = (
                Instrument: cursor.Text("instrument"), Citation: cursor.Text("citation"), Definition: cursor.Text("definition"),
                Kind: cursor.Value<ObligationKind>("kind"), Basis: cursor.Value<ObligationBasis>("basis"),
                Jurisdiction: cursor.Text("jurisdiction"), Role: cursor.Value<LegalRole>("role"), HighRisk: Grounds(cursor, "highRisk"),
                Applications: _concepts.Targets<ApplicationArea>(cursor, "appliesToApplications"),
                Outputs: _concepts.Targets<Modality>(cursor, "appliesToOutputs"), ExceptOutputs: _concepts.Targets<Modality>(cursor, "exceptOutputs"),
                Tasks: _concepts.Targets<ModelTask>(cursor, "appliesToTasks"), Families: _concepts.Targets<ModelFamily>(cursor, "appliesToFamilies"),
                Risks: _concepts.Targets<Risk>(cursor, "appliesToRisks"),
                Condition: cursor.Text("condition"), ShownBy: _concepts.Targets<Risk>(cursor, "conditionShownBy"), Exemptions: cursor.Text("exemptions"),
                SatisfiedBy: _concepts.Targets<RiskControl>(cursor, "satisfiedBy"), NeedsAll: cursor.Flag("needsAllControls", false),
                From: cursor.Day("appliesFrom"), Until: cursor.Day("appliesUntil"), Sources: _concepts.SourcesOf(cursor));
            cursor.Close();
            if (id is not null && name is not null && reference is not null)
            {
                _builder.Add(new Obligation(id, name, reference)
                {
                    Instrument = rest.Instrument,
                    Citation = rest.Citation,
                    Kind = rest.Kind ?? ObligationKind.Law,
                    Basis = rest.Basis ?? ObligationBasis.Primary,
                    Definition = rest.Definition ?? "",
                    Jurisdiction = rest.Jurisdiction,
                    Role = rest.Role,
                    HighRisk = rest.HighRisk,
                    AppliesToApplications = rest.Applications,
                    AppliesToOutputs = rest.Outputs,
                    ExceptOutputs = rest.ExceptOutputs,
                    AppliesToTasks = rest.Tasks,
                    AppliesToFamilies = rest.Families,
                    AppliesToRisks = rest.Risks,
                    Condition = rest.Condition,
                    ConditionShownBy = rest.ShownBy,
                    Exemptions = rest.Exemptions,
                    SatisfiedBy = rest.SatisfiedBy,
                    NeedsAllControls = rest.NeedsAll,
                    AppliesFrom = rest.From,
                    AppliesUntil = rest.Until,
                    Sources = rest.Sources,
                });
            }
        }
    }

    private void Classes(JsonCursor root)
    {
        foreach (var cursor in root.Objects("highRiskClasses"))
        {
            var (application, reason) = (_concepts.Required<ApplicationArea>(cursor, "application"), cursor.Required("reason"));
            if (!cursor.Has("answer"))
                cursor.Report("", "has no 'answer': write yes, no or depends");
            var rest = (
                Answer: cursor.Value<HighRiskAnswer>("answer"), Grounds: Grounds(cursor, "grounds"), Point: cursor.Text("point"),
                Condition: cursor.Text("condition"), Sources: _concepts.SourcesOf(cursor));
            cursor.Close();
            if (application is not null && reason is not null && rest.Answer is { } answer)
            {
                _builder.Add(new HighRiskClass(application, answer, reason)
                {
                    Grounds = rest.Grounds,
                    Point = rest.Point,
                    Condition = rest.Condition,
                    Sources = rest.Sources,
                });
            }
        }
    }

    private static List<HighRiskGround> Grounds(JsonCursor cursor, string property)
    {
        var grounds = new List<HighRiskGround>();
        foreach (var (text, _) in cursor.Texts(property))
        {
            if (Kebab.TryParse<HighRiskGround>(text, out var ground))
                grounds.Add(ground);
            else
                cursor.Report(property, $"'{text}' is not one of {string.Join(", ", Kebab.All<HighRiskGround>())}");
        }

        return grounds;
    }
}
