#pragma warning disable MEAI001, OPENAI001 // Image generation is experimental.
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>OpenAI's images.</summary>
internal sealed class OpenAiImageWire : OpenAiWire
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public override string Name => "openai-images";

    public static IImageGenerator Generator(Uri address) => Root(address).GetImageClient("image-1").AsIImageGenerator();

    public override WireReply Text(string text, bool streams) => Images(1);

    // The code depends on the model that refuses.
    public override WireReply FilterError => Refusal("moderation_blocked");

    public WireReply Refusal(string code) => Error(400, "image_generation_user_error", code, "The request was not allowed.");

    public static WireReply Images(int count, string? usage = null) => WireReply.Json(
        $$"""{"created":1767225600,"data":[{{string.Join(',', Enumerable.Repeat($$"""{"b64_json":"{{Pixel}}"}""", count))}}]{{(usage is null ? "" : $",\"usage\":{usage}")}} }""");
}
