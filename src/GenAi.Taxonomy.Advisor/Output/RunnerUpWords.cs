using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>Why the second best model is not the best.</summary>
internal sealed class RunnerUpWords(ModelSelection selection)
{
    // Parts of a score nearer than this are the same to anybody who chooses.
    private const double Noticeable = 0.04;
    private const double Same = 0.000_001;

    private readonly PriceWords _prices = new(selection);

    /// <summary>One sentence; null where there is no other model.</summary>
    public string? Sentence()
    {
        if (selection.Best is not { } best)
            return null;

        // The same model elsewhere is not an alternative.
        if (selection.Models.Count < 2)
            return null;
        var second = selection.Models[1].Best;

        List<string> less = [], more = [];
        var (weights, first, other) = (selection.Weights, best.Parts, second.Parts);
        Weigh("fit", weights.Fit, first.Fit, other.Fit, "better suited", "less suited");
        var isMeasured = best.Ability is { Basis: not EvidenceBasis.Prior } && second.Ability is { Basis: not EvidenceBasis.Prior };
        Weigh("quality", weights.Quality, first.Quality, other.Quality, isMeasured ? "stronger" : "rated higher without measurements of both", isMeasured ? "weaker" : "rated lower without measurements of both");
        Weigh("latency part", weights.Latency, first.Latency ?? 0, other.Latency ?? 0, "quicker", "slower");
        Weigh("freedom from risk", weights.Risk, first.Risk, other.Risk, "less exposed to risk", "more exposed to risk");
        if (best.ComparedCost is { } mine && second.ComparedCost is { } theirs && mine != theirs)
            (theirs < mine ? more : less).Add($"{(theirs < mine ? "cheaper" : "more expensive")} ({_prices.Short(second)})");

        var name = Name(second.Offering, best.Offering);
        return (less.Count, more.Count) switch
        {
            (0, 0) when first == other => $"Next would be {name}, which is as good; ties go by name.",
            (0, 0) when best.Score - second.Score < Same => $"Next would be {name}, which is as good on the whole.",
            (0, 0) => $"Next would be {name}, which is nearly as good.",
            (0, _) => $"Next would be {name}: {Words.AndList(more)}, but lower on the whole.",
            (_, 0) => $"Not {name}, because it is {Words.AndList(less)}.",
            _ => $"Not {name}, because it is {Words.AndList(less)}, though {Words.AndList(more)}.",
        };

        void Weigh(string part, int weight, double mine, double theirs, string better, string worse)
        {
            if (weight > 0 && Math.Abs(mine - theirs) >= Noticeable)
                (theirs > mine ? more : less).Add($"{(theirs > mine ? better : worse)} ({part} {Words.Score(theirs)} to {Words.Score(mine)})");
        }
    }

    /// <summary>A name that nobody takes for that of the best.</summary>
    private static string Name(ModelOffering second, ModelOffering best) =>
        AreAlike(Letters(second.Model.Name), Letters(best.Model.Name)) ? $"{second.Model.Name} ({second.Id})" : $"{second.Model.Name} at {second.Provider}";

    private static bool AreAlike(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal) || Nearest.Edits(one, other) <= 1;

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
