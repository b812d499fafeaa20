using System.Text.Json;
using CsCheck;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Laws of routing over random faults and requests.</summary>
public class RoutingLawTests
{
    private static readonly AITool Tool = AIFunctionFactory.Create(() => "sunny", "weather", "Tells the weather.");

    private static readonly Gen<Reply> AnyReply = Gen.Frequency(
        (4, Gen.Const(Reply.Text)),
        (4, OneOf(400, 401, 404, 408, 413, 429, 500, 503).Select(Reply.Status)),
        (1, Gen.Const(Reply.Empty)),
        (1, Gen.Const(Reply.Filtered)),
        (1, Gen.Const(new Reply { Breaks = new IOException("reset") })),
        (1, Gen.Const(new Reply { Said = "", Breaks = new IOException("reset") })),
        (1, Gen.Const((Reply)new TaskCanceledException("timed out"))));

    private static readonly Gen<Reply[][]> Scripts = AnyReply.Array[1, 6].Array[3];

    private static readonly Gen<Asked> AnyAsked = Gen.Select(
        Gen.Bool, Gen.Bool, Gen.Bool, OneOf<string?>(null, null, "lumen", "nova", "pico"), OneOf<string?>(null, null, null, RoutingKit.StrongId, RoutingKit.SmallId),
        (tools, picture, isLong, denied, pin) => new Asked(tools, picture, isLong, denied, pin));

    private static readonly Gen<(Reply[][] Script, Asked[] Requests, bool Streams)> Any = Gen.Select(Scripts, AnyAsked.Array[1, 5], Gen.Bool);

    [Fact, Law]
    public Task AnyRequest_WhateverFails_IsNeverSentToADeniedOrUnfitModel() => Any.CheckAsync(async any =>
    {
        using var run = new Run(any.Script);
        foreach (var asked in any.Requests)
        {
            await run.Send(asked, any.Streams);
            if (asked.Denied is { } denied)
                Assert.Equal(0, run.CallsOf(denied));
            if (asked.Tools || asked.Picture || asked.IsLong)
                Assert.Equal(0, run.CallsOf("pico"));
            if (asked.Pin is { } pin)
                Assert.All(RoutingKit.Catalog.Offerings.Where(offering => offering.Id != pin), offering => Assert.Equal(0, run.CallsOf(offering.Provider)));
        }
    }, full: 150);

    [Fact, Law]
    public Task AnyRequest_EndsInExactlyOneResponseOrOneErrorWithEveryAttempt() => Any.CheckAsync(async any =>
    {
        using var run = new Run(any.Script);
        for (var i = 0; i < any.Requests.Length; i++)
        {
            var (answers, error) = await run.Send(any.Requests[i], any.Streams);
            Assert.True(answers.Count == 1 || error is not null);
            Assert.Equal(run.Calls, (error?.Attempts ?? run.Kit.Decisions[^1].Attempts).Count);
            if (run.Calls > 0)
                Assert.Equal(error is null, run.Kit.Decisions[^1].Offering is not null);
        }
    }, full: 150);

    [Fact, Law]
    public Task AnyStream_HasUpdatesOfOneModelAlone() => Any.CheckAsync(async any =>
    {
        using var run = new Run(any.Script);
        foreach (var asked in any.Requests)
        {
            var (answers, _) = await run.Send(asked, streams: true);
            Assert.True(answers.Count <= 1, string.Join(", ", answers));
        }
    }, full: 150);

    [Fact, Law]
    public Task AnyRequest_OptionsAndMessages_AreUnchanged() => Any.CheckAsync(async any =>
    {
        using var run = new Run(any.Script);
        foreach (var asked in any.Requests)
        {
            var (messages, options) = (asked.Messages(), asked.Options());
            var before = Text(messages, options);
            await run.Send(messages, options, any.Streams);
            Assert.Equal(before, Text(messages, options));
        }
    }, full: 100);

    [Fact, Law]
    public Task AnyRequest_CancelledByTheCaller_MakesNoFurtherCall() => Any.CheckAsync(async any =>
    {
        using var cancellation = new CancellationTokenSource();
        var calls = 0;
        ScriptedChatClient Client(string name) => new(name, call =>
        {
            calls++;
            cancellation.Cancel();
            return any.Script[0][0];
        });
        using var kit = new RoutingKit(Client("a"), Client("b"), Client("c"));
        if (any.Streams)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Client.GetStreamingResponseAsync("Hi", cancellationToken: cancellation.Token).ToChatResponseAsync());
        else
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Client.GetResponseAsync("Hi", cancellationToken: cancellation.Token));
        Assert.Equal(1, calls);
    }, full: 100);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Text(IList<ChatMessage> messages, ChatOptions options) =>
        JsonSerializer.Serialize(messages, AIJsonUtilities.DefaultOptions) + options.ModelId + options.Tools?.Count + string.Join(",", options.AdditionalProperties?.Select(entry => $"{entry.Key}={entry.Value}") ?? []);

    internal sealed record Asked(bool Tools, bool Picture, bool IsLong, string? Denied, string? Pin)
    {
        public List<ChatMessage> Messages()
        {
            List<AIContent> contents = [new TextContent(IsLong ? new string('a', 40_000) : "Hi")];
            if (Picture)
                contents.Add(new DataContent(new byte[] { 1 }, "image/png"));
            return [new(ChatRole.User, contents)];
        }

        public ChatOptions Options()
        {
            var options = new ChatOptions { ModelId = Pin, Tools = Tools ? [Tool] : null };
            return Denied is null ? options : options.Require(new() { DenyProviders = [Denied] });
        }
    }

    private sealed class Run : IDisposable
    {
        private readonly Dictionary<string, ScriptedChatClient> _clients;

        public Run(Reply[][] script)
        {
            _clients = new() { ["lumen"] = new("lumen", script[0]), ["nova"] = new("nova", script[1]), ["pico"] = new("pico", script[2]) };
            Kit = new(_clients["lumen"], _clients["nova"], _clients["pico"]);
        }

        public RoutingKit Kit { get; }

        public int Calls { get; private set; }

        public int CallsOf(string provider) => _last.GetValueOrDefault(provider);

        private Dictionary<string, int> _last = [];

        public Task<(HashSet<string> Answers, RoutingException? Error)> Send(Asked asked, bool streams) => Send(asked.Messages(), asked.Options(), streams);

        public async Task<(HashSet<string> Answers, RoutingException? Error)> Send(List<ChatMessage> messages, ChatOptions options, bool streams)
        {
            var before = _clients.ToDictionary(entry => entry.Key, entry => entry.Value.Calls);
            HashSet<string> answers = [];
            RoutingException? error = null;
            try
            {
                if (streams)
                {
                    await foreach (var update in Kit.Client.GetStreamingResponseAsync(messages, options))
                    {
                        if (update.ModelId is { } model)
                            answers.Add(model);
                    }
                }
                else
                {
                    answers.Add((await Kit.Client.GetResponseAsync(messages, options)).ModelId!);
                }
            }
            catch (RoutingException failed)
            {
                error = failed;
            }

            _last = _clients.ToDictionary(entry => entry.Key, entry => entry.Value.Calls - before[entry.Key]);
            Calls = _last.Values.Sum();
            return (answers, error);
        }

        public void Dispose() => Kit.Dispose();
    }
}
