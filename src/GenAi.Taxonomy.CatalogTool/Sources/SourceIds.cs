namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>Ids of sources that are known by their address only.</summary>
internal static class SourceIds
{
    private static readonly Dictionary<string, string> Registries = new(StringComparer.Ordinal)
    {
        ["github.com/anomalyco/models.dev"] = "models.dev",
        ["github.com/BerriAI/litellm"] = "litellm",
        ["github.com/pydantic/genai-prices"] = "genai-prices",
        ["openrouter.ai"] = "openrouter",
    };

    /// <summary>Returns the id of a registry that the catalog reads as a file; otherwise the host of an address without <c>www.</c>; for pages of GitHub with the repository: <c>github.com/BerriAI/litellm</c>.</summary>
    public static string Of(Uri address)
    {
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var id = host is "github.com" or "raw.githubusercontent.com" && parts.Length >= 2 ? $"github.com/{parts[0]}/{parts[1]}" : host;
        return Registries.GetValueOrDefault(id, id);
    }
}
