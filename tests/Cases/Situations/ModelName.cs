using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>Reads names of models.</summary>
internal static partial class ModelName
{
    /// <summary>Returns whether a name says that the model is a preview.</summary>
    public static bool IsPreview(string offering) => Preview().IsMatch(offering);

    /// <summary>Returns a name without its vendor, date and other suffixes that do not make it another model.</summary>
    public static string Fold(string model)
    {
        var name = model.ToLowerInvariant();
        name = name[(name.LastIndexOf('/') + 1)..];
        name = Variant().Replace(name, "");
        name = name.Replace('.', '-').Replace('_', '-');
        name = Date().Replace(name, "");
        while (Suffix().Replace(name, "") is var shorter && shorter != name)
            name = shorter;
        return name;
    }

    [GeneratedRegex(@"(^[^/]*/labs-|[-_/.](preview|experimental|exp|beta|alpha)($|[-_/.:@\d]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preview();

    [GeneratedRegex("[@:].*$")]
    private static partial Regex Variant();

    [GeneratedRegex(@"-20\d\d-?\d\d-?\d\d\b|-\d\d-20\d\d\b|-\d\d-\d\d$")]
    private static partial Regex Date();

    [GeneratedRegex("-(latest|preview|stable|exp|experimental|001|002|maas|hf|fp8|gguf|instruct|it|chat-latest|v1|turbo|fast|highspeed|ultraspeed|1106|customtools|legacy|inference)$")]
    private static partial Regex Suffix();
}
