using System.Text.Json;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>The answer of <c>select --json</c> to one situation.</summary>
internal sealed class Answer
{
    public Answer(int exitCode, string output, string error)
    {
        (ExitCode, Text) = (exitCode, output + error);
        Error = error;
        Json = output.Trim().Length == 0 ? null : JsonDocument.Parse(output).RootElement;
        Best = Json?.TryGetProperty("best", out var best) == true && best.ValueKind == JsonValueKind.Object ? new(best) : null;
        Candidates = [.. List("candidates").Select(each => new AnswerModel(each))];
        Composition = [.. List("composition").Select(each => new AnswerModel(each))];
        FirstModels = [.. Candidates.DistinctBy(each => each.Model).Take(5)];
    }

    public int ExitCode { get; }

    /// <summary>Gets standard output and standard error.</summary>
    public string Text { get; }

    public string Error { get; }

    public JsonElement? Json { get; }

    public AnswerModel? Best { get; }

    public IReadOnlyList<AnswerModel> Candidates { get; }

    public IReadOnlyList<AnswerModel> Composition { get; }

    /// <summary>Gets the first five different models, each at its best offering.</summary>
    public IReadOnlyList<AnswerModel> FirstModels { get; }

    /// <summary>Gets one of <c>fault</c>, <c>broken</c>, <c>answer</c> and <c>refuse</c>.</summary>
    public string Outcome => ExitCode switch
    {
        2 => "fault",
        not (0 or 3) => "broken",
        _ => Best is null ? "refuse" : "answer",
    };

    public IEnumerable<JsonElement> List(string property) => Json is { } json ? json.List(property) : [];
}
