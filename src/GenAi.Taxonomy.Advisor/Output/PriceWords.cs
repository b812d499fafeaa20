using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>What candidates of a selection cost, in words.</summary>
internal sealed class PriceWords(ModelSelection selection)
{
    private readonly DateTimeOffset _moment = new(selection.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>Whether an offering runs on a machine of its user: what no price list knows.</summary>
    public static bool IsOnOwnMachine(ModelOffering offering) => offering.Access == AccessKind.SelfHosted || offering.Hosting == HostingKind.Local;

    /// <summary>The sentence about the price.</summary>
    public string Sentence(ModelCandidate candidate)
    {
        if (IsUncounted(candidate))
            return "It runs on your own machine, and the hardware is not counted.";
        if (candidate.ComparedCost is { } amount)
            return $"It costs {Words.Money(amount)} for {candidate.ComparedBy}{ImagesOf(candidate)?.Remark(Size, amount)}.";
        return ImagesOf(candidate)?.Sizes is { Count: > 0 } sizes && Size is null
            ? $"What it costs goes by the size of the images: {Words.Few(sizes, 4)}."
            : "What it costs is not known.";
    }

    /// <summary>The amount alone, for a table or in brackets.</summary>
    public string Short(ModelCandidate candidate) =>
        IsUncounted(candidate) ? "own machine"
        : candidate.ComparedCost is not { } amount ? "unknown"
        : ImagesOf(candidate) is { } images && images.Remark(Size, amount).Length > 0 && images.IsLowest(amount) ? $"from {Words.Money(amount)}"
        : Words.Money(amount);

    private string? Size => selection.Requirements.ImageSize?.ToString();

    private static bool IsUncounted(ModelCandidate candidate) => candidate.ComparedCost is null or 0 && IsOnOwnMachine(candidate.Offering);

    private ImageRates? ImagesOf(ModelCandidate candidate) =>
        candidate.ComparedBy == "an image" && candidate.Offering.Prices is { } prices ? new(prices, _moment) : null;
}
