using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>Writes everything a taxonomy was told, in the order in which it was told; what has its default value is left out.</summary>
internal sealed partial class TaxonomyJsonWriter : IDisposable
{
    /// <summary>Letters of every script stay as they are; what could be taken for markup is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 20);
    private readonly Utf8JsonWriter _json;
    private readonly SourceTable _sources = new();

    private TaxonomyJsonWriter() => _json = new(_buffer, Options);

    public void Dispose() => _json.Dispose();

    /// <param name="taxonomy">What to write.</param>
    /// <param name="context">A JSON-LD context to put in front, or null.</param>
    public static string Text(GenAiTaxonomy taxonomy, string? context)
    {
        using var writer = new TaxonomyJsonWriter();
        writer.Write(taxonomy, context);
        writer._json.Flush();
        return Encoding.UTF8.GetString(writer._buffer.WrittenSpan) + "\n";
    }

    private void Write(GenAiTaxonomy taxonomy, string? context)
    {
        // What was said of ids that were never there holds nothing and is not kept.
        var known = taxonomy.Concepts.Concat(taxonomy.Removed).Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);

        _json.WriteStartObject();
        if (context is not null)
        {
            _json.WritePropertyName("@context");
            _json.WriteRawValue(context);
        }

        _json.WriteString("format", TaxonomyJson.Format);
        Array("concepts", taxonomy.Concepts, concept => Concept(concept, taxonomy));
        Array("removed", taxonomy.Removed, removed => Removed(removed, known));
        Array("stated", [.. taxonomy.StatedEdges.Where(Holds)], Edge);
        Array("severed", [.. taxonomy.SeveredEdges.Where(Holds)], Edge);
        Array("claims", taxonomy.Claims, Claim);
        Array("obligations", taxonomy.Obligations, Obligation);
        Array("highRiskClasses", taxonomy.HighRiskClasses, Class);
        SourceEntries();
        _json.WriteEndObject();

