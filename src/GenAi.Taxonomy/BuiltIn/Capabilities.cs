using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in technical capabilities.</summary>
public static class Capabilities
{
    /// <summary>Emission of structured calls to developer-declared functions, with arguments that the host application executes.</summary>
    public static Capability ToolCalling => field ??= new("tool-calling", "Tool calling")
    {
        AlternativeNames = ["function calling", "tool use support"],
        Definition = "Emission of structured calls to developer-declared functions, with arguments that the host application executes.",
        Sources = From(""),
        References = [Close("ll", "supports_function_calling", 0.8), Close("md", "tool_call", 0.8), Close("or", "tools", 0.8)],
    };

    /// <summary>Emission of several independent tool calls within one response turn.</summary>
    public static Capability ParallelToolCalling => field ??= new("parallel-tool-calling", "Parallel tool calling")
    {
        AlternativeNames = ["parallel function calling"],
        Definition = "Emission of several independent tool calls within one response turn.",
        Sources = From(""),
        References = [Close("ll", "supports_parallel_function_calling", 0.8), Close("or", "parallel_tool_calls", 0.8)],
    };

    /// <summary>Request setting that forbids, permits or forces the use of any or one named tool.</summary>
    public static Capability ToolChoice => field ??= new("tool-choice", "Tool choice control")
    {
        AlternativeNames = ["forced tool use"],
        Definition = "Request setting that forbids, permits or forces the use of any or one named tool.",
        Sources = From(""),
        References = [Close("ll", "supports_tool_choice", 0.8), Close("or", "tool_choice", 0.8)],
    };

    /// <summary>Generation constrained to a schema supplied with the request, so that the reply parses reliably.</summary>
    public static Capability StructuredOutput => field ??= new("structured-output", "Structured output")
    {
        AlternativeNames = ["response schema", "constrained decoding", "JSON mode"],
        Definition = "Generation constrained to a schema supplied with the request, so that the reply parses reliably.",
        Sources = From(""),
        References =
        [
            Close("ll", "supports_response_schema", 0.8), Related("ll", "supports_native_structured_output", 0.8),
            Close("md", "structured_output", 0.8), Close("or", "structured_outputs", 0.8),
        ],
    };

    /// <summary>Production of intermediate reasoning tokens before the final answer.</summary>
    public static Capability Reasoning => field ??= new("reasoning", "Reasoning")
    {
        AlternativeNames = ["thinking", "extended thinking"],
        Definition = "Production of intermediate reasoning tokens before the final answer.",
        Sources = From(""),
        References = [Close("ll", "supports_reasoning", 0.8), Close("md", "reasoning", 0.8), Related("or", "reasoning", 0.8)],
    };

    /// <summary>Request setting that switches reasoning off or sets its level or token budget.</summary>
    public static Capability ReasoningEffortControl => field ??= new("reasoning-effort-control", "Reasoning effort control")
    {
        AlternativeNames = ["thinking budget", "effort level"],
        Definition = "Request setting that switches reasoning off or sets its level or token budget.",
        Sources = From(""),
        References = [Close("md", "reasoning_options", 0.8), Close("or", "reasoning_effort", 0.8)],
    };

    /// <summary>Acceptance of images as part of the prompt.</summary>
    public static Capability VisionInput => field ??= new("vision-input", "Vision input")
    {
        AlternativeNames = ["image input", "image understanding"],
        Definition = "Acceptance of images as part of the prompt.",
        Sources = From(""),
        References = [Close("ll", "supports_vision", 0.8), Related("or", "image", 0.8)],
    };

    /// <summary>Acceptance of recorded or streamed sound as part of the prompt.</summary>
    public static Capability AudioInput => field ??= new("audio-input", "Audio input")
    {
        AlternativeNames = ["speech input"],
        Definition = "Acceptance of recorded or streamed sound as part of the prompt.",
        Sources = From(""),
        References = [Close("ll", "supports_audio_input", 0.8), Related("or", "audio", 0.8)],
    };

    /// <summary>Return of generated sound, such as spoken answers, in the response.</summary>
    public static Capability AudioOutput => field ??= new("audio-output", "Audio output")
    {
        AlternativeNames = ["speech output"],
        Definition = "Return of generated sound, such as spoken answers, in the response.",
        Sources = From(""),
        References = [Close("ll", "supports_audio_output", 0.8), Related("or", "audio", 0.8)],
    };

    /// <summary>Acceptance of moving pictures as part of the prompt.</summary>
    public static Capability VideoInput => field ??= new("video-input", "Video input")
    {
        AlternativeNames = ["video understanding"],
        Definition = "Acceptance of moving pictures as part of the prompt.",
        Sources = From(""),
        References = [Close("ll", "supports_video_input", 0.8), Related("or", "video", 0.8)],
    };

