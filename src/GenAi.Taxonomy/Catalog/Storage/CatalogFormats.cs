namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>The names of catalog formats, as command lines and configuration write them.</summary>
public static class CatalogFormats
{
    private static readonly (string Name, CatalogFormat Format)[] Known =
    [
        ("native", CatalogFormat.Native),
        ("models.dev", CatalogFormat.ModelsDev),
        ("litellm", CatalogFormat.LiteLlm),
        ("openrouter", CatalogFormat.OpenRouter),
        ("genai-prices", CatalogFormat.GenAiPrices),
        ("ollama", CatalogFormat.Ollama),
        ("openai", CatalogFormat.OpenAi),
    ];

    /// <value>The names, in the order of the enumeration.</value>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Name)];

    /// <summary>The name of a format, such as <c>models.dev</c>.</summary>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no format.</exception>
    public static string NameOf(CatalogFormat format)
    {
        foreach (var known in Known.Where(known => known.Format == format))
            return known.Name;
        throw new ArgumentOutOfRangeException(nameof(format), format, "This is no catalog format.");
    }

    /// <summary>Reads the name of a format, without regard to case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="format">The format, where the name is one.</param>
    /// <returns>Whether the name is one of <see cref="Names"/>.</returns>
    public static bool TryParse(string? name, out CatalogFormat format)
    {
        foreach (var known in Known.Where(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            format = known.Format;
            return true;
        }

        format = default;
        return false;
    }
}