        bool Holds(ConceptEdge edge) => known.Contains(edge.From.Id) && known.Contains(edge.To.Id);
    }

    private void Concept(Concept concept, GenAiTaxonomy taxonomy)
    {
        Identity(concept);
        Texts("formerIds", [.. taxonomy.FormerIdsOf(concept)]);
        Text("definition", concept.Definition.Length == 0 ? null : concept.Definition);
        Text("scopeNote", concept.ScopeNote);
        Texts("examples", concept.Examples);
        Texts("alternativeNames", concept.AlternativeNames);
        Labels(concept.Labels);
        Ids("broader", concept.BroaderConcepts);
        Own(concept);
        Array("references", concept.References, Reference);
        Sources(concept.Sources);
    }

    /// <summary>Of a removed concept only its place counts: what was narrower hangs from what was broader.</summary>
    private void Removed(Concept concept, HashSet<string> known)
    {
        Identity(concept);
        Ids("broader", [.. concept.BroaderConcepts.Where(broader => known.Contains(broader.Id))]);
        Sources(concept.Sources);
    }

    private void Identity(Concept concept)
    {
        _json.WriteString("facet", Kebab.Of(concept.Facet));
        _json.WriteString("id", concept.Id);
        _json.WriteString("name", concept.Name);
    }

    private void Own(Concept concept)
    {
        switch (concept)
        {
            case ModelFamily family:
                Value("kind", family.Kind, FamilyKind.Model);
                Links("consumes", family.Consumes);
                Links("produces", family.Produces);
                Links("trainedOn", family.TrainedOn);
                Links("builtOn", family.BuiltOn);
                Links("uses", family.Uses);
                Fits("performs", family.Performs);
                Fits("suits", family.Suits);
                Exposures(family.ExposedTo);
                Links("traits", family.Traits);
                Links("interactsVia", family.InteractsVia);
                Links("composedOf", family.ComposedOf);
                break;
            case ModelArchitecture architecture:
                Value("kind", architecture.Kind, ArchitectureKind.Architecture);
                Links("uses", architecture.Uses);
                break;
            case Modality modality:
                Exposures(modality.ExposedTo);
                Links("carriedAs", modality.CarriedAs);
                break;
            case ModelTask task:
                Links("consumes", task.Consumes);
                Links("produces", task.Produces);
                Links("requires", task.Requires);
                break;
            case ApplicationArea application:
                Value("criticality", application.Criticality, Criticality.Medium);
                Text("criticalityNote", application.CriticalityNote);
                Text("users", application.Users);
                Links("industries", application.Industries);
                Links("tasks", application.Tasks);
                Exposures(application.ExposedTo);
                break;
            case Risk risk:
                Links("mitigatedBy", risk.MitigatedBy);
                break;
            case ModelTrait trait:
                Value("kind", trait.Kind, TraitKind.Strength);
                Links("causesRisks", trait.CausesRisks);
                break;
            case AiSystem system:
                Text("vendor", system.Vendor);
                Text("modelPrefix", system.ModelPrefix);
                Links("instanceOf", system.InstanceOf);
                Links("builtOn", system.BuiltOn);
                Links("supersedes", system.Supersedes);
                break;
            case Question question:
                Links("concerns", question.Concerns);
                break;
        }
    }

    private void Edge(ConceptEdge edge)
    {
        _json.WriteString("from", edge.From.Id);
        _json.WriteString("relation", Kebab.Of(edge.Relation));
        _json.WriteString("to", edge.To.Id);
        if (edge.Fit is { } fit)
            _json.WriteString("fit", Kebab.Of(fit));
        if (edge.Severity is { } severity)
            _json.WriteString("severity", Kebab.Of(severity));
        Sources(edge.Sources);
    }

    private void Claim(SourcedClaim claim)
    {
        _json.WriteString("id", claim.Id);
        _json.WriteString("statement", claim.Statement);
        _json.WriteString("source", _sources.KeyOf(claim.Source));
        Ids("subjects", claim.Subjects);
        Text("topic", claim.Topic);
        Value("stance", claim.Stance, ClaimStance.Asserts);
        Value("status", claim.Status, ClaimStatus.Accepted);
        Text("resolution", claim.Resolution.Length == 0 ? null : claim.Resolution);
    }

    private void Reference(ConceptReference reference)
    {
        _json.WriteString("scheme", reference.Scheme);
        _json.WriteString("code", reference.Code);
        Value("predicate", reference.Predicate, MatchPredicate.Related);
        if (reference.Confidence != 1)
            _json.WriteNumber("confidence", reference.Confidence);
        Text("source", reference.Source is { } source ? _sources.KeyOf(source) : null);
    }

    private void SourceEntries()
    {
        if (_sources.Entries.Count == 0)
            return;
        _json.WriteStartObject("bibliography");
        foreach (var (key, source) in _sources.Entries)
        {
            _json.WriteStartObject(key);
            Text("id", key == source.Id ? null : source.Id);
            _json.WriteString("title", source.Title);
            Text("uri", SourceTable.AddressOf(source));
            Text("date", Kebab.Day(source.Date));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void Links<T>(string name, IReadOnlyList<Link<T>> links)
        where T : Concept => Array(name, links, link =>
        {
            _json.WriteString("id", link.Target.Id);
            Flag("disputed", link.IsDisputed, false);
            Flag("inherited", link.IsInherited, true);
            Sources(link.Sources);
        });

    private void Fits<T>(string name, IReadOnlyList<Suitability<T>> fits)
        where T : Concept => Array(name, fits, fit =>
        {
            _json.WriteString("id", fit.Target.Id);
            _json.WriteString("fit", Kebab.Of(fit.Fit));
            Flag("disputed", fit.IsDisputed, false);
            Flag("inherited", fit.IsInherited, true);
            Sources(fit.Sources);
        });

    private void Exposures(IReadOnlyList<Exposure> exposures) => Array("exposedTo", exposures, exposure =>
    {
        _json.WriteString("id", exposure.Risk.Id);
        _json.WriteString("severity", Kebab.Of(exposure.Severity));
        Flag("inherited", exposure.IsInherited, true);
        Sources(exposure.Sources);
    });
}
