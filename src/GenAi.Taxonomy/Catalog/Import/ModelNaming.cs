using System.Globalization;
using System.Text;
using GenAi.Taxonomy.Catalog.Identity;

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
/// The one model behind the many ids of its offerings, by the table of names (<see cref="NameRules"/>). Taken off are: paths and vendors in
/// front, cloud regions, Bedrock versions, full dates, quantization, ways of serving, thinking modes of hybrid models. Never taken off, because
/// they are other models: mini, nano, pro, flash, vision, coder, sizes, four-digit stamps, and anything that no rule states.
/// </summary>
internal static class ModelNaming
{
    // More than any rule needs in a row: a version and a format, each with a flavor.
    private const int MostRepeats = 4;

    public static ModelName Name(SourceRecord record, CuratedKnowledge known)
    {
        var (slug, snapshot) = Slug(record.Provider, record.IdAtProvider, known);
        return new(VendorOf(record, slug, known), slug, snapshot);
    }

    /// <summary>Returns the id that a model has here, for a name of the form <c>vendor/model</c> as others write it.</summary>
    public static string IdOf(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return $"{name[..slash]}/{Slug(name[..slash], name[(slash + 1)..], CuratedKnowledge.Instance).Slug}";
    }

    internal static (string Slug, string? Snapshot) Slug(string provider, string id, CuratedKnowledge known)
    {
        var path = Segments(id);
        var last = path.Length == 0 ? "model" : path[^1];
        string? snapshot = null;
        var buffer = new char[last.Length + 64];
        last.CopyTo(buffer);
        var length = last.Length;
        foreach (var rule in NameRules.Instance.Import)
        {
            if (!rule.IsFor(provider))
                continue;
            if (rule.IsSnapshot)
                snapshot = rule.Find(buffer.AsSpan(0, length)) is { } date ? string.Concat(date.Where(char.IsAsciiDigit)) : snapshot;
            for (var i = 0; i < MostRepeats && rule.TryApply(buffer, ref length);)
                i++;
        }

        var slug = buffer.AsSpan(0, length).Trim("-.").ToString();
        if (slug.Length == 0)
            slug = last.Trim('-', '.');
        foreach (var same in known.Vendors.SameModel)
        {
            if (same.Slug == slug && (same.Provider is null || same.Provider == provider))
                return (same.Is, snapshot);
        }

        return (slug.Length == 0 ? "model" : slug, snapshot);
    }

    private static string VendorOf(SourceRecord record, string slug, CuratedKnowledge known)
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
            if (Array.IndexOf(known.Vendors.Neutral, segment) >= 0)
                continue;
            if (ByPrefix(segment, known) is { } vendor)
                return Repackaged.IsMatch(last) && ByName(last, known) is { } original ? original : vendor;
            if (segment != record.Provider)
                stranger ??= segment;
        }

        // us.anthropic.claude: the vendor stands before the point, behind the region.
        var words = last.Split('.');
        if (words.SkipLast(1).Select(word => ByPrefix(word, known)).FirstOrDefault(vendor => vendor is not null) is { } dotted)
            return dotted;
        if (record.Provider is "databricks" or "neon")
            last = last.StartsWith("databricks-", StringComparison.Ordinal) ? last[11..] : last;
        if (ByName(last, known) is { } named)
            return named;
        if (ByName(slug, known) is { } bySlug)
            return bySlug;
        if (known.FindProvider(record.Provider) is { Hosting: "first-party", Vendors: [var own, ..] })
            return own;
        if (record.FamilyHint?.ToLowerInvariant() is { } family and not ("auto" or "alpha" or "agi" or "lucid") && ByName(family, known) is { } byFamily)
            return byFamily;
        var title = record.Facts.Get<string>(CatalogFields.Name);
        if (title is not null && ByName(WithoutSpaces(title), known) is { } byTitle)
            return byTitle;
        return Clean(stranger ?? record.Provider);
    }

    /// <summary>Returns the name to display without the vendor in front of it: Rocket 1 of <c>Acme: Rocket 1</c>.</summary>
    public static string? WithoutVendor(string? name) =>
        name is not null && name.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && colon + 2 < name.Length ? name[(colon + 2)..] : name;

    /// <summary>The parameters in thousand millions that the slug states, the total for a mixture; null where it states none.</summary>
    public static decimal? Parameters(string slug)
    {
        if (Mixture.IsMatch(slug))
            return 99;
        if (First(Effective, slug) is { } effective)
            return effective;
        decimal? largest = null;
        Span<Range> captures = stackalloc Range[NamePattern.MaxCaptures];
        for (var rest = slug.AsSpan(); Billions.Find(rest, captures, out var found); rest = rest[found.End.Value..])
            largest = Math.Max(largest ?? 0, Number(rest[captures[0]]));
        return largest ?? First(Millions, slug) / 1000;
    }

    private static decimal? First(NamePattern pattern, ReadOnlySpan<char> slug)
    {
        Span<Range> captures = stackalloc Range[NamePattern.MaxCaptures];
        return pattern.Find(slug, captures, out _) ? Number(slug[captures[0]]) : null;
    }

    /// <summary>A number of a name, 0 where it is too long for one.</summary>
    private static decimal Number(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? ByName(string name, CuratedKnowledge known)
    {
        foreach (var rule in known.Vendors.Names)
        {
            if (rule.IsMatch(name))
                return rule.Vendor;
        }

        return null;
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
        var text = WithoutSpaces(id);
        text = text.StartsWith("hf:", StringComparison.Ordinal) ? text[3..] : text.TrimStart('~');
        List<string> path = [.. text.Split('/').Select(segment => segment.Trim('~', '-')).Where(segment => segment.Length > 0)];
        // fal-ai/flux-pro/v1.1: a version or mode alone is no name; it belongs to the word before it. A task belongs to none.
        while (path.Count > 1 && (NameRules.Instance.IsVersionOrMode(path[^1]) || NameRules.Instance.IsTask(path[^1])))
        {
            var tail = path[^1];
            path.RemoveAt(path.Count - 1);
            if (!NameRules.Instance.IsTask(tail))
                path[^1] = $"{path[^1]}-{tail}";
        }

        return [.. path];
    }

    /// <summary>Lower case, with a hyphen for each run of spaces, underscores and control characters.</summary>
    private static string WithoutSpaces(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            if (!(char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format || letter == '_'))
                clean.Append(char.ToLowerInvariant(letter));
            else if (clean.Length > 0 && clean[^1] != '-')
                clean.Append('-');
        }

        return clean.ToString();
    }

    private static string Clean(string vendor) => WithoutSpaces(vendor).Replace('/', '-') is { Length: > 0 } name ? name : "unknown";

    // Those who publish the weights of others in a smaller format.
    private static readonly NamePattern Repackaged = new("-{nvfp4|fp8|fp4|int4}$");
    private static readonly NamePattern Mixture = new("~#x#b");
    private static readonly NamePattern Effective = new("e#b");
    private static readonly NamePattern Billions = new("#b");
    private static readonly NamePattern Millions = new("#m");
}
