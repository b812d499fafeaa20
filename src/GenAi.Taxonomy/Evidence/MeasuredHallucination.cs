using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Evidence;

/// <summary>
/// How severe the risk of hallucination is for a model whose rate was measured: the share of its summaries that say what the text does not.
/// </summary>
/// <remarks>The bounds are a judgement of the authors. Half of the models on the board stay below 10 %, every sixth below 5 %.</remarks>
internal static class MeasuredHallucination
{
    private const string Board = "vectara-factual-consistency";
    private const decimal MostForLow = 5;
    private const decimal MostForMedium = 10;

    /// <summary>Returns the severity, or <see langword="null"/> for a model that was not measured.</summary>
    public static Severity? Of(EvidenceData evidence, ModelDescriptor model)
    {
        foreach (var score in evidence.GetScores(model))
        {
            if (score.Benchmark.Id == Board)
                return OfRate(100 - score.Score);
        }

        return null;
    }

    /// <summary>Returns the severity of a rate in percent.</summary>
    public static Severity OfRate(decimal rate) => rate <= MostForLow ? Severity.Low : rate <= MostForMedium ? Severity.Medium : Severity.High;
}
