using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Identity;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The package's own sourced knowledge of providers, vendors, kinds and tiers; read from <c>Catalog/Data</c> on first import.</summary>
internal sealed class CuratedKnowledge
{
    /// <summary>In front of the id of every source that the package's authors read themselves.</summary>
    public const string SourcePrefix = Statement.CuratedPrefix;

    private static readonly Lazy<CuratedKnowledge> Lazy = new(() => new());
    private readonly FrozenDictionary<string, ProviderEntry> _providers;
    private readonly FrozenDictionary<string, string> _liteLlmProviders;
    private readonly FrozenDictionary<string, string> _genAiPricesProviders;
    private readonly ILookup<string, AccessEntry> _access;
    private readonly ILookup<string, TierEntry> _tiers;
    private readonly ILookup<string, CapabilityEntry> _capabilities;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, HostingEntry> _hosting;

    private CuratedKnowledge()
    {
        _sources = Read("sources", CuratedJson.Default.SourceEntryArray).ToFrozenDictionary(
            entry => entry.Key,
            entry => new Source(SourcePrefix + entry.Key, entry.Title)
            {
                Uri = new(entry.Uri),
                Date = DateOnly.ParseExact(entry.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            });
        var providers = Read("providers", CuratedJson.Default.ProviderEntryArray);
        _providers = providers.ToFrozenDictionary(entry => entry.Id);
        _liteLlmProviders = providers
            .SelectMany(entry => entry.LiteLlm.Select(name => (name, entry.Id)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Id);
        _genAiPricesProviders = providers
            .SelectMany(entry => (entry.GenAiPrices ?? []).Select(name => (name, entry.Id)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Id);
        _access = Read("access", CuratedJson.Default.AccessEntryArray).ToLookup(entry => entry.Provider);
        _tiers = Read("tiers", CuratedJson.Default.TierEntryArray).ToLookup(entry => entry.Vendor);
        _capabilities = Read("capabilities", CuratedJson.Default.CapabilityEntryArray).ToLookup(entry => entry.Provider);
        _hosting = Read("hosting", CuratedJson.Default.HostingEntryArray).ToFrozenDictionary(entry => entry.Provider);
        Vendors = Read("vendors", CuratedJson.Default.VendorData);
        Kinds = Read("kinds", CuratedJson.Default.KindData);
        Architectures = Read("architectures", CuratedJson.Default.ArchitectureEntryArray);
        Licences = Read("licences", CuratedJson.Default.LicenceEntryArray);
    }

    public static CuratedKnowledge Instance => Lazy.Value;

    public VendorData Vendors { get; }

    public KindData Kinds { get; }

    public IReadOnlyList<ArchitectureEntry> Architectures { get; }

    public IReadOnlyList<LicenceEntry> Licences { get; }

    public ProviderEntry? FindProvider(string id) => _providers.GetValueOrDefault(id);

    public HostingEntry? FindHosting(string provider) => _hosting.GetValueOrDefault(provider);

    public string? ProviderOfLiteLlm(string name) => _liteLlmProviders.GetValueOrDefault(name);

    public string? ProviderOfGenAiPrices(string name) => _genAiPricesProviders.GetValueOrDefault(name);

    public Source FindSource(string key) => _sources[key];

    /// <summary>The rule for one offering, where it is not simply its provider's: the exact id before a part of one.</summary>
    public AccessEntry? FindAccess(string provider, string id)
    {
        AccessEntry? found = null;
        foreach (var entry in _access[provider])
        {
            if (entry.Id is not null ? string.Equals(entry.Id, id, StringComparison.OrdinalIgnoreCase) : id.Contains(entry.Contains!, StringComparison.OrdinalIgnoreCase))
                found = found is null || entry.Id is not null ? entry : found;
        }

        return found;
    }

    public TierEntry? FindTier(string vendor, string id) => _tiers[vendor].FirstOrDefault(entry => entry.Pattern.IsMatch(id));

    public IEnumerable<CapabilityEntry> FindCapabilities(string provider, string id) =>
        _capabilities[provider].Where(entry => entry.Pattern.IsMatch(id));

    private static T Read<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var stream = typeof(CuratedKnowledge).Assembly.GetManifestResourceStream($"catalog/{name}.json")
            ?? throw new InvalidOperationException($"The package's data '{name}.json' is missing.");
        return JsonSerializer.Deserialize(stream, type)!;
    }
}

/// <summary>
/// A regular expression of the curated data, interpreted and made on first use. What it is run on is bounded in length (<see cref="JsonRecord.MaxId"/>)
/// rather than in time, which would depend on the machine.
/// </summary>
internal abstract record Matching(string Match)
{
    private Regex? _pattern;

    [JsonIgnore]
    public Regex Pattern => _pattern ??= new(Match, RegexOptions.CultureInvariant);
}

/// <summary>Words of the curated data, each a <see cref="NamePattern"/> made on first use.</summary>
internal abstract record WordMatching(string[] Words)
{
    private NamePattern[]? _patterns;

    public bool IsMatch(ReadOnlySpan<char> name)
    {
        foreach (var pattern in _patterns ??= [.. Words.Select(NamePattern.Of)])
        {
            if (pattern.IsMatch(name))
                return true;
        }

        return false;
    }
}

internal sealed record SourceEntry(string Key, string Title, string Uri, string Date);

internal sealed record ProviderEntry(string Id, string Hosting, string Access, string[] Vendors, string[] LiteLlm, string Source, bool Embed, string[]? GenAiPrices = null);

internal sealed record AccessEntry(string Provider, string? Id, string? Contains, string Access, string Source);

internal sealed record TierEntry(string Vendor, string Match, string Tier, string Source) : Matching(Match);

internal sealed record CapabilityEntry(string Provider, string Match, string Capability, bool Supported, string Source) : Matching(Match);

/// <summary>
/// Words that mark the kind of a model, small models, subject fields, those of embedding models, sparse embedding models, and models that produce
/// pictures or sound in addition to text.
/// </summary>
internal sealed record KindData(KindEntry[] Kinds, string[] Small, string[] Domains, string[] EmbeddingDomains, string[] EmbeddingSparse, string[] Media)
{
    [JsonIgnore]
    public WordList SmallNames { get; } = new(Small);

    [JsonIgnore]
    public WordList DomainNames { get; } = new(Domains);

    [JsonIgnore]
    public WordList EmbeddingDomainNames { get; } = new(EmbeddingDomains);

    [JsonIgnore]
    public WordList EmbeddingSparseNames { get; } = new(EmbeddingSparse);

    [JsonIgnore]
    public WordList MediaNames { get; } = new(Media);
}

internal sealed record WordList(string[] Words) : WordMatching(Words);

/// <param name="Kind">What a name with one of the words is.</param>
/// <param name="Words">The words, each a <see cref="NamePattern"/>.</param>
/// <param name="Unless">Words with which the row does not hold.</param>
/// <param name="TextOnly">Words with which the row does not hold for a model that writes text only.</param>
/// <param name="Inputs">What such a model accepts, whatever a source says.</param>
/// <param name="Also">What such a model accepts besides what a source says.</param>
/// <param name="Source">The key of the source of <paramref name="Inputs"/>.</param>
internal sealed record KindEntry(string Kind, string[] Words, string[]? Unless = null, string[]? TextOnly = null, string[]? Inputs = null, string[]? Also = null, string? Source = null)
    : WordMatching(Words);

internal sealed record ArchitectureEntry(string Match, string[] Architectures, string Source) : Matching(Match);

internal sealed record LicenceEntry(string Match, string Licence, string Source) : Matching(Match);

internal sealed record VendorData(PrefixEntry[] Prefixes, string[] Neutral, VendorWords[] Names, SameModelEntry[] SameModel);

internal sealed record PrefixEntry(string Vendor, string[] Prefixes);

/// <summary>Words by which the name of a model tells its vendor; the first row that matches decides.</summary>
internal sealed record VendorWords(string Vendor, string[] Words) : WordMatching(Words);

/// <summary>Another spelling of a model's name: anywhere or, with a provider, where that one alone writes it so.</summary>
internal sealed record SameModelEntry(string Slug, string Is, string? Provider = null, string? Source = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SourceEntry[]))]
[JsonSerializable(typeof(ProviderEntry[]))]
[JsonSerializable(typeof(AccessEntry[]))]
[JsonSerializable(typeof(TierEntry[]))]
[JsonSerializable(typeof(CapabilityEntry[]))]
[JsonSerializable(typeof(KindData))]
[JsonSerializable(typeof(ArchitectureEntry[]))]
[JsonSerializable(typeof(LicenceEntry[]))]
[JsonSerializable(typeof(HostingEntry[]))]
[JsonSerializable(typeof(VendorData))]
internal sealed partial class CuratedJson : JsonSerializerContext;
