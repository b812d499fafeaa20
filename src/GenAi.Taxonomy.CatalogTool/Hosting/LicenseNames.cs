using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>Turns the names of licenses into ids: SPDX ids stay, other licenses become a <c>LicenseRef-</c> of their own.</summary>
internal static partial class LicenseNames
{
    private static readonly FrozenDictionary<string, string?> Special = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Gemma Terms of Use"] = "LicenseRef-Gemma",
        ["Modified MIT (Kimi K2)"] = "LicenseRef-Kimi-K2-Modified-MIT",
        ["Modified MIT (MiniMax)"] = "LicenseRef-MiniMax-Modified-MIT",
        ["Mistral modified MIT"] = "LicenseRef-Mistral-Modified-MIT",
        ["Kimi K3 licence (other)"] = "LicenseRef-Kimi-K3",
        ["CC-BY-NC-SA-4.0 (weights)"] = "CC-BY-NC-SA-4.0",
        ["CC-BY-NC-SA-4.0 (weights), MIT (code)"] = "CC-BY-NC-SA-4.0",
        ["MIT (code); OpenRAIL weights"] = "LicenseRef-OpenRAIL",
        ["MIT (engine); licence per voice"] = "LicenseRef-Per-Voice",
        ["Prior Labs License (Apache-2.0 with attribution)"] = "LicenseRef-Prior-Labs",
        // Where to look, not a license.
        ["LICENSE file of the repository"] = null,
        ["other (as LocalAI states)"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the id of a license; null where none is named.</summary>
    public static string? IdOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        if (Special.TryGetValue(name, out var id))
            return id;
        if (Spdx().IsMatch(name))
            return name;
        if (Llama().IsMatch(name))
            return "LicenseRef-Llama-Community";
        var words = Words().Matches(Parenthesis().Replace(name, "").Replace("licence", "License", StringComparison.Ordinal)).Select(match => match.Value);
        return $"LicenseRef-{string.Join('-', words)}";
    }

    [GeneratedRegex(@"^(?:Apache-\d\.\d|MIT|AGPL-\d\.\d|L?GPL-\d\.\d|BSD-\d-Clause|CC0-1\.0|CC-BY(?:-NC)?(?:-SA|-ND)?-\d\.\d|OpenMDW-\d\.\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Spdx();

    [GeneratedRegex(@"^Llama \d(?:\.\d)? Community License$", RegexOptions.CultureInvariant)]
    private static partial Regex Llama();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"[A-Za-z0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
