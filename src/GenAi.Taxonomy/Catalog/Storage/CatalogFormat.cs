namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>The shape of a catalog file.</summary>
public enum CatalogFormat
{
    /// <summary><c>native</c>: this library's own JSON, read and written without loss.</summary>
    Native,

    /// <summary><c>models.dev</c>: the shape of its <c>api.json</c>; US dollars per million tokens.</summary>
    ModelsDev,

    /// <summary><c>litellm</c>: <c>model_prices_and_context_window.json</c>; US dollars per token, image, second and so on.</summary>
    LiteLlm,

    /// <summary><c>openrouter</c>: the answer of <c>GET /api/v1/models</c>; US dollars per token as strings.</summary>
    OpenRouter,

    /// <summary><c>genai-prices</c>: the data file of pydantic's genai-prices; US dollars per million tokens.</summary>
    GenAiPrices,

    /// <summary><c>ollama</c>: the answers of <c>/api/tags</c> and <c>/api/show</c>.</summary>
    Ollama,

    /// <summary><c>openai</c>: the answer of an OpenAI-compatible <c>/v1/models</c>.</summary>
    OpenAi,
}
