using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The systems that the articles name. Systems date quickly: hosts replace and add them.</summary>
public static class AiSystems
{
    /// <summary>Line of decoder-only text generators from OpenAI that also serves as the engine of its chat product.</summary>
    public static AiSystem GptSeries => field ??= new("gpt-series", "GPT series")
    {
        AlternativeNames = ["GPT"],
        Definition = "Line of decoder-only text generators from OpenAI that also serves as the engine of its chat product.",
        Sources = From("34"),
        References = [Close("md", "gpt", 0.8)],
        Vendor = "OpenAI",
        InstanceOf = [To(ModelFamilies.LargeLanguageModel)],
    };

    /// <summary>Text generator of 2020 with up to 175 billion parameters that showed broad few-shot ability by prompt alone.</summary>
    public static AiSystem Gpt3 => field ??= new("gpt-3", "GPT-3")
    {
        Definition = "Text generator of 2020 with up to 175 billion parameters that showed broad few-shot ability by prompt alone.",
        Broader = [GptSeries],
        Sources = From("24"),
        Vendor = "OpenAI",
        InstanceOf = [To(ModelFamilies.LargeLanguageModel)],
    };

    /// <summary>Text generator of 2023 that accepts text and images and answers in text.</summary>
    public static AiSystem Gpt4 => field ??= new("gpt-4", "GPT-4")
    {
        Definition = "Text generator of 2023 that accepts text and images and answers in text.",
        Broader = [GptSeries],
        Sources = From("4"),
        Vendor = "OpenAI",
        InstanceOf = [To(ModelFamilies.LargeLanguageModel), To(ModelFamilies.VisionLanguageModel)],
        Supersedes = [To(Gpt3)],
    };

    /// <summary>Line of large text generators from Anthropic, offered through a chat product and an API.</summary>
    public static AiSystem Claude => field ??= new("claude", "Claude")
    {
        Definition = "Line of large text generators from Anthropic, offered through a chat product and an API.",
        Sources = From("4"),
        References = [Close("md", "claude", 0.8)],
        Vendor = "Anthropic",
        InstanceOf = [To(ModelFamilies.LargeLanguageModel)],
    };

    /// <summary>Encoder of 2018 from Google that represents text in both directions and does not generate free text.</summary>
    public static AiSystem Bert => field ??= new("bert", "BERT")
    {
        AlternativeNames = ["Bidirectional Encoder Representations from Transformers"],
        Definition = "Encoder of 2018 from Google that represents text in both directions and does not generate free text.",
        Sources = From("24"),
        Vendor = "Google",
        InstanceOf = [To(ModelFamilies.EncoderLanguageModel)],
    };

    /// <summary>Conversational application from OpenAI in which a model of the GPT line supplies the replies.</summary>
    public static AiSystem Chatgpt => field ??= new("chatgpt", "ChatGPT")
    {
        Definition = "Conversational application from OpenAI in which a model of the GPT line supplies the replies.",
        Sources = From("34"),
        Vendor = "OpenAI",
        InstanceOf = [To(ModelFamilies.GenerativeAiApplication)],
        BuiltOn = [To(GptSeries)],
    };

    /// <summary>Voice assistant for phones and home devices, originally based on intent recognition rather than a large language model.</summary>
    public static AiSystem GoogleAssistant => field ??= new("google-assistant", "Google Assistant")
    {
        Definition = "Voice assistant for phones and home devices, originally based on intent recognition rather than a large language model.",
        Sources = From("4"),
        Vendor = "Google",
        InstanceOf = [To(ModelFamilies.CompoundAiSystem)],
    };

    /// <summary>Line of picture generators from OpenAI that work from written descriptions.</summary>
    public static AiSystem DallE => field ??= new("dall-e", "DALL·E")
    {
        AlternativeNames = ["DALL-E"],
        Definition = "Line of picture generators from OpenAI that work from written descriptions.",
        Sources = From("4"),
        References = [Close("md", "dall-e", 0.8)],
        Vendor = "OpenAI",
        InstanceOf = [To(ModelFamilies.ImageGenerationModel)],
    };

    /// <summary>Hosted picture generator that works from written descriptions and parameters, used mainly for art and design.</summary>
    public static AiSystem Midjourney => field ??= new("midjourney", "Midjourney")
    {
        Definition = "Hosted picture generator that works from written descriptions and parameters, used mainly for art and design.",
        Sources = From("4"),
        Vendor = "Midjourney",
        InstanceOf = [To(ModelFamilies.ImageGenerationModel)],
    };

    /// <summary>Line of picture generators with published weights that turn written descriptions into images.</summary>
    public static AiSystem StableDiffusion => field ??= new("stable-diffusion", "Stable Diffusion")
    {
        Definition = "Line of picture generators with published weights that turn written descriptions into images.",
        Sources = From("4"),
        References = [Close("md", "stable-diffusion", 0.8)],
        Vendor = "Stability AI",
        InstanceOf = [To(ModelFamilies.ImageGenerationModel)],
    };

    /// <summary>Compact decoder-only text generator of 208 million parameters trained from scratch for mathematics.</summary>
    public static AiSystem ParamanuGanita => field ??= new("paramanu-ganita", "Paramanu-Ganita")
    {
        Definition = "Compact decoder-only text generator of 208 million parameters trained from scratch for mathematics.",
        Sources = From("2+"),
        Vendor = "Gyan AI",
        InstanceOf = [To(ModelFamilies.SmallLanguageModel)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<AiSystem> All => field ??= Array.AsReadOnly(
    [
        GptSeries, Gpt3, Gpt4, Claude, Bert, Chatgpt, GoogleAssistant, DallE, Midjourney, StableDiffusion,
        ParamanuGanita,
    ]);
}
