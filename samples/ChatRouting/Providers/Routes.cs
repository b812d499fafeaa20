#pragma warning disable MEAI001 // IImageGenerator is experimental in Microsoft.Extensions.AI.
using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using ChatRouting.Loopback;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace ChatRouting.Providers;

/// <summary>The offerings of the catalog that this service uses, each with the provider's own client, as far as there are accounts.</summary>
internal static class Routes
{
    public static IEnumerable<Route<IChatClient>> Chat(Accounts accounts)
    {
        if (accounts.HasOllama)
            yield return new("ollama/llama3.1", services => new OllamaApiClient(accounts.Ollama ?? Loopback(services).Ollama, "llama3.1"));
        if (accounts.HasOpenAi)
            yield return new("openai/gpt-5.4-mini", services => OpenAi(services, accounts).GetChatClient("gpt-5.4-mini").AsIChatClient());
        if (accounts.Anthropic is { } key)
            yield return new("anthropic/claude-haiku-4-5", _ => new AnthropicClient { ApiKey = key, MaxRetries = 0 }.AsIChatClient("claude-haiku-4-5"));
    }

    public static IEnumerable<Route<IImageGenerator>> Pictures(Accounts accounts)
    {
        foreach (var model in accounts.HasOpenAi ? (string[])["gpt-image-2.6-sunburst", "gpt-image-2.5-flare"] : [])
            yield return new($"openai/{model}", services => OpenAi(services, accounts).GetImageClient(model).AsIImageGenerator());
    }

    private static OpenAIClient OpenAi(IServiceProvider services, Accounts accounts)
    {
        // The router goes on elsewhere at once; a client that retries would keep the user waiting first.
        var options = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
        if (accounts.OpenAi is null)
            options.Endpoint = Loopback(services).OpenAi;
        return new(new ApiKeyCredential(accounts.OpenAi ?? "none"), options);
    }

    private static LoopbackProviders Loopback(IServiceProvider services) => services.GetRequiredService<LoopbackProviders>();
}
