using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Who made a model and what it is called, with what the provider's own id says beside that.</summary>
/// <param name="Vendor">The vendor's slug.</param>
/// <param name="Slug">The vendor's name for the model, normalised.</param>
/// <param name="Snapshot">A full date in the id: the same model, pinned.</param>
internal readonly record struct ModelName(string Vendor, string Slug, string? Snapshot)
{
    public string Id => $"{Vendor}/{Slug}";
}

/// <summary>
/// The one model behind the many ids of its offerings. Stripped are: paths and vendor words in front, cloud regions, Bedrock versions,
/// full dates, quantisation, serving channels, thinking modes of hybrid models. Never stripped, because they are other models: mini, nano,
/// pro, flash, vision, coder, sizes, four-digit stamps, and anything that no pattern here states.
/// </summary>
internal static partial class ModelNaming
{
    public static ModelName Name(SourceRecord record, CuratedKnowledge known)
    {
        var (slug, snapshot) = Slug(record.Provider, record.IdAtProvider, known);
        return new(VendorOf(record, known), slug, snapshot);
    }

    internal static (string Slug, string? Snapshot) Slug(string provider, string id, CuratedKnowledge known)
    {
        var path = Segments(id);
        var last = path.Length == 0 ? "model" : path[^1];
        string? snapshot = null;

        last = Region().Replace(last, "");
        foreach (var dotted in known.Vendors.Dotted)
        {
            if (last.StartsWith(dotted.Prefix + ".", StringComparison.Ordinal) && last.Length > dotted.Prefix.Length + 1 && char.IsAsciiLetter(last[dotted.Prefix.Length + 1]))
            {
                last = last[(dotted.Prefix.Length + 1)..];
                break;
            }
        }

        last = DashedVendor().Replace(last, "");
        last = DuoChat().Replace(last, "claude-$1");
        last = HostWord().Replace(last, "");
        if (BedrockTail().IsMatch(last) || (provider == "amazon-bedrock" && ClaudeVersion().IsMatch(last)))
            last = last.StartsWith("claude", StringComparison.Ordinal) ? BedrockVersion().Replace(last, "") : FirstVersion().Replace(Revision().Replace(last, ""), "");
        if (VertexDate().Match(last) is { Success: true } at)
        {
            if (at.Groups[1].Value != "default")
                snapshot = at.Groups[1].Value;
            last = last[..at.Index];
        }

        last = VertexVersion().Replace(last, "-$1");
        var colon = last.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            var (name, tag) = (last[..colon], last[(colon + 1)..]);
            last = Channel().IsMatch(tag) || tag.Length == 0 || tag == "latest" ? name
                : SizeTag().IsMatch(tag) ? $"{name}-{tag}"
                : $"{name}-{NotWord().Replace(tag, "-")}";
        }

        if (!KQuant().IsMatch(last))
            last = last.Replace('_', '-');
        last = Spaces().Replace(last, "-");
        for (var i = 0; i < 3; i++)
            last = Serving().Replace(Quantised().Replace(last, ""), "");

        if (FullDate().Match(last) is { Success: true } date)
        {
            snapshot = date.Value.Replace("-", "", StringComparison.Ordinal);
            last = last.Remove(date.Index, date.Length);
        }

        if (Hybrid().IsMatch(last))
            last = Thinking().Replace(last, "");
        if (path.Contains("fireworks") || provider == "fireworks-ai" || PointVersion().IsMatch(last))
            last = DigitPDigit().Replace(last, ".");
        last = ClaudeDigit().Replace(last, "$1-");
        last = DashedVersion().Replace(last, match => match.Groups[2].Value is ['0', _, ..] ? match.Value : $"{match.Groups[1].Value}.{match.Groups[2].Value}");
        last = Spelling(last);
        last = last.Trim('-', '.');
        if (last.Length == 0)
            last = path.Length == 0 ? "model" : path[^1].Trim('-', '.', ' ');
        foreach (var same in known.Vendors.SameModel)
        {
            if (same.Slug == last && (same.Provider is null || same.Provider == provider))
                return (same.Is, snapshot);
        }

