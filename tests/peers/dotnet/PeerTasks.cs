using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Peers;

/// <summary>What every peer is asked, and the data it is asked of: tasks.json, which the script for Node reads too, and the snapshot that MODELS_DEV names.</summary>
internal sealed class PeerTasks
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static PeerTasks Instance { get; } = Read();

    public required Usage ShortUsage { get; init; }
    public required Usage LongUsage { get; init; }
    public required Named Priced { get; init; }
    public required Spellings LookUp { get; init; }
    public required IReadOnlyList<string> Names { get; init; }
    public required IReadOnlyList<Named> Amounts { get; init; }
    public required Tokens Requirements { get; init; }

    /// <summary>The models.dev snapshot where there is one, else the catalogue of the package.</summary>
    public static ModelCatalog Catalog()
    {
        if (Environment.GetEnvironmentVariable("MODELS_DEV") is not { Length: > 0 } file)
            return ModelCatalog.Default;
        using var stream = File.OpenRead(file);
        return CatalogImporter.Read(stream, CatalogFormat.ModelsDev).Catalog;
    }

    private static PeerTasks Read()
    {
        using var stream = typeof(PeerTasks).Assembly.GetManifestResourceStream("tasks.json")!;
        return JsonSerializer.Deserialize<PeerTasks>(stream, Web)!;
    }

    internal sealed record Usage(long Input, long Cached, long Output)
    {
        public ModelUsage ToModelUsage() => new(Input, Output) { CachedInputTokens = Cached };
    }

    internal sealed record Named(string Provider, string Model, bool Long = false)
    {
        public string Id => $"{Provider}/{Model}";
    }

    internal sealed record Spellings(string Exact, string Dated, string Unknown);

    internal sealed record Tokens(long InputTokens, long OutputTokens);
}
