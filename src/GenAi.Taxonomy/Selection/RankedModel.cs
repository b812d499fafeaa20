using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>A model that meets the requirements, at its best offering, with the other offerings. Immutable.</summary>
public sealed class RankedModel
{
    private RankedModel(ModelCandidate best, IReadOnlyList<ModelCandidate> alsoAt) => (Best, AlsoAt) = (best, alsoAt);

    /// <summary>Gets the model, as its best offering has it.</summary>
    public ModelDescriptor Model => Best.Offering.Model;

    /// <summary>Gets the best offering.</summary>
    /// <value>
    /// The first in the order of <see cref="ModelSelection.Candidates"/>. If that is an intermediary's, or a dated or moving name of the
    /// model, an offering that is neither takes its place, provided that it costs at most a tenth more and is otherwise as good.
    /// </value>
    public ModelCandidate Best { get; }

    /// <summary>Gets the other offerings, in the order of <see cref="ModelSelection.Candidates"/>.</summary>
    /// <value>The same model elsewhere, and its dated and moving names. May be empty.</value>
    public IReadOnlyList<ModelCandidate> AlsoAt { get; }

    /// <summary>Returns the id of the best offering, and how many others there are.</summary>
    public override string ToString() => AlsoAt.Count == 0 ? Best.Offering.Id : $"{Best.Offering.Id} (+{AlsoAt.Count})";

    /// <summary>Returns the distinct models of candidates that are in order, the best first.</summary>
    internal static IReadOnlyList<RankedModel> Of(CompiledRequirements compiled, IReadOnlyList<ModelCandidate> candidates)
    {
        var index = compiled.Index;
        return Frozen.Copy<RankedModel>([.. candidates
            .GroupBy(candidate => index.PlainModels[index.Rows[candidate.Rank.Offering].Model])
            .Select(group => Of(compiled, [.. group]))
            .OrderBy(model => model.Best.Rank)]);
    }

    private static RankedModel Of(CompiledRequirements compiled, ModelCandidate[] offerings)
    {
        var shown = compiled.Representative([.. offerings.Select(candidate => candidate.Rank)]);
        var best = Array.Find(offerings, candidate => candidate.Rank == shown)!;
        return new(best, Frozen.Copy<ModelCandidate>([.. offerings.Where(candidate => candidate != best)]));
    }
}
