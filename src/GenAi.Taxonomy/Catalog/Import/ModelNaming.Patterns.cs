using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The patterns by which names are taken apart.</summary>
internal static partial class ModelNaming
{
    [GeneratedRegex(@"^(?:v?\d+(?:\.\d+)*(?:-ultra|-fast|-pro)?|(?:preview|fast|ultra)(?:-(?:preview|fast|ultra))*|schnell|dev|(?:text|image)-to-(?:image|video))$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionOrMode();

    [GeneratedRegex(@"^(?:us|eu|apac|au|jp|ca|sa|global|us-gov)\.(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"^(?:(?:us|eu|apac|au|jp|ca|sa|global|us-gov)\.)?([a-z0-9-]+)\.(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^[a-z-]+--(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex DashedVendor();

    [GeneratedRegex(@"^duo-chat-(haiku|opus|sonnet)", RegexOptions.CultureInvariant)]
    private static partial Regex DuoChat();

    [GeneratedRegex(@"^(?:databricks-|azure-|duo-chat-|alicloud-|deep-(?=deepseek)|coding-(?=glm|minimax|kimi)|(?:anthropic|openai|google|xai|zai|alibaba|cohere|arcee|mistralai|moonshotai|deepseek-ai)-(?=(?:claude|gpt|o\d|gemini|gemma|grok|glm|qwen|command|embed|trinity|mistral|kimi|deepseek))|(?:cerebras|groq)-(?=llama)|moonshot-(?=kimi)|olafangensan-|umans-(?=glm|kimi)|xpersona-(?=gpt))", RegexOptions.CultureInvariant)]
    private static partial Regex HostWord();

    [GeneratedRegex(@"-v\d+:\d+$|-\d:0$", RegexOptions.CultureInvariant)]
    private static partial Regex BedrockTail();

    [GeneratedRegex(@"claude.*-v\d$", RegexOptions.CultureInvariant)]
    private static partial Regex ClaudeVersion();

    [GeneratedRegex(@"-(?:v\d+(?::\d+)?|\d:0)$", RegexOptions.CultureInvariant)]
    private static partial Regex BedrockVersion();

    // Only the first version goes without saying: titan-embed-text-v2:0 is another model than v1.
    [GeneratedRegex(@":\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Revision();

    [GeneratedRegex(@"-v?1$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstVersion();

    [GeneratedRegex(@"@(default|20\d{6})$", RegexOptions.CultureInvariant)]
    private static partial Regex VertexDate();

    [GeneratedRegex(@"@(\d{4}|latest)$", RegexOptions.CultureInvariant)]
    private static partial Regex VertexVersion();

    [GeneratedRegex(@"^gpt-35-(?=turbo)", RegexOptions.CultureInvariant)]
    private static partial Regex AzureGpt();

    [GeneratedRegex(@"^(?:free|floor|nitro|exacto|extended|batch|flex|priority|web|online|beta|discounted|lora|thinking|reasoning|low|medium|high|max|xhigh|\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex(@"^(?:\d+(?:\.\d+)?[bt]|e\d+b|\d+(?:\.\d+)?b-.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SizeTag();

    [GeneratedRegex(@"[^a-z0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotWord();

    [GeneratedRegex(@"[\s_]+|\p{C}+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"i?q\d_", RegexOptions.CultureInvariant)]
    private static partial Regex KQuant();

    [GeneratedRegex(@"[-_.](?:fp8(?:-dynamic)?|fp4|nvfp4|mxfp4|int4(?:-mixed-ar)?|int8|awq|gptq|bf16|gguf|q\d_k_[msl]|q\d_[k01]|q\d-k-[msl]|q\d-[k01]|iq\d_xs|mlx(?:-\dbit)?|\dbit|fp8-turbo)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantised();

    [GeneratedRegex(@"-(?:maas|tee|free|cs|fw|cheaper|original)$", RegexOptions.CultureInvariant)]
    private static partial Regex Serving();

    [GeneratedRegex(@"-20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=$|-)|-20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?=$|-)", RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"^(?:claude|gemini-2\.5|glm-5|deepseek-v3\.[12]|deepseek-v4|kimi-k2\.[5-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Hybrid();

    [GeneratedRegex(@"-(?:thinking|think|nothinking|nothink)$", RegexOptions.CultureInvariant)]
    private static partial Regex Thinking();

    [GeneratedRegex(@"(?:glm-|k|m|qwen|v)\dp\d", RegexOptions.CultureInvariant)]
    private static partial Regex PointVersion();

    [GeneratedRegex(@"(?<=\d)p(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DigitPDigit();

    [GeneratedRegex(@"^(claude-(?:opus|sonnet|haiku|fable))(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ClaudeDigit();

    [GeneratedRegex(@"(?<![\d.])([1-9]\d?)-(\d{1,2})(?=$|[-@])", RegexOptions.CultureInvariant)]
    private static partial Regex DashedVersion();

    [GeneratedRegex(@"^meta-llama-", RegexOptions.CultureInvariant)]
    private static partial Regex MetaLlama();

    [GeneratedRegex(@"^llama(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex LlamaDigit();

    [GeneratedRegex(@"^gemma(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex GemmaDigit();

    [GeneratedRegex(@"^qwen-(?=\d\.?\d*(?:-|$))", RegexOptions.CultureInvariant)]
    private static partial Regex QwenDash();

    [GeneratedRegex(@"^claude-(\d(?:\.\d)?)-(opus|sonnet|haiku|fable)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClaudeNumberFirst();

    [GeneratedRegex(@"^claude-(opus|sonnet|haiku)-(3(?:\.\d)?)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClaudeNameFirst();

    [GeneratedRegex(@"^(claude-(?:opus|sonnet)-4|gemini-3)\.0(?=$|-)", RegexOptions.CultureInvariant)]
    private static partial Regex PointZero();

    [GeneratedRegex(@"^(claude-3\.[57]-(?:sonnet|haiku)|claude-3-(?:opus|haiku|sonnet))-(?:latest|v2)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClaudeLatest();

    [GeneratedRegex(@"^(?:llama-|qwen2\.5-|phi-|ministral|mistral-(?:small|nemo|large|7b)|mixtral|devstral|nemotron|command)", RegexOptions.CultureInvariant)]
    private static partial Regex InstructFamilies();

    [GeneratedRegex(@"-(?:nvfp4|fp8|fp4|int4)$", RegexOptions.CultureInvariant)]
    private static partial Regex Repackaged();

    [GeneratedRegex(@"\d+x\d+(?:\.\d+)?b", RegexOptions.CultureInvariant)]
    private static partial Regex Mixture();

    [GeneratedRegex(@"-e([24])b", RegexOptions.CultureInvariant)]
    private static partial Regex Effective();

    [GeneratedRegex(@"(?<![\da-z.])(\d{1,5}(?:\.\d{1,5})?)b(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Billions();

    [GeneratedRegex(@"(?:^|[-_/:])(\d{1,6})m(?=$|[-_:])", RegexOptions.CultureInvariant)]
    private static partial Regex Millions();
}
