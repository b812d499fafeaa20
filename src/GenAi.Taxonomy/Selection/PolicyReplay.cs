using System.Globalization;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// Compares two sets of requirements on recorded requests whose outcomes are known: what each would have chosen, and how good and how expensive that is.
/// Immutable.
/// </summary>
/// <remarks>
/// <para>
/// A choice of the model that answered is observed: its recorded score counts, and its recorded cost if the offering is the same. Any other choice counts by an
/// estimate: (w·q + Σ score) / (w + n), where q is the quality of the model in the data, n the number of recorded outcomes of the model for the task, and w the
/// weight of the data. Its cost is that of the price list. A request for which a set leaves no offering counts with quality 0 and cost 0.
/// </para>
/// <para>
/// Intervals hold 95 % of 1,000 bootstrap samples of the requests; the same input gives the same intervals. They cover the chance in the requests, and not the
/// error of estimates. So there is no verdict if more than <see cref="MaxUnobserved"/> of the choices of a set were not observed.
/// </para>
/// </remarks>
public sealed class PolicyReplay
{
    /// <summary>The share of choices that were not observed up to which there is a verdict.</summary>
    public const double MaxUnobserved = 0.3;

    private const int Samples = 1000;

    private PolicyReplay(ReplayedSet first, ReplayedSet second, (double, double, double) quality, (double, double, double)? cost) =>
        (First, Second, QualityDifference, CostDifference) = (first, second, quality, cost);

    /// <summary>Gets what the first set would have done.</summary>
    public ReplayedSet First { get; }

    /// <summary>Gets what the second set would have done.</summary>
    public ReplayedSet Second { get; }

    /// <summary>Gets the quality of the second set minus that of the first, with its interval.</summary>
    public (double Mean, double Low, double High) QualityDifference { get; }

    /// <summary>Gets the cost of a request under the second set minus that under the first, in US dollars, with its interval.</summary>
    /// <value>Null if the cost of a choice is not known.</value>
    public (double Mean, double Low, double High)? CostDifference { get; }

    /// <summary>Gets a value indicating whether enough choices of both sets were observed for a verdict.</summary>
    public bool HasVerdict => First.Unobserved <= MaxUnobserved && Second.Unobserved <= MaxUnobserved;

