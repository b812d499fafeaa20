using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// A selection as plain data, detached from catalogue and taxonomy: to log, store or send. Immutable. It is written as JSON
/// with names in camel case, ids for concepts, and amounts as decimal text.
/// </summary>
public sealed class SelectionDocument
{
    /// <value>The day of the selection.</value>
    public required DateOnly AsOf { get; init; }

    /// <value>The version of the catalogue used.</value>
    public required string CatalogueVersion { get; init; }

    /// <value>The best candidate, or null where nothing matches.</value>
    public BestEntry? Best { get; init; }

    /// <summary>Gets the candidates, the best first, as many as were asked for.</summary>
    /// <value>The models, each at its best offering; or, where all offerings were asked for, the offerings.</value>
    public IReadOnlyList<CandidateEntry> Candidates { get; init; } = [];

    /// <value>What was rejected, with every reason; empty unless asked for.</value>
    public IReadOnlyList<RejectedEntry> Rejected { get; init; } = [];

    /// <value>Which kinds of model suit, and which do not.</value>
    public IReadOnlyList<FamilyEntry> Families { get; init; } = [];

    /// <value>Several models together.</value>
    public IReadOnlyList<CompositionEntry> Composition { get; init; } = [];

    /// <value>The risks, each with the ids on the way from its subject.</value>
    public IReadOnlyList<RiskEntry> Risks { get; init; } = [];

    /// <value>The controls called for.</value>
    public IReadOnlyList<ControlEntry> Controls { get; init; } = [];

    /// <value>The duties that attach.</value>
    public IReadOnlyList<ObligationEntry> Obligations { get; init; } = [];

    /// <value>What is not known.</value>
    public IReadOnlyList<ReasonEntry> Unknowns { get; init; } = [];

    /// <value>What could be loosened.</value>
    public IReadOnlyList<RelaxEntry> Relax { get; init; } = [];

