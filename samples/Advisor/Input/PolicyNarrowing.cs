using System.Globalization;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace Advisor.Input;

/// <summary>Applies a policy to requirements. It only narrows: whatever it says, nothing becomes allowed that was not.</summary>
internal static class PolicyNarrowing
{
    // What a request gets that says nothing: a policy that names these lists must not widen it.
    private static readonly string[] AccessByDefault = ["pay-per-use", "self-hosted", "unknown"];
    private static readonly string[] StagesByDefault = ["stable", "preview"];

    /// <returns>What the policy may not say, and where it leaves nothing of the requirements.</returns>
    public static IReadOnlyList<Fault> Apply(ModelRequirementsOptions policy, ModelRequirementsOptions options, GenAiTaxonomy taxonomy, ModelCatalog catalog)
    {
        List<Fault> faults = [.. NotNarrowing(policy)];

        options.DenyVendors = Union(options.DenyVendors, policy.DenyVendors);
        options.DenyProviders = Union(options.DenyProviders, policy.DenyProviders);
        options.DenyModels = Union(options.DenyModels, policy.DenyModels);
        options.Requires = Union(options.Requires, policy.Requires);
        options.Interactions = Union(options.Interactions, policy.Interactions);
        options.DataHandling = Union(options.DataHandling, policy.DataHandling);
        options.RequiredControls = Union(options.RequiredControls, policy.RequiredControls);

        options.AllowVendors = Both("allowVendors", options.AllowVendors, policy.AllowVendors);
        options.AllowProviders = Both("allowProviders", options.AllowProviders, policy.AllowProviders);
        options.AllowModels = Both("allowModels", options.AllowModels, policy.AllowModels, IsOfferingOf);
        options.Families = Both("families", options.Families, policy.Families, IsKindOf);
        options.Deployment = Both("deployment", options.Deployment, policy.Deployment);
        options.Licences = Both("licences", options.Licences, policy.Licences);
        options.Regions = Both("regions", options.Regions, policy.Regions);
        options.Access = policy.Access is { Count: > 0 } ? Both("access", options.Access is { Count: > 0 } ? options.Access : AccessByDefault, policy.Access) : options.Access;
        options.Stages = policy.Stages is { Count: > 0 } ? Both("stages", options.Stages is { Count: > 0 } ? options.Stages : StagesByDefault, policy.Stages) : options.Stages;

        options.MaxCostPerRequest = Lower(options.MaxCostPerRequest, policy.MaxCostPerRequest);
        options.MaxPricePerMillionTokens = Lower(options.MaxPricePerMillionTokens, policy.MaxPricePerMillionTokens);
        options.OpenWeights = options.OpenWeights is true || policy.OpenWeights is true ? true : options.OpenWeights;
        options.KnowledgeCutoff = Later(options.KnowledgeCutoff, policy.KnowledgeCutoff);
        options.Criticality = Higher(options, policy, taxonomy);
        options.Unknown = policy.Unknown is null ? options.Unknown : "exclude";
        options.RiskLimits = LowerLimits(options.RiskLimits, policy.RiskLimits);
        return faults;

        List<string>? Both(string property, IList<string>? asked, IList<string>? allowed, Func<string, string, bool>? within = null)
        {
            if (asked is not { Count: > 0 } || allowed is not { Count: > 0 })
                return (asked is { Count: > 0 } ? asked : allowed)?.ToList();

            List<string> both = [.. asked.Where(each => IsIn(each, allowed)), .. allowed.Where(each => !asked.Contains(each, StringComparer.OrdinalIgnoreCase) && IsIn(each, asked))];
            if (both.Count == 0)
                faults.Add(new(property, $"allows only {Quote(allowed)}, the requirements only {Quote(asked)}: nothing is in both, so change one of them"));
            return both;

            bool IsIn(string each, IList<string> list) =>
                list.Any(other => other.Equals(each, StringComparison.OrdinalIgnoreCase) || (within is not null && within(each, other)));
        }

        bool IsOfferingOf(string offering, string model) => catalog.FindOffering(offering)?.Model.Id.Equals(model, StringComparison.OrdinalIgnoreCase) ?? false;

        bool IsKindOf(string narrower, string broader) =>
            taxonomy.Find(narrower) is { } family && taxonomy.Find(broader) is { } kind && taxonomy.IsA(family, kind);
    }

    /// <summary>Properties that do not limit what may be used, or that would be a promise of somebody else.</summary>
    private static IEnumerable<Fault> NotNarrowing(ModelRequirementsOptions policy)
    {
        (string Property, bool IsSet)[] others =
        [
            ("application", policy.Application is not null), ("tasks", policy.Tasks is not null), ("industry", policy.Industry is not null),
            ("inputs", policy.Inputs is not null), ("outputs", policy.Outputs is not null), ("prefers", policy.Prefers is not null),
            ("inputTokens", policy.InputTokens is not null), ("outputTokens", policy.OutputTokens is not null), ("imageSize", policy.ImageSize is not null),
            ("controlsInPlace", policy.ControlsInPlace is not null), ("objective", policy.Objective is not null), ("weights", policy.Weights is not null),
        ];
        foreach (var (property, isSet) in others)
        {
            if (isSet)
                yield return new(property, "does not narrow and has no place in a policy: put it into the requirements");
        }

        if (policy.Unknown is { } unknown && !unknown.Equals("exclude", StringComparison.OrdinalIgnoreCase))
            yield return new("unknown", $"'{unknown}' does not narrow: a policy can only say exclude");
    }

    private static IList<string>? Union(IList<string>? asked, IList<string>? added) =>
        added is not { Count: > 0 } ? asked : [.. (asked ?? []).Union(added, StringComparer.OrdinalIgnoreCase)];

    private static decimal? Lower(decimal? asked, decimal? ceiling) =>
        asked is { } one && ceiling is { } other ? decimal.Min(one, other) : asked ?? ceiling;

    // Days as texts of one form stand in the order of time.
    private static string? Later(string? asked, string? limit) => string.CompareOrdinal(asked, limit) > 0 ? asked : limit;

    /// <summary>The higher one; an application that is critical by itself is not made less so.</summary>
    private static string? Higher(ModelRequirementsOptions options, ModelRequirementsOptions policy, GenAiTaxonomy taxonomy)
    {
        if (policy.Criticality is not { } least)
            return options.Criticality;
        var asked = Enum.TryParse<Criticality>(options.Criticality, ignoreCase: true, out var stated)
            ? stated
            : (options.Application is { } application ? taxonomy.Find<ApplicationArea>(application.Trim())?.Criticality : null) ?? Criticality.Medium;
        var floor = Enum.Parse<Criticality>(least, ignoreCase: true);
        return (asked > floor ? asked : floor).ToString().ToLower(CultureInfo.InvariantCulture);
    }

    private static IDictionary<string, string>? LowerLimits(IDictionary<string, string>? asked, IDictionary<string, string>? limits)
    {
        if (limits is not { Count: > 0 })
            return asked;
        var both = new Dictionary<string, string>(asked ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
        foreach (var (risk, severity) in limits)
        {
            if (!both.TryGetValue(risk, out var present) || Enum.Parse<Severity>(severity, ignoreCase: true) < Enum.Parse<Severity>(present, ignoreCase: true))
                both[risk] = severity;
        }

        return both;
    }

    private static string Quote(IList<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
