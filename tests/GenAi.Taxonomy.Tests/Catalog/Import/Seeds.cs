using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>A small file of each format, made up, in the real shape.</summary>
internal static class Seeds
{
    public const string ModelsDev = """
        {"acme":{"id":"acme","name":"Acme","models":{"rocket-1":{"id":"rocket-1","name":"Rocket 1","tool_call":true,"structured_output":false,"reasoning":true,"open_weights":false,"knowledge":"2025-03","release_date":"2025-09-01","last_updated":"2026-05-01","status":"beta","modalities":{"input":["text","pdf"],"output":["text"]},"limit":{"context":200000,"input":150000,"output":8192},"cost":{"input":2.5,"output":10,"cache_read":0.25,"tiers":[{"tier":{"type":"context","size":100000},"input":5,"output":20}]}}}}}
        """;

    public const string LiteLlm = """
        {"acme/rocket-1":{"litellm_provider":"acme","mode":"chat","max_input_tokens":128000,"max_output_tokens":4096,"input_cost_per_token":2.5e-06,"output_cost_per_token":1e-05,"cache_read_input_token_cost":2.5e-07,"input_cost_per_token_above_200k_tokens":5e-06,"supports_function_calling":true,"deprecation_date":"2027-01-31","tiered_pricing":[{"range":[0,32000],"input_cost_per_token":1e-06}],"search_context_cost_per_query":{"search_context_size_low":0.01}},"1024-x-1024/acme/brush":{"litellm_provider":"acme","mode":"image_generation","input_cost_per_image":0.04}}
        """;

    public const string OpenRouter = """
        {"data":[{"id":"acme/rocket-1","canonical_slug":"acme/rocket-1-20260501","hugging_face_id":"acme/Rocket-1","name":"Acme: Rocket 1","created":1777593600,"context_length":200000,"architecture":{"input_modalities":["text","image"],"output_modalities":["text"]},"pricing":{"prompt":"2.5e-06","completion":"0.00001","image":"0.002","request":"0.01","web_search":"0.005","internal_reasoning":"0.00002","input_cache_read":"0.00000025","discount":0,"overrides":[{"min_prompt_tokens":100000,"prompt":"0.000005"}]},"top_provider":{"context_length":160000,"max_completion_tokens":8192,"is_moderated":false},"supported_parameters":["tools","tool_choice","reasoning"],"knowledge_cutoff":"2025-03-31","expiration_date":"2026-12-31"},{"id":"~acme/rocket-latest","alias_target":{"name":"Rocket 1","slug":"acme/rocket-1"},"created":1777593600,"pricing":{"prompt":"-1","completion":"-1"}},{"id":"openrouter/any","created":1777593601,"pricing":{"prompt":"-1","completion":"-1"}}]}
        """;

    public const string GenAiPrices = """
        [{"id":"acme","name":"Acme","api_pattern":"https://api","models":[{"id":"rocket-1","match":{"or":[{"equals":"rocket-1"},{"equals":"rocket-one"},{"starts_with":"rocket-1-"}]},"context_window":200000,"deprecated":true,"prices":{"input_mtok":{"base":2.5,"tiers":[{"start":100000,"price":5}]},"output_mtok":10,"cache_read_mtok":0.25,"requests_kcount":12}},{"id":"rocket-2","match":{"equals":"rocket-2"},"prices":[{"prices":{"input_mtok":2,"output_mtok":8}},{"constraint":{"start_date":"2026-09-01"},"prices":{"input_mtok":3}}]},{"id":"rocket-3","match":{"equals":"rocket-3"},"prices":[{"prices":{"input_mtok":1}},{"constraint":{"start_time":"06:00:00Z","end_time":"23:00:00Z"},"prices":{"input_mtok":2}}]}]}]
        """;

    public const string Ollama = """
        {"models":[{"name":"rocket:8b-q4_K_M","model":"rocket:8b-q4_K_M","modified_at":"2026-05-01T10:00:00.1+02:00","size":4900000000,"digest":"ab12","details":{"format":"gguf","family":"llama","parameter_size":"8.2B","quantization_level":"Q4_K_M"},"capabilities":["completion","tools","vision","thinking"]},{"name":"embedder:latest","model":"embedder:latest","digest":"cd34","details":{"parameter_size":"137M","quantization_level":"F16"},"capabilities":["embedding"]}]}
        """;

    public const string OllamaShow = """
        {"modelfile":"# Modelfile\n# FROM rocket:8b\n\nFROM /blobs/x\n","details":{"family":"llama","parameter_size":"8.2B","quantization_level":"Q4_K_M"},"model_info":{"general.architecture":"llama","general.parameter_count":8190735360,"llama.context_length":131072,"llama.rope.context_length_old":5},"capabilities":["completion","tools"]}
        """;

    public const string OpenAi = """
        {"object":"list","data":[{"id":"rocket-1","object":"model","created":1777593600,"owned_by":"vllm","max_model_len":32768},{"id":"rocket-2","object":"model","owned_by":"vllm","context_window":131072,"max_completion_tokens":8192,"aliases":["rocket-two"],"deprecation":"2027-01-01T00:00:00Z","capabilities":{"completion_chat":true,"function_calling":true,"vision":true}}]}
        """;

    public const string Native = """
        {"format":"genai-taxonomy-catalog","formatVersion":1,"version":"v","asOf":"2026-05-01","sources":[{"key":"s","id":"s","title":"S","date":"2026-05-01"}],"models":[{"id":"acme/rocket-1","families":["large-language-model"],"inputs":["text"],"outputs":["text"],"capabilities":{"tool-calling":"yes"},"limits":{"context":200000},"knowledge":"2025-03-31","parameters":8000000000,"benchmarks":[{"name":"B","score":1.5,"source":"s"}],"imageSizes":["1024x1024"],"source":"s"}],"offerings":[{"provider":"acme","id":"rocket-1","model":"acme/rocket-1","access":"pay-per-use","prices":[{"meter":"text-input","amount":0.0000025,"above":100,"from":"2026-01-01","dailyFrom":"23:00:00.0000000","dailyUntil":"06:00:00.0000000"}],"quantisation":"Q4_K_M","timeToFirstToken":"00:00:01","source":"s"}],"deployments":{"prod":"acme/rocket-1"},"conflicts":[{"subject":"acme/rocket-1","fact":"tier","kept":"a","keptSource":"s","other":"b"}]}
        """;

    /// <summary>Every format with its seed; Ollama has two shapes.</summary>
    public static TheoryData<CatalogFormat, string> All { get; } = new()
    {
        { CatalogFormat.ModelsDev, ModelsDev },
        { CatalogFormat.LiteLlm, LiteLlm },
        { CatalogFormat.OpenRouter, OpenRouter },
        { CatalogFormat.GenAiPrices, GenAiPrices },
        { CatalogFormat.Ollama, Ollama },
        { CatalogFormat.Ollama, OllamaShow },
        { CatalogFormat.OpenAi, OpenAi },
        { CatalogFormat.Native, Native },
    };
}
