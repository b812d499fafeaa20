using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;

namespace OwnEvidence;

/// <summary>The fact that a right answer holds.</summary>
internal sealed class ExpectedFact(string fact) : EvaluationContext("Expected fact", fact)
{
    public string Fact { get; } = fact;
}

/// <summary>Judges whether an answer holds the expected fact: yes or no.</summary>
internal sealed class FactEvaluator : IEvaluator
{
    public const string Metric = "Holds the fact";

    public IReadOnlyCollection<string> EvaluationMetricNames { get; } = [Metric];

    public ValueTask<EvaluationResult> EvaluateAsync(
        IEnumerable<ChatMessage> messages,
        ChatResponse modelResponse,
        ChatConfiguration? chatConfiguration = null,
        IEnumerable<EvaluationContext>? additionalContext = null,
        CancellationToken cancellationToken = default)
    {
        var fact = additionalContext?.OfType<ExpectedFact>().FirstOrDefault()?.Fact;
        var metric = new BooleanMetric(Metric, fact is null ? null : modelResponse.Text.Contains(fact, StringComparison.OrdinalIgnoreCase));
        return new(new EvaluationResult(metric));
    }
}
