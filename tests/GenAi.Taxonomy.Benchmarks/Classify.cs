using System.Diagnostics;
using System.Text.Json;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// How often the task classifier is right about the prompts of <c>task-prompts.json</c>, none of which is among its examples, and the time that it takes
/// beyond the embedding.
/// </summary>
internal static class Classify
{
    private const double MinimumShareRight = 0.80;
    private const double MaximumShareAbstained = 0.30;
    private const double MaximumMicroseconds = 100;
    private const int TimedRounds = 50;

    public static async Task<int> RunAsync()
    {
        using var generator = new MiniLmGenerator();
        var classifier = new EmbeddingTaskClassifier(generator);
        var prompts = ReadPrompts();
        List<(string Task, string? Found)> answers = [];
        foreach (var (task, text) in prompts)
            answers.Add((task, (await classifier.ClassifyAsync(text).ConfigureAwait(false))?.Id));

        Console.WriteLine("| task | prompts | right | wrong | abstained | taken for |\n|---|---|---|---|---|---|");
        foreach (var group in answers.GroupBy(answer => answer.Task))
        {
            var wrong = group.Where(answer => IsWrong(answer)).Select(answer => answer.Found!).CountBy(found => found).OrderByDescending(each => each.Value);
            Console.WriteLine(FormattableString.Invariant(
                $"| {group.Key} | {group.Count()} | {group.Count(IsRight)} | {group.Count(IsWrong)} | {group.Count(IsAbstained)} | {string.Join(", ", wrong.Select(each => each.Value == 1 ? each.Key : FormattableString.Invariant($"{each.Key} ({each.Value})")))} |"));
        }

        var right = (double)answers.Count(IsRight) / answers.Count(answer => !IsAbstained(answer));
        var abstained = (double)answers.Count(IsAbstained) / answers.Count;
        var (median, percentile95) = await MeasureAsync(prompts, text => generator.GenerateAsync([text]), text => classifier.ClassifyAsync(text).AsTask()).ConfigureAwait(false);
        await using var plain = BuildRouter(null);
        await using var classifying = BuildRouter(classifier);
        var (direct, routed) = (plain.GetRequiredService<IChatClient>(), classifying.GetRequiredService<IChatClient>());
        var (medianOfRequest, percentile95OfRequest) = await MeasureAsync(
            prompts,
            async text =>
            {
                await generator.GenerateAsync([text]).ConfigureAwait(false);
                await direct.GetResponseAsync(text).ConfigureAwait(false);
            },
            text => routed.GetResponseAsync(text)).ConfigureAwait(false);
        Console.WriteLine();
        var holds = Report(right >= MinimumShareRight, FormattableString.Invariant($"{right:P1} of {answers.Count(answer => !IsAbstained(answer))} answers are right, claimed {MinimumShareRight:P0}"));
        holds &= Report(abstained <= MaximumShareAbstained, FormattableString.Invariant($"{abstained:P1} of {answers.Count} prompts have no answer, claimed {MaximumShareAbstained:P0} at most"));
        holds &= Report(median <= MaximumMicroseconds, FormattableString.Invariant($"{median:0.0} us beyond the embedding (median; 95 of 100 within {percentile95:0.0} us), claimed {MaximumMicroseconds} at most"));
        holds &= Report(medianOfRequest <= MaximumMicroseconds, FormattableString.Invariant($"{medianOfRequest:0.0} us beyond embedding and routing (median; 95 of 100 within {percentile95OfRequest:0.0} us) for a request with UseTaskClassifier, claimed {MaximumMicroseconds} at most"));
        return holds ? 0 : 1;
    }

    private static (string Task, string Text)[] ReadPrompts()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "task-prompts.json"));
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().SelectMany(task => task.Value.EnumerateArray().Select(text => (task.Name, text.GetString()!)))];
    }

    /// <summary>A router over every offering of two providers in the embedded catalog.</summary>
    private static ServiceProvider BuildRouter(ITaskClassifier? classifier)
    {
        var services = new ServiceCollection();
        var client = services.AddRoutedChatClient(router => router.Provider("openai", new StubClient()).Provider("anthropic", new StubClient()));
        if (classifier is not null)
            client.UseTaskClassifier(classifier);
        return services.BuildServiceProvider();
    }

    /// <summary>Returns how much longer a call takes than the part of it that is not measured, with all embeddings remembered; in microseconds.</summary>
    private static async Task<(double Median, double Percentile95)> MeasureAsync((string Task, string Text)[] prompts, Func<string, Task> part, Func<string, Task> whole)
    {
        List<double> times = [];
        for (var round = 0; round < TimedRounds; round++)
        {
            foreach (var (_, text) in prompts)
            {
                var start = Stopwatch.GetTimestamp();
                await part(text).ConfigureAwait(false);
                var middle = Stopwatch.GetTimestamp();
                await whole(text).ConfigureAwait(false);
                var end = Stopwatch.GetTimestamp();
                // The first rounds compile.
                if (round >= TimedRounds / 2)
                    times.Add((Stopwatch.GetElapsedTime(middle, end) - Stopwatch.GetElapsedTime(start, middle)).TotalMicroseconds);
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 95 / 100]);
    }

    private static bool IsRight((string Task, string? Found) answer) => answer.Found == answer.Task;

    private static bool IsAbstained((string Task, string? Found) answer) => answer.Found is null;

    private static bool IsWrong((string Task, string? Found) answer) => !IsRight(answer) && !IsAbstained(answer);

    private static bool Report(bool holds, string claim)
    {
        Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {claim}");
        return holds;
    }
}
