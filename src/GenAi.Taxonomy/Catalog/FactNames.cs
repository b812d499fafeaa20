using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The names of facts, as provenance, conflicts and reports use them. A capability is named by its id.</summary>
public static class FactNames
{
    /// <summary>The name people use.</summary>
    public const string Name = "name";

    /// <summary>The kinds of model.</summary>
    public const string Families = "families";

    /// <summary>What it is built on.</summary>
    public const string Architectures = "architectures";

    /// <summary>What it accepts.</summary>
    public const string Inputs = "inputs";

    /// <summary>What it produces.</summary>
    public const string Outputs = "outputs";

    /// <summary>Input and output tokens together.</summary>
    public const string ContextWindow = "context-window";

    /// <summary>Input tokens alone.</summary>
    public const string MaxInput = "max-input";

    /// <summary>Output tokens alone.</summary>
    public const string MaxOutput = "max-output";

    /// <summary>The last day of training knowledge.</summary>
    public const string KnowledgeCutoff = "knowledge-cutoff";

    /// <summary>The day of release.</summary>
    public const string ReleaseDate = "release-date";

    /// <summary>Preview, stable, deprecated or retired, apart from dates.</summary>
    public const string Stage = "stage";

    /// <summary>The day from which it is deprecated.</summary>
    public const string DeprecatedOn = "deprecated-on";

    /// <summary>The last day of service.</summary>
    public const string RetiredOn = "retired-on";

    /// <summary>The day before which it does not end.</summary>
    public const string NotBefore = "not-before";

    /// <summary>The day of the first list of its provider in which it is missing.</summary>
    public const string NotListedSince = "not-listed-since";

    /// <summary>What takes its place.</summary>
    public const string Replacement = "replacement";

    /// <summary>What answers under its name.</summary>
    public const string RedirectsTo = "redirects-to";

    /// <summary>The licence of the weights.</summary>
    public const string Licence = "licence";

    /// <summary>Whether the weights can be downloaded.</summary>
    public const string OpenWeights = "open-weights";

    /// <summary>The vendor's own positioning.</summary>
    public const string Tier = "tier";

    /// <summary>The number of parameters.</summary>
    public const string Parameters = "parameters";

    /// <summary>The number of parameters used for a token.</summary>
    public const string ActiveParameters = "active-parameters";

    /// <summary>The memory needed on one's own machine.</summary>
    public const string Memory = "memory";

    /// <summary>The runtimes that run it on one's own machine.</summary>
    public const string Runtimes = "runtimes";

    /// <summary>The terms of the license.</summary>
    public const string LicenseConditions = "license-conditions";

    /// <summary>How the weights are stored.</summary>
    public const string Quantisation = "quantisation";

    /// <summary>The sizes of images.</summary>
    public const string ImageSizes = "image-sizes";

    /// <summary>On what terms it can be called.</summary>
    public const string Access = "access";

    /// <summary>Who serves it.</summary>
    public const string Hosting = "hosting";

    /// <summary>The regions in which it stays.</summary>
    public const string Regions = "regions";

    /// <summary>The regions of which the host can choose one, with what it sets.</summary>
    public const string SelectableRegions = "selectable-regions";

    /// <summary>What the host sets to choose the region.</summary>
    public const string RegionSetting = "region-setting";

    /// <summary>How data is handled.</summary>
    public const string DataHandling = "data-handling";

    /// <summary>The rates.</summary>
    public const string Prices = PriceListField.FactName;

    /// <summary>Gets the names of all facts but capabilities, in the order in which the documentation lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. CatalogFields.All.Where(field => field != CatalogFields.Capabilities).Select(field => field.Name)];
}
