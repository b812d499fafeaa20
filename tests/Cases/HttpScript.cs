using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using System.Text.Json;
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>Answers the HTTP requests of the real client libraries from memory.</summary>
internal sealed class HttpScript(Func<string, HttpResponseMessage> answer) : HttpMessageHandler
{
    public int Calls { get; private set; }

    public IChatClient OpenAi(string model) => new OpenAIClient(new ApiKeyCredential("key"), new OpenAIClientOptions
    {
        Transport = new HttpClientPipelineTransport(new HttpClient(this)),
        RetryPolicy = new ClientRetryPolicy(0),
    }).GetChatClient(model).AsIChatClient();

    public IChatClient Anthropic(string model) => new AnthropicClient { ApiKey = "key", HttpClient = new HttpClient(this), MaxRetries = 0 }.AsIChatClient(model);

    public static HttpResponseMessage Json(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    /// <summary>Returns a chat completion of OpenAI.</summary>
    public static HttpResponseMessage Completion(
        string text, string model = "gpt-4o", string usage = """{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}""") => Json(200, $$"""
        {"id":"c1","object":"chat.completion","created":1,"model":"{{model}}",
        "choices":[{"index":0,"message":{"role":"assistant","content":"{{text}}"},"finish_reason":"stop"}],"usage":{{usage}}}
        """);

    /// <summary>Returns the body of an error of OpenAI.</summary>
    public static string OpenAiError(string message, string code, string type = "invalid_request_error", string? param = null) =>
        JsonSerializer.Serialize(new { error = new { message, type, param, code } });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        return answer(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
    }
}