    /// <summary>Acceptance of PDF or similar files without prior text extraction by the caller.</summary>
    public static Capability DocumentInput => field ??= new("document-input", "Document input")
    {
        AlternativeNames = ["PDF input", "file input"],
        Definition = "Acceptance of PDF or similar files without prior text extraction by the caller.",
        Sources = From(""),
        References = [Close("ll", "supports_pdf_input", 0.8), Related("md", "attachment", 0.8), Related("or", "file", 0.8)],
    };

    /// <summary>Return of generated images in the response of the model itself.</summary>
    public static Capability ImageOutput => field ??= new("image-output", "Image output")
    {
        AlternativeNames = ["native image generation"],
        Definition = "Return of generated images in the response of the model itself.",
        Sources = From(""),
        References = [Related("or", "image", 0.8)],
    };

    /// <summary>Delivery of the response in parts while generation is still under way.</summary>
    public static Capability Streaming => field ??= new("streaming", "Streaming")
    {
        AlternativeNames = ["token streaming", "server-sent events"],
        Definition = "Delivery of the response in parts while generation is still under way.",
        Sources = From(""),
        References = [Close("ll", "supports_native_streaming", 0.8)],
    };

    /// <summary>Persistent two-way session with latency low enough for interruptible spoken dialogue.</summary>
    public static Capability Realtime => field ??= new("realtime", "Realtime session")
    {
        AlternativeNames = ["live API", "bidirectional streaming"],
        Definition = "Persistent two-way session with latency low enough for interruptible spoken dialogue.",
        Sources = From(""),
        References = [Close("ll", "realtime", 0.8)],
    };

    /// <summary>Reuse of already processed prompt prefixes across requests at lower cost and latency.</summary>
    public static Capability PromptCaching => field ??= new("prompt-caching", "Prompt caching")
    {
        AlternativeNames = ["context caching"],
        Definition = "Reuse of already processed prompt prefixes across requests at lower cost and latency.",
        Sources = From(""),
        References = [Close("ll", "supports_prompt_caching", 0.8)],
    };

    /// <summary>Separate, higher-priority instruction channel that sets behaviour before the user's turns.</summary>
    public static Capability SystemInstructions => field ??= new("system-instructions", "System instructions")
    {
        AlternativeNames = ["system message", "developer message"],
        Definition = "Separate, higher-priority instruction channel that sets behaviour before the user's turns.",
        Sources = From(""),
        References = [Close("ll", "supports_system_messages", 0.8)],
    };

    /// <summary>Continuation from an opening of the reply that the caller has written.</summary>
    public static Capability AssistantPrefill => field ??= new("assistant-prefill", "Assistant prefill")
    {
        AlternativeNames = ["response prefill"],
        Definition = "Continuation from an opening of the reply that the caller has written.",
        Sources = From(""),
        References = [Close("ll", "supports_assistant_prefill", 0.8)],
    };

    /// <summary>Provider-side search of the web during generation, with results placed in the model's context.</summary>
    public static Capability WebSearch => field ??= new("web-search", "Web search")
    {
        AlternativeNames = ["built-in search", "search grounding"],
        Definition = "Provider-side search of the web during generation, with results placed in the model's context.",
        Sources = From(""),
        References = [Close("ll", "supports_web_search", 0.8), Related("or", "web_search_options", 0.8)],
    };

    /// <summary>Provider-side retrieval of addresses named in the prompt, with their content given to the model.</summary>
    public static Capability UrlContext => field ??= new("url-context", "URL context")
    {
        AlternativeNames = ["page fetch"],
        Definition = "Provider-side retrieval of addresses named in the prompt, with their content given to the model.",
        Sources = From(""),
        References = [Close("ll", "supports_url_context", 0.8)],
    };

    /// <summary>Output of pointer, keyboard and screenshot actions that operate a graphical interface.</summary>
    public static Capability ComputerUse => field ??= new("computer-use", "Computer use")
    {
        AlternativeNames = ["GUI control", "screen control"],
        Definition = "Output of pointer, keyboard and screenshot actions that operate a graphical interface.",
        Sources = From(""),
        References = [Close("ll", "supports_computer_use", 0.8)],
    };

    /// <summary>Execution of generated code in a provider-hosted sandbox during the response.</summary>
    public static Capability CodeExecution => field ??= new("code-execution", "Code execution")
    {
        AlternativeNames = ["code interpreter"],
        Definition = "Execution of generated code in a provider-hosted sandbox during the response.",
        Sources = From(""),
    };

