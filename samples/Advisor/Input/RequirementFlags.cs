using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Input;

/// <summary>The flags that state requirements, each with the property of <see cref="ModelRequirementsOptions"/> that it sets.</summary>
internal static class RequirementFlags
{
    private static readonly (Option Option, string Property, Action<ModelRequirementsOptions, Arguments, string> Set)[] Known =
    [
        (new("application", "ID", "the use in practice"), "application", (to, from, name) => to.Application = from.Text(name)),
        (new("task", "ID", "what one model must be able to do", IsList: true), "tasks", (to, from, name) => to.Tasks = from.List(name)),
        (new("industry", "ID", "the sector of use"), "industry", (to, from, name) => to.Industry = from.Text(name)),
        (new("in", "M", "what is given: modalities", IsList: true), "inputs", (to, from, name) => to.Inputs = from.List(name)),
        (new("out", "M", "what is wanted: modalities", IsList: true), "outputs", (to, from, name) => to.Outputs = from.List(name)),
        (new("needs", "C", "capabilities it must have", IsList: true), "requires", (to, from, name) => to.Requires = from.List(name)),
        (new("prefers", "C", "capabilities that make it better", IsList: true), "prefers", (to, from, name) => to.Prefers = from.List(name)),
        (new("input-tokens", "N", "tokens of input"), "inputTokens", (to, from, name) => to.InputTokens = from.Count(name)),
        (new("output-tokens", "N", "tokens of output to reserve"), "outputTokens", (to, from, name) => to.OutputTokens = from.Count(name)),
        (new("image-size", "WxH", "the size of images, in pixels"), "imageSize", (to, from, name) => to.ImageSize = from.Text(name)),
        (new("max-cost", "USD", "the most a request may cost"), "maxCostPerRequest", (to, from, name) => to.MaxCostPerRequest = from.Amount(name)),
        (new("max-price", "USD", "the most a million tokens may cost, three of input to one of output"), "maxPricePerMillionTokens", (to, from, name) => to.MaxPricePerMillionTokens = from.Amount(name)),
        (new("objective", "O", "balanced, cost, quality or latency"), "objective", (to, from, name) => to.Objective = from.Text(name)),
        (new("deny-provider", "P", "providers not allowed", IsList: true), "denyProviders", (to, from, name) => to.DenyProviders = from.List(name)),
        (new("allow-provider", "P", "the only providers allowed", IsList: true), "allowProviders", (to, from, name) => to.AllowProviders = from.List(name)),
        (new("deny-vendor", "V", "vendors not allowed", IsList: true), "denyVendors", (to, from, name) => to.DenyVendors = from.List(name)),
        (new("deny-model", "ID", "models or offerings not allowed", IsList: true), "denyModels", (to, from, name) => to.DenyModels = from.List(name)),
        (new("access", "A", "terms allowed: pay-per-use, subscription, trial, self-hosted, unknown", IsList: true), "access", (to, from, name) => to.Access = from.List(name)),
        (new("deployment", "D", "where it may run: cloud, self-hosted, on-device", IsList: true), "deployment", (to, from, name) => to.Deployment = from.List(name)),
        (new("max-memory-gb", "N", "the memory of your own machine, in gigabytes"), "maxMemoryGb", (to, from, name) => to.MaxMemoryGb = from.Amount(name)),
        (new("runtimes", "R", "runtimes of which one must run the model on your own machine", IsList: true), "runtimes", (to, from, name) => to.Runtimes = from.List(name)),
        (new("open-weights", null, "the weights must be open"), "openWeights", (to, from, name) => to.OpenWeights = from.Flag(name)),
        (new("licence", "L", "licences allowed, as SPDX ids", IsList: true), "licences", (to, from, name) => to.Licences = from.List(name)),
        (new("region", "R", "regions allowed", IsList: true), "regions", (to, from, name) => to.Regions = from.List(name)),
        (new("data-handling", "H", "terms that must hold: no-training, training-opt-out, zero-retention, zero-retention-available, retention-30-days", IsList: true), "dataHandling", (to, from, name) => to.DataHandling = from.List(name)),
        (new("knowledge-cutoff", "DAY", "the day to which knowledge must reach"), "knowledgeCutoff", (to, from, name) => to.KnowledgeCutoff = from.Text(name)),
        (new("min-fit", "F", "how well the kind of model must suit: low, medium or high"), "minimumFit", (to, from, name) => to.MinimumFit = from.Text(name)),
        (new("min-quality", "N", "the least quality, from 0 to 1000"), "minimumQuality", (to, from, name) => to.MinimumQuality = from.Count(name)),
        (new("min-tier", "T", "the least tier: compact, balanced or frontier"), "minimumTier", (to, from, name) => to.MinimumTier = from.Text(name)),
        (new("criticality", "C", "low, medium or high"), "criticality", (to, from, name) => to.Criticality = from.Text(name)),
        (new("jurisdiction", "J", "where it is used, such as eu or us-co: it decides which duties apply", IsList: true), "jurisdictions", (to, from, name) => to.Jurisdictions = from.List(name)),
        (new("role", "R", "your part in law: provider, deployer, distributor or model-provider", IsList: true), "roles", (to, from, name) => to.Roles = from.List(name)),
        (new("control", "ID", "controls in place", IsList: true), "controlsInPlace", (to, from, name) => to.ControlsInPlace = from.List(name)),
        (new("unknown", "U", "what to do with unknown facts: exclude, allow or penalise"), "unknown", (to, from, name) => to.Unknown = from.Text(name)),
    ];

    public static IReadOnlyList<Option> Options { get; } = [.. Known.Select(known => known.Option)];

    /// <summary>Sets what the command line states; the rest stays as it is.</summary>
    public static void Apply(Arguments arguments, ModelRequirementsOptions options)
    {
        foreach (var (option, _, set) in Known)
        {
            if (arguments.Has(option.Name))
                set(options, arguments, option.Name);
        }
    }

    /// <summary>A fault of a property, told of the flag that set it, and in the words of the command line.</summary>
    public static string Describe(Fault fault) => FlagOf(fault) is { } option ? $"--{option.Name}: {Flags(fault.Message)}" : fault.ToString();

    /// <summary>Whether the command line has the flag of the property at fault.</summary>
    public static bool Sets(Arguments arguments, Fault fault) => FlagOf(fault) is { } option && arguments.Has(option.Name);

    private static Option? FlagOf(Fault fault) => Array.Find(Known, known => known.Property == fault.Where).Option;

    /// <summary>Names of properties as flags; those that are plain words may be meant as words.</summary>
    private static string Flags(string message) => Known
        .Where(known => known.Property.Any(char.IsAsciiLetterUpper))
        .Aggregate(message, (text, known) => text.Replace(known.Property, $"--{known.Option.Name}", StringComparison.Ordinal));
}
