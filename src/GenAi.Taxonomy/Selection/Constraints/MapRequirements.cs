using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>The highest severities that may remain; of two for one risk the lower.</summary>
internal sealed class RiskLimitsLimit() : ListRequirement<RiskLimit>("riskLimits", isAllowList: false)
{
    public override string? JsonType => "object";

    protected override IEqualityComparer<RiskLimit> Comparer { get; } = EqualityComparer<RiskLimit>.Create((a, b) => a!.Risk == b!.Risk, limit => limit.Risk.GetHashCode());

    public override IEnumerable<Concept> ConceptsOf(object value) => ((IReadOnlyList<RiskLimit>)value).Select(limit => limit.Risk);

    public override string TextOf(RiskLimit value) => $"{value.Risk.Id} {Kebab.Of(value.MaxSeverity)}";

    public override object? Read(JsonElement json, string at, RequirementsReader reader)
    {
        var limits = new List<RiskLimit>();
        foreach (var (id, severity) in reader.Entries(json, at) ?? [])
        {
            if (reader.Text(severity, reader.Path(at, id)) is { } text
                && reader.Find<Risk>(id, at) is { } risk && reader.Choice(text, reader.Path(at, id), Enum.GetValues<Severity>()) is { } most)
            {
                limits.Add(new(risk, most));
            }
        }

        return Frozen.Own<RiskLimit>([.. limits]);
    }

    public override JsonNode ToJson(object value) =>
        new JsonObject(Canonical((IReadOnlyList<RiskLimit>)value).Select(limit => KeyValuePair.Create(limit.Risk.Id, (JsonNode?)Kebab.Of(limit.MaxSeverity))));

    public override void Compile(CompiledRequirements compiled)
    {
        if (compiled.Use.HasRiskLimits)
            compiled.Check(this, i => compiled.Use.OverLimit(i) is null, stage: CheckStage.Eligibility);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => new(ReasonCode.RiskLimit, compiled.Use.OverLimit(offering)!.Id);

    public override IEnumerable<Loosening> Relax(Relaxer relaxer)
    {
        var now = Of(relaxer.Now);
        RiskLimit[] raised = [.. now.Select(limit => limit with { MaxSeverity = limit.MaxSeverity < Severity.High ? limit.MaxSeverity + 1 : Severity.High })];
        if (now.Any(limit => limit.MaxSeverity < Severity.Medium))
            yield return new(Describe(now), Describe(raised), Frozen.Own(raised));
        if (now.Count > 0)
            yield return new(Describe(now), "any", null);
    }

    protected override IEnumerable<RiskLimit> Sorted(IEnumerable<RiskLimit> values) =>
        values.OrderBy(limit => limit.Risk.Id, StringComparer.Ordinal).ThenBy(limit => limit.MaxSeverity);

    protected override bool TryRead(string text, string at, RequirementsReader reader, out RiskLimit value) => throw new NotSupportedException(Name);
}

/// <summary>The host's own weights of the parts of the score.</summary>
internal sealed class WeightsRequirement() : ValueRequirement<ObjectiveWeights>("weights", Precedence.Later)
{
    private static readonly string[] Parts = ["fit", "quality", "cost", "latency", "risk"];

    public override string? JsonType => "object";

    public override string TextOf(ObjectiveWeights value) => value.ToString();

    public override object? Read(JsonElement json, string at, RequirementsReader reader)
    {
        if (reader.Entries(json, at) is not { } entries)
            return null;
        var (weights, areRead) = (new int[Parts.Length], true);
        foreach (var (part, value) in entries)
        {
            var path = reader.Path(at, part);
            if (Array.FindIndex(Parts, known => known.Equals(part, StringComparison.OrdinalIgnoreCase)) is var place && place < 0)
                reader.Fault(path, $"is not a part of the score: use {string.Join(", ", Parts)}");
            else if (reader.Number(value, path) is not { } text)
                areRead = false;
            else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out weights[place]))
                areRead = reader.Fault(path, $"'{text}' is not a whole number from 0 to {int.MaxValue}");
        }

        if (areRead && weights.All(weight => weight == 0))
            reader.Fault(at, "weigh nothing: give at least one part a weight above 0");
        return new ObjectiveWeights(weights[0], weights[1], weights[2], weights[3], weights[4]);
    }

    public override JsonNode ToJson(object value)
    {
        var (fit, quality, cost, latency, risk) = (ObjectiveWeights)value;
        return new JsonObject { ["fit"] = fit, ["quality"] = quality, ["cost"] = cost, ["latency"] = latency, ["risk"] = risk };
    }
}

/// <summary>The host's own constraints, which JSON cannot state.</summary>
internal sealed class ConstraintsLimit() : ListRequirement<IModelConstraint>("constraints", isAllowList: false)
{
    public override string? JsonType => null;

    public override string TextOf(IModelConstraint value) => value.Id;

    public override void Compile(CompiledRequirements compiled)
    {
        var constraints = Of(compiled.Requirements);
        for (var k = 0; k < constraints.Count; k++)
        {
            var constraint = constraints[k];
            compiled.Check(this, i => constraint.Allows(compiled.Index.Offerings[i]), k);
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => new(ReasonCode.Constraint, Of(compiled.Requirements)[detail].Id);

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => [];

    protected override bool TryRead(string text, string at, RequirementsReader reader, out IModelConstraint value) => throw new NotSupportedException(Name);
}
