using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The words by which files name the catalogue's closed sets.</summary>
internal static class CatalogNames
{
    private static readonly string[] Access = ["unknown", "pay-per-use", "subscription", "trial", "self-hosted"];
    private static readonly string[] Hosting = ["unknown", "first-party", "cloud", "intermediary", "local"];
    private static readonly string[] Stages = ["stable", "preview", "deprecated", "retired"];
    private static readonly string[] Tiers = ["", "compact", "balanced", "frontier"];
    private static readonly string[] Supports = ["unknown", "no", "yes"];
    private static readonly string[] Units = ["token", "image", "pixel", "second", "character", "request", "page"];
    private static readonly string[] Services = ["standard", "batch", "flex", "priority"];
    private static readonly string[] Kinds =
    [
        "chat", "code", "embedding", "reranking", "moderation", "music", "speech-recognition", "speech-synthesis", "speech-dialogue", "image", "video",
        "document-understanding", "translation", "encoder", "forecasting", "tabular", "vision", "three-d", "science", "other",
    ];

    public static string Of(AccessKind value) => Access[(int)value];

    public static string Of(HostingKind value) => Hosting[(int)value];

    public static string Of(ModelStage value) => Stages[(int)value];

    public static string Of(ModelTier value) => Tiers[(int)value];

    public static string Of(Support value) => Supports[(int)value];

    public static string Of(PriceUnit value) => Units[(int)value];

    public static string Of(ServiceTier value) => Services[(int)value];

    public static string Of(ModelKind value) => Kinds[(int)value];

    public static AccessKind ParseAccess(string text) => (AccessKind)Index(Access, text, "an access kind");

    public static HostingKind ParseHosting(string text) => (HostingKind)Index(Hosting, text, "a kind of hosting");

    public static ModelStage ParseStage(string text) => (ModelStage)Index(Stages, text, "a stage");

    public static ModelTier ParseTier(string text) => (ModelTier)Index(Tiers, text, "a tier");

    public static Support ParseSupport(string text) => (Support)Index(Supports, text, "a state of support");

    public static PriceUnit ParseUnit(string text) => (PriceUnit)Index(Units, text, "a unit");

    public static ServiceTier ParseService(string text) => (ServiceTier)Index(Services, text, "a service tier");

    private static int Index(string[] words, string text, string what)
    {
        var index = text.Length == 0 ? -1 : Array.IndexOf(words, text);
        return index >= 0 ? index : throw new RecordException($"'{text}' is not {what}: {string.Join(", ", words.Where(word => word.Length > 0))}");
    }
}
