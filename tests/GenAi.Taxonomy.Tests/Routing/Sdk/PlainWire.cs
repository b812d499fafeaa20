using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>A client that a host wrote itself over <see cref="HttpClient"/>, as simply as it gets.</summary>
internal sealed class PlainWire : Wire
{
    public override string Name => "plain";

    public override IChatClient Client(Uri address, int? retries = 0) => new PlainClient(address);

    public override WireReply Text(string text, bool streams) => streams ? new(200, "text/plain", text[..5] + "\n", text[5..] + "\n") : WireReply.Json($$"""{"text":"{{text}}"}""");

    public override WireReply Call(string id, string tool, string arguments, bool streams) => throw new NotSupportedException();

    public override WireReply Filtered(bool streams) => throw new NotSupportedException();

    public override WireReply Error(int status, string type, string? code, string message) => new(status, "text/plain", message);

    public override string? ErrorEvent => null;

    public override WireReply ContextTooLong => Error(413, "", null, "Too long.");

    public override WireReply FilterError => throw new NotSupportedException();

    private sealed class PlainClient(Uri address) : IChatClient
    {
        private readonly HttpClient _http = new() { BaseAddress = address };

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var response = await PostAsync(messages, false, cancellationToken);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return new(new ChatMessage(ChatRole.Assistant, answer.GetProperty("text").GetString())) { FinishReason = ChatFinishReason.Stop };
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            using var response = await PostAsync(messages, true, cancellationToken);
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
                yield return new(ChatRole.Assistant, line);
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose() => _http.Dispose();

        private async Task<HttpResponseMessage> PostAsync(IEnumerable<ChatMessage> messages, bool streams, CancellationToken cancellationToken)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(new { prompt = messages.Last().Text, stream = streams }) };
            var response = await _http.SendAsync(request, streams ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead, cancellationToken);
            return response.EnsureSuccessStatusCode();
        }
    }
}