    /// <summary>Takes down a selection.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="top">The most candidates to include, at least 0.</param>
    /// <param name="rejected">Whether to include the rejected offerings.</param>
    /// <param name="allOfferings">Whether candidates are all offerings, instead of distinct models.</param>
    public static SelectionDocument From(ModelSelection selection, int top = 10, bool rejected = false, bool allOfferings = false)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        IReadOnlyList<RejectedOffering> refused = rejected ? selection.Rejected : [];
        return new()
        {
            AsOf = selection.Date,
            CatalogueVersion = selection.CatalogVersion,
            Best = selection.Best is { } best ? new(best.Offering.Id, best.Offering.Model.Id, Round(best.Score), Amount(best.EstimatedCost)) : null,
            Candidates = allOfferings
                ? [.. selection.Candidates.Take(top).Select(candidate => Entry(candidate, [], selection.Date))]
                : [.. selection.Models.Take(top).Select(model => Entry(model.Best, model.AlsoAt, selection.Date))],
            Rejected = [.. refused.Select(entry => new RejectedEntry(entry.Offering.Id, Entries(entry.Reasons)))],
            Families = [.. selection.Families.Select(entry => new FamilyEntry(entry.Family.Id, Kebab.Of(entry.Fit), Entries(entry.Reasons)))],
            Composition = [.. selection.Composition.Select(part => new CompositionEntry(part.Role, part.Candidate?.Offering.Id))],
            Risks = [.. selection.Risks.Select(exposure => new RiskEntry(
                exposure.Risk.Id,
                Kebab.Of(exposure.Severity),
                exposure.Rank,
                [.. exposure.Path.Concepts.Select(concept => concept.Id)]))],
            Controls = [.. selection.Controls.Select(control => new ControlEntry(control.Control.Id, control.IsInPlace))],
            Obligations = [.. selection.Obligations.Select(due => new ObligationEntry(
                due.Obligation.Id,
                due.Obligation.Reference.ToString(),
                due.Obligation.Jurisdiction,
                due.Obligation.AppliesFrom,
                Kebab.Of(due.Status),
                due.Reason))],
            Unknowns = Entries(selection.Unknowns),
            Relax = [.. selection.Relax.Select(entry => new RelaxEntry(entry.Property, entry.From, entry.To, entry.WouldAdd))],
        };
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="JsonException">The text is not such a document.</exception>
    public static SelectionDocument FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonSerializer.Deserialize(json, SelectionJsonContext.Default.SelectionDocument)
            ?? throw new JsonException("The text is null, not a selection.");
    }

    /// <summary>The document as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SelectionJsonContext.Default.SelectionDocument);

    private static CandidateEntry Entry(ModelCandidate candidate, IReadOnlyList<ModelCandidate> alsoAt, DateOnly day)
    {
        var parts = candidate.Parts;
        return new(
            candidate.Offering.Id,
            candidate.Offering.Model.Id,
            [.. alsoAt.Select(other => new OfferingEntry(other.Offering.Id, Amount(other.EstimatedCost)))],
            Round(candidate.Score),
            new(Round(parts.Fit), Round(parts.Quality), parts.Cost, parts.Latency, Round(parts.Risk)),
            Quality(candidate),
            Entries(candidate.Reasons),
            Amount(candidate.EstimatedCost),
            Kebab.Of(candidate.Offering.StageOn(day)),
            candidate.Offering.Lifecycle.RetiredOn,
            [.. candidate.Risks.Select(exposure => exposure.Risk.Id)],
            [.. candidate.Controls.Select(control => control.Control.Id)]);
    }

    // A tier and a date are not families that measured.
    private static QualityEntry? Quality(ModelCandidate candidate) => candidate.QualityBasis is not { } basis ? null
        : new(Round(candidate.Ability?.Value), Round(candidate.Ability?.Low), Round(candidate.Ability?.High),
            basis is "measured" or "vendor" ? [.. candidate.Ability!.Strongest.Select(benchmark => benchmark.Family)] : [], basis);

    private static double? Round(double? value) => value is { } known ? Math.Round(known, 2) : null;

    private static IReadOnlyList<ReasonEntry> Entries(IReadOnlyList<Reason> reasons) =>
        [.. reasons.Select(reason => new ReasonEntry(reason.Code.Id, reason.Subject, reason.Actual, reason.Required))];

    private static double Round(double value) => Math.Round(value, 4);

    private static string? Amount(decimal? amount) => amount is { } value ? Kebab.Amount(value) : null;

    /// <summary>The best candidate.</summary>
    /// <param name="Offering">The id of the offering.</param>
    /// <param name="Model">The id of the model.</param>
    /// <param name="Score">The score, from 0 to 1.</param>
    /// <param name="EstimatedCostUsd">US dollars, or null.</param>
    public sealed record BestEntry(string Offering, string Model, double Score, string? EstimatedCostUsd);

    /// <summary>Another offering of a model.</summary>
    /// <param name="Offering">The id of the offering.</param>
    /// <param name="EstimatedCostUsd">The cost in US dollars, or null where it is unknown.</param>
    public sealed record OfferingEntry(string Offering, string? EstimatedCostUsd);

    /// <summary>A candidate.</summary>
    /// <param name="Offering">The id of the offering.</param>
    /// <param name="Model">The id of the model.</param>
    /// <param name="AlsoAt">The other offerings of the model, the best first.</param>
    /// <param name="Score">The score, from 0 to 1.</param>
    /// <param name="Parts">The parts of the score.</param>
    /// <param name="Quality">What the quality part is taken from, or null where no evaluation is known.</param>
    /// <param name="Reasons">Why it is here.</param>
    /// <param name="EstimatedCostUsd">US dollars, or null.</param>
    /// <param name="Stage">The stage of life on the day of the selection.</param>
    /// <param name="RetiredOn">The last day of service, or null.</param>
    /// <param name="Risks">The ids of its risks.</param>
    /// <param name="Controls">The ids of the controls they call for.</param>
    public sealed record CandidateEntry(
        string Offering, string Model, IReadOnlyList<OfferingEntry> AlsoAt, double Score, ScoreParts Parts, QualityEntry? Quality, IReadOnlyList<ReasonEntry> Reasons, string? EstimatedCostUsd,
        string Stage, DateOnly? RetiredOn, IReadOnlyList<string> Risks, IReadOnlyList<string> Controls);

    /// <summary>How good a model is, as far as evaluations say.</summary>
    /// <param name="Ability">The ability, 0 for the mean of the models that were fitted; null where models are only ordered.</param>
    /// <param name="Low">The lower end of its range.</param>
    /// <param name="High">The upper end of its range.</param>
    /// <param name="MeasuredBy">The families of benchmarks that weigh most.</param>
    /// <param name="Basis"><c>measured</c>, <c>vendor</c>, <c>prior</c> for tier, date or a predecessor, or <c>host</c>.</param>
    public sealed record QualityEntry(double? Ability, double? Low, double? High, IReadOnlyList<string> MeasuredBy, string Basis);

    /// <summary>A rejected offering.</summary>
    /// <param name="Offering">The id of the offering.</param>
    /// <param name="Reasons">Every constraint it fails.</param>
    public sealed record RejectedEntry(string Offering, IReadOnlyList<ReasonEntry> Reasons);

    /// <summary>A kind of model.</summary>
    /// <param name="Id">The id of the family.</param>
    /// <param name="Fit"><c>high</c>, <c>medium</c>, <c>low</c> or <c>not-suited</c>.</param>
    /// <param name="Reasons">Why.</param>
    public sealed record FamilyEntry(string Id, string Fit, IReadOnlyList<ReasonEntry> Reasons);

    /// <summary>A part of a solution made of several models.</summary>
    /// <param name="Role">What the part does.</param>
    /// <param name="Offering">The id of the offering, or null where the catalogue has none.</param>
    public sealed record CompositionEntry(string Role, string? Offering);

    /// <summary>A risk.</summary>
    /// <param name="Id">The id of the risk.</param>
    /// <param name="Severity"><c>low</c>, <c>medium</c> or <c>high</c>.</param>
    /// <param name="Rank">The place among the risks; 1 matters most.</param>
    /// <param name="Path">The ids from what brings the risk to the risk.</param>
    public sealed record RiskEntry(string Id, string Severity, int Rank, IReadOnlyList<string> Path);

    /// <summary>A control.</summary>
    /// <param name="Id">The id of the control.</param>
    /// <param name="InPlace">Whether the host has it in place.</param>
    public sealed record ControlEntry(string Id, bool InPlace);

    /// <summary>A duty.</summary>
    /// <param name="Id">The id of the obligation.</param>
    /// <param name="Reference">Where it is written.</param>
    /// <param name="Jurisdiction">Where it binds, or null.</param>
    /// <param name="From">The first day on which it applies, or null.</param>
    /// <param name="Status"><c>applies</c>, <c>conditional</c> or <c>to-check</c>.</param>
    /// <param name="Reason">What brings it about, and on what it depends.</param>
    public sealed record ObligationEntry(string Id, string Reference, string? Jurisdiction, DateOnly? From, string Status, string Reason);

    /// <summary>A reason.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Subject">What it is about.</param>
    /// <param name="Actual">What the offering has, where values were compared.</param>
    /// <param name="Required">What was wanted, where values were compared.</param>
    public sealed record ReasonEntry(string Code, string? Subject, string? Actual, string? Required);

    /// <summary>A requirement that could be loosened.</summary>
    /// <param name="Property">The property.</param>
    /// <param name="From">Its value now.</param>
    /// <param name="To">A value that brings something.</param>
    /// <param name="WouldAdd">How many candidates that adds.</param>
    public sealed record RelaxEntry(string Property, string From, string To, int WouldAdd);
}

/// <summary>Generated reading and writing of selections.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(SelectionDocument))]
internal sealed partial class SelectionJsonContext : JsonSerializerContext;