        return (last.Length == 0 ? "model" : Spaces().Replace(last, "-"), snapshot);
    }

    private static string Spelling(string slug)
    {
        slug = MetaLlama().Replace(slug, "llama-");
        // Azure's names hold no points.
        slug = AzureGpt().Replace(slug, "gpt-3.5-");
        slug = LlamaDigit().Replace(slug, "llama-");
        slug = GemmaDigit().Replace(slug, "gemma-");
        slug = QwenDash().Replace(slug, "qwen");
        slug = ClaudeNumberFirst().Replace(slug, match => match.Groups[1].Value[0] >= '4' ? $"claude-{match.Groups[2].Value}-{match.Groups[1].Value}{match.Groups[3].Value}" : match.Value);
        slug = ClaudeNameFirst().Replace(slug, "claude-$2-$1$3");
        slug = PointZero().Replace(slug, "$1");
        slug = ClaudeLatest().Replace(slug, "$1");
        if (slug.StartsWith("gemma-", StringComparison.Ordinal) && slug.EndsWith("-it", StringComparison.Ordinal))
            slug = slug[..^3];
        return InstructFamilies().IsMatch(slug) && slug.EndsWith("-instruct", StringComparison.Ordinal) ? slug[..^9] : slug;
    }

    internal static string VendorOf(SourceRecord record, CuratedKnowledge known)
    {
        if (record.BaseModel?.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
        {
            var first = record.BaseModel[..slash].ToLowerInvariant();
            return ByPrefix(first, known) ?? Clean(first);
        }

        var path = Segments(record.IdAtProvider);
        var last = path.Length == 0 ? "" : path[^1];
        string? stranger = null;
        for (var i = path.Length - 2; i >= 0; i--)
        {
            var segment = path[i];
            if (Array.IndexOf(known.Vendors.Neutral, segment) >= 0 || segment == record.Provider)
                continue;
            if (ByPrefix(segment, known) is { } vendor)
            {
                return segment is "nvidia" or "qwen" or "google" or "meta-llama" && Repackaged().IsMatch(last) && ByName(last, known) is { } original
                    ? original
                    : vendor;
            }

            stranger ??= segment;
        }

        if (Dotted().Match(last) is { Success: true } dotted)
        {
            foreach (var entry in known.Vendors.Dotted)
            {
                if (entry.Prefix == dotted.Groups[1].Value)
                    return entry.Vendor;
            }
        }

        if (record.Provider is "databricks" or "neon")
            last = last.StartsWith("databricks-", StringComparison.Ordinal) ? last[11..] : last;
        if (ByName(last, known) is { } named)
            return named;
        if (ByName(Slug(record.Provider, record.IdAtProvider, known).Slug, known) is { } bySlug)
            return bySlug;
        if (known.FindProvider(record.Provider) is { Hosting: "first-party", Vendors: [var own, ..] })
            return own;
        if (record.FamilyHint?.ToLowerInvariant() is { } family and not ("auto" or "alpha" or "agi" or "lucid") && ByName(family, known) is { } byFamily)
            return byFamily;
        var title = record.Facts.Get<string>(CatalogFields.Name);
        if (title is not null && ByName(Spaces().Replace(title.ToLowerInvariant(), "-"), known) is { } byTitle)
            return byTitle;
        return Clean(stranger ?? record.Provider);
    }

    /// <summary>The parameters in thousand millions that the slug states, the total for a mixture; null where it states none.</summary>
    public static decimal? Parameters(string slug)
    {
        if (Mixture().IsMatch(slug))
            return 99;
        if (Effective().Match(slug) is { Success: true } effective)
            return effective.Groups[1].Value[0] - '0';
        decimal? largest = null;
        foreach (Match match in Billions().Matches(slug))
        {
            if (decimal.TryParse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture, out var count))
                largest = Math.Max(largest ?? 0, count);
        }

        if (largest is null && Millions().Match(slug) is { Success: true } millions
            && decimal.TryParse(millions.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture, out var thousandth))
        {
            largest = thousandth / 1000;
        }

        return largest;
    }

    private static readonly ConcurrentDictionary<string, string> NameCache = new(StringComparer.Ordinal);

    private static string? ByName(string name, CuratedKnowledge known)
    {
        if (name.Length > JsonRecord.MaxId)
            return null;
        if (NameCache.Count > 20_000)
            NameCache.Clear();
        var vendor = NameCache.GetOrAdd(name, static (text, data) =>
        {
            foreach (var rule in data.Vendors.Names)
            {
                if (rule.Pattern.IsMatch(text))
                    return rule.Vendor;
            }

            return "";
        }, known);
        return vendor.Length == 0 ? null : vendor;
    }

    private static string? ByPrefix(string segment, CuratedKnowledge known)
    {
        foreach (var entry in known.Vendors.Prefixes)
        {
            if (Array.IndexOf(entry.Prefixes, segment) >= 0)
                return entry.Vendor;
        }

        return null;
    }

    private static string[] Segments(string id)
    {
        var text = id.Trim().ToLowerInvariant();
        text = text.StartsWith("hf:", StringComparison.Ordinal) ? text[3..] : text.TrimStart('~');
        List<string> path = [.. text.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(segment => segment.TrimStart('~')).Where(segment => segment.Length > 0)];
        // fal-ai/flux-pro/v1.1: a version or mode alone is no name; it belongs to the word before it.
        while (path.Count > 1 && VersionOrMode().IsMatch(path[^1]))
        {
            var tail = path[^1];
            path.RemoveAt(path.Count - 1);
            if (tail is not ("text-to-image" or "image-to-image" or "text-to-video" or "image-to-video"))
                path[^1] = $"{path[^1]}-{tail}";
        }

        return [.. path];
    }

    private static string Clean(string vendor) => Spaces().Replace(vendor.Trim().ToLowerInvariant(), "-").Replace('/', '-');
}
