using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace OwnEvidence;

/// <summary>Judges how short an answer is, from 1, a page, to 5, a sentence. An answer that says it does not know is not judged.</summary>
internal sealed class BrevityEvaluator : IEvaluator
{
    public const string Metric = "Brevity";
    public const double Worst = 1;
    public const double Best = 5;

    private const int WordsOfASentence = 20;

    public IReadOnlyCollection<string> EvaluationMetricNames { get; } = [Metric];

    public ValueTask<EvaluationResult> EvaluateAsync(
        IEnumerable<ChatMessage> messages,
        ChatResponse modelResponse,
        ChatConfiguration? chatConfiguration = null,
        IEnumerable<EvaluationContext>? additionalContext = null,
        CancellationToken cancellationToken = default)
    {
        var metric = new NumericMetric(Metric);
        if (modelResponse.Text.Contains("does not say", StringComparison.Ordinal))
            metric.AddDiagnostics(EvaluationDiagnostic.Error("There is no answer to judge."));
        else
            metric.Value = double.Clamp(Best + 1 - (modelResponse.Text.Split(' ').Length / (double)WordsOfASentence), Worst, Best);
        return new(new EvaluationResult(metric));
    }
}