    /// <summary>Context window of at least 100,000 tokens for input and output together.</summary>
    public static Capability LongContext => field ??= new("long-context", "Long context")
    {
        AlternativeNames = ["large context window"],
        Definition = "Context window of at least 100,000 tokens for input and output together.",
        Sources = From(""),
        References = [Related("md", "limit.context", 0.8)],
    };

    /// <summary>Availability of further training of the model on the customer's own examples.</summary>
    public static Capability FineTunable => field ??= new("fine-tunable", "Fine-tunable")
    {
        AlternativeNames = ["custom training", "supervised fine-tuning support"],
        Definition = "Availability of further training of the model on the customer's own examples.",
        Sources = From("024"),
    };

    /// <summary>Publication of model parameters that others may download and run, under whatever licence applies.</summary>
    public static Capability OpenWeights => field ??= new("open-weights", "Open weights")
    {
        AlternativeNames = ["downloadable weights", "open-weight model"],
        Definition = "Publication of model parameters that others may download and run, under whatever licence applies.",
        Sources = From(""),
        References = [Close("md", "open_weights", 0.8)],
    };

    /// <summary>Useful understanding and generation in several natural languages rather than one.</summary>
    public static Capability Multilingual => field ??= new("multilingual", "Multilingual")
    {
        AlternativeNames = ["multi-language support"],
        Definition = "Useful understanding and generation in several natural languages rather than one.",
        Sources = From("1"),
    };

    /// <summary>Adjustment of wording, tone and register to follow the user's instructions or examples.</summary>
    public static Capability StyleAdaptationCapability => field ??= new("style-adaptation-capability", "Style adaptation")
    {
        AlternativeNames = ["tone control"],
        Definition = "Adjustment of wording, tone and register to follow the user's instructions or examples.",
        Sources = From("4"),
    };

    /// <summary>Modification of a supplied image under text instructions, masks or reference pictures.</summary>
    public static Capability ImageConditionedEditing => field ??= new("image-conditioned-editing", "Image-conditioned editing")
    {
        AlternativeNames = ["instruction-based image editing", "inpainting"],
        Definition = "Modification of a supplied image under text instructions, masks or reference pictures.",
        Sources = From("4"),
        References = [Related("ll", "image_edit", 0.8)],
    };

    /// <summary>Sampling seed in the request that makes repeated generations as alike as the platform allows.</summary>
    public static Capability SeededDeterminism => field ??= new("seeded-determinism", "Seeded determinism")
    {
        AlternativeNames = ["seed parameter", "reproducible sampling"],
        Definition = "Sampling seed in the request that makes repeated generations as alike as the platform allows.",
        Sources = From(""),
        References = [Close("or", "seed", 0.8)],
    };

    /// <summary>Asynchronous processing of many requests in one job, usually cheaper and with delayed results.</summary>
    public static Capability BatchInference => field ??= new("batch-inference", "Batch inference")
    {
        AlternativeNames = ["batch API", "asynchronous batch"],
        Definition = "Asynchronous processing of many requests in one job, usually cheaper and with delayed results.",
        Sources = From(""),
        References = [Related("ll", "input_cost_per_token_batches", 0.8)],
    };

    /// <summary>Return of the log-likelihood of generated tokens and of their nearest alternatives.</summary>
    public static Capability LogProbabilities => field ??= new("log-probabilities", "Log probabilities")
    {
        AlternativeNames = ["logprobs", "token probabilities"],
        Definition = "Return of the log-likelihood of generated tokens and of their nearest alternatives.",
        Sources = From(""),
        References = [Close("or", "logprobs", 0.8), Related("or", "top_logprobs", 0.8)],
    };

    /// <summary>Return of dense vectors that represent the input for search, clustering or comparison.</summary>
    public static Capability EmbeddingsOutput => field ??= new("embeddings-output", "Embeddings output")
    {
        AlternativeNames = ["vector output"],
        Definition = "Return of dense vectors that represent the input for search, clustering or comparison.",
        Sources = From(""),
        References = [Related("ll", "embedding", 0.8), Related("or", "embeddings", 0.8)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<Capability> All => field ??= Array.AsReadOnly(
    [
        ToolCalling, ParallelToolCalling, ToolChoice, StructuredOutput, Reasoning, ReasoningEffortControl,
        VisionInput, AudioInput, AudioOutput, VideoInput, DocumentInput, ImageOutput, Streaming, Realtime,
        PromptCaching, SystemInstructions, AssistantPrefill, WebSearch, UrlContext, ComputerUse, CodeExecution,
        LongContext, FineTunable, OpenWeights, Multilingual, StyleAdaptationCapability, ImageConditionedEditing,
        SeededDeterminism, BatchInference, LogProbabilities, EmbeddingsOutput,
    ]);
}
