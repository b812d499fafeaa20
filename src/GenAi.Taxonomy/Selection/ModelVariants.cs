using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Selection;

/// <summary>Recognizes the ids that are another name of a model: dated snapshots, numbered revisions, and the moving "-latest".</summary>
internal static partial class ModelVariants
{
    /// <summary>Returns the id of a model without date, revision and "-latest".</summary>
    public static string PlainName(string id) => Suffixes.Replace(id, "");

    /// <summary>Returns whether an id has a date or a revision. A moving name has neither.</summary>
    public static bool IsDated(string id) => IsVariant(id) && !id.EndsWith("latest", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether an id has a date, a revision or "-latest".</summary>
    public static bool IsVariant(string id) => Suffixes.IsMatch(id);

    // A stamp of year and month (2402) or of month and day (0528) names a model of its own, as with Mistral and DeepSeek.
    [GeneratedRegex(@"(?<=[^/])([-@](latest|20\d\d-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])|00\d))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffixes { get; }
}