    /// <summary>Compares two sets of requirements. A policy becomes one with <c>policy.Apply(requirements)</c>.</summary>
    /// <param name="recorded">The requests as they stated what they are for, and their outcomes. A request that states no task has that of its outcome.</param>
    /// <param name="first">The requirements of every request in the first set, to which those of each request are added.</param>
    /// <param name="second">The requirements of every request in the second set.</param>
    /// <param name="selector">Selects for both. It should not count the recorded outcomes already. Null: one over the catalog alone.</param>
    /// <param name="taxonomy">The taxonomy. Null: the built-in one.</param>
    /// <param name="catalog">The catalog that knows the offerings of the outcomes. Null: the one that comes with the package.</param>
    /// <param name="catalogWeight">The number of outcomes that the data count as, from 1 to 1,000,000.</param>
    /// <exception cref="ArgumentException">There are no recorded requests.</exception>
    /// <exception cref="OutcomeException">Outcomes are not valid; every fault is listed.</exception>
    /// <exception cref="RequirementsException">The requirements of a set and of a request contradict each other.</exception>
    public static PolicyReplay Compare(
        IEnumerable<(ModelRequirements Request, OutcomeRecord Outcome)> recorded, ModelRequirements first, ModelRequirements second,
        IModelSelector? selector = null, GenAiTaxonomy? taxonomy = null, ModelCatalog? catalog = null, int catalogWeight = OutcomeQuality.DefaultCatalogWeight)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        (ModelRequirements Request, OutcomeRecord Outcome)[] all = [.. recorded];
        if (all.Length == 0)
            throw new ArgumentException("There are no recorded requests to compare on.", nameof(recorded));
        (taxonomy, catalog) = (taxonomy ?? GenAiTaxonomy.Default, catalog ?? ModelCatalog.Default);
        var outcomes = new OutcomeQuality(all.Select(each => each.Outcome), taxonomy, catalog, catalogWeight);
        var chooser = new Chooser(selector ?? new ModelSelector(taxonomy, catalog), outcomes, taxonomy, catalog);
        Choice[] a = chooser.ChoicesOf(all, first), b = chooser.ChoicesOf(all, second);
        var samples = Resampled(all.Length);
        return new(
            SetOf(a, samples), SetOf(b, samples),
            Interval(Difference(a, b, choice => choice.Quality), samples),
            a.Concat(b).Any(choice => choice.Cost is null) ? null : Interval(Difference(a, b, choice => choice.Cost!.Value), samples));
    }

    /// <summary>Returns the verdict in a sentence.</summary>
    public override string ToString()
    {
        var (mean, low, high) = QualityDifference;
        var difference = string.Create(CultureInfo.InvariantCulture, $"{mean:+0.000;-0.000;0.000} ({low:+0.000;-0.000;0.000} to {high:+0.000;-0.000;0.000}) in quality");
        if (CostDifference is { } cost)
            difference += string.Create(CultureInfo.InvariantCulture, $", {cost.Mean:+0.000000;-0.000000;0.000000} USD ({cost.Low:+0.000000;-0.000000;0.000000} to {cost.High:+0.000000;-0.000000;0.000000}) a request");
        return !HasVerdict
            ? string.Create(CultureInfo.InvariantCulture, $"No verdict: {100 * Math.Max(First.Unobserved, Second.Unobserved):0} % of the choices of a set were not observed. By estimates the second differs by {difference}.")
            : low > 0 ? $"The second set is better: {difference}."
            : high < 0 ? $"The first set is better: the second differs by {difference}."
            : $"Neither set is better in quality: the second differs by {difference}.";
    }

    private static ReplayedSet SetOf(Choice[] choices, int[][] samples) => new(
        Interval([.. choices.Select(choice => choice.Quality)], samples),
        choices.Any(choice => choice.Cost is null) ? null : Interval([.. choices.Select(choice => choice.Cost!.Value)], samples),
        choices.Where(choice => choice.Model is not null).GroupBy(choice => choice.Model!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.Count() / (double)choices.Length)),
        choices.Count(choice => choice is { Model: not null, IsObserved: false }) / (double)choices.Length,
        choices.Count(choice => choice.Model is null) / (double)choices.Length);

    // The same requests are drawn for both sets, so that differences are of pairs.
    private static int[][] Resampled(int count)
    {
        var random = new Random(20260715);
        return [.. Enumerable.Range(0, Samples).Select(_ => Enumerable.Range(0, count).Select(_ => random.Next(count)).ToArray())];
    }

    private static double[] Difference(Choice[] first, Choice[] second, Func<Choice, double> value) => [.. second.Zip(first, (b, a) => value(b) - value(a))];

    private static (double Mean, double Low, double High) Interval(double[] values, int[][] samples)
    {
        var means = Array.ConvertAll(samples, sample => sample.Average(i => values[i]));
        Array.Sort(means);
        return (values.Average(), means[Samples / 40], means[Samples - 1 - (Samples / 40)]);
    }

    private readonly record struct Choice(string? Model, double Quality, double? Cost, bool IsObserved);

    private sealed class Chooser(IModelSelector selector, OutcomeQuality outcomes, GenAiTaxonomy taxonomy, ModelCatalog catalog)
    {
        public Choice[] ChoicesOf((ModelRequirements Request, OutcomeRecord Outcome)[] recorded, ModelRequirements set)
        {
            // Requests that ask for the same are selected for once.
            Dictionary<(ModelRequirements, ModelTask), ModelCandidate?> known = [];
            return Array.ConvertAll(recorded, each =>
            {
                var task = taxonomy.Find<ModelTask>(each.Outcome.Task)!;
                var request = each.Request.Tasks.Count == 0 && each.Request.Application is null ? each.Request with { Tasks = [task] } : each.Request;
                if (!known.TryGetValue((each.Request, task), out var best))
                    known[(each.Request, task)] = best = selector.Select(set.And(request)).Best;
                return best is null ? new(null, 0, 0, IsObserved: false) : ChoiceOf(best, each.Outcome, task);
            });
        }

        private Choice ChoiceOf(ModelCandidate best, OutcomeRecord outcome, ModelTask task)
        {
            var model = best.Offering.Model.Id;
            var cost = best.Offering.Id == outcome.Offering && outcome.Cost is { } paid ? paid : best.EstimatedCost;
            if (catalog.FindOffering(outcome.Offering)!.Model.Id == model)
                return new(model, (double)outcome.Score, (double?)cost, IsObserved: true);
            var scores = outcomes.Find(model, task, taxonomy).Select(record => record.Score).ToArray();
            var estimate = ((outcomes.CatalogWeight * best.Quality) + scores.Sum()) / (outcomes.CatalogWeight + scores.Length);
            return new(model, (double)estimate, (double?)cost, IsObserved: false);
        }
    }
}
