using System.Globalization;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace Advisor.Output;

/// <summary>What a request costs, as text.</summary>
internal static class CostPage
{
    private const int MostSizes = 6;

    public static void Write(Page page, ModelOffering offering, ModelUsage usage, CostEstimate cost, DateTimeOffset moment)
    {
        page.Title(string.Create(CultureInfo.InvariantCulture, $"{offering.Id} at {moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC"));
        if (cost.Lines.Count > 0)
        {
            page.Table(
                [new("Meter"), new("Quantity", IsNumber: true), new("Unit"), new("Rate (USD)", IsNumber: true), new("Amount (USD)", IsNumber: true)],
                [.. cost.Lines.Select(line => (IReadOnlyList<Cell>)
                    [line.Meter.Id, Words.Of(line.Quantity), Words.Of(line.Unit), Words.Exact(line.Rate), Words.Exact(line.Amount)])]);
        }

        var hasPrice = offering.Access is not (AccessKind.Subscription or AccessKind.Trial);
        if (!hasPrice)
            page.Paragraph($"The terms are {Words.Of(offering.Access)}: there is no price per request.");
        else if (cost.Unpriced.Count > 0)
            page.Paragraph($"No rate is known for {Words.AndList([.. cost.Unpriced.Select(meter => meter.Id)])}{(cost.Lines.Count > 0 ? ": the request costs at least this" : "")}.");
        foreach (var remark in hasPrice ? Images(offering, usage, cost, moment) : [])
            page.Paragraph(remark);
        page.Paragraph(cost.Total is { } total ? $"{(cost.IsComplete ? "Total" : "At least")} ${Words.Exact(total)}" : "The total is not known.");
        if (PriceWords.IsOnOwnMachine(offering))
            page.Paragraph("It runs on your own machine, and the hardware is not counted.");
        foreach (var excess in Excesses(offering, usage))
            page.Paragraph(excess);
        if (DateOnly.FromDateTime(moment.UtcDateTime) is var day && offering.StageOn(day) >= ModelStage.Deprecated)
            page.Paragraph($"{offering.Id} is {ModelPage.Describe(offering, day)}.");
        if (offering.SourceOf(FactNames.Prices) is { } source)
            page.Note($"Rates from {source}.");
    }

    /// <summary>For which quality a rate is and what others cost; which sizes have a rate where the one asked for has none.</summary>
    private static IEnumerable<string> Images(ModelOffering offering, ModelUsage usage, CostEstimate cost, DateTimeOffset moment)
    {
        if (usage.Images == 0 || offering.Prices is not { } prices)
            yield break;
        var rates = new ImageRates(prices, moment);
        if (cost.Unpriced.Contains(Meter.ImageOutput))
        {
            if (rates.Sizes is { Count: > 0 } sizes)
                yield return $"Its images are priced by size{(usage.Variant is { } size ? $", and {size} is none of those listed" : "")}: give --size, one of {Words.Few(sizes, MostSizes)}.";
            yield break;
        }

        var images = cost.Lines.Where(line => line.Meter == Meter.ImageOutput && line.Unit != PriceUnit.Token).Sum(line => line.Amount) / usage.Images;
        if (images > 0 && rates.Remark(usage.Variant, images) is { Length: > 0 } remark)
            yield return $"The price is {Words.Money(images)} for an image{remark}.";
    }

    /// <summary>What the offering does not take or give: such a request has a price, but cannot be made.</summary>
    private static IEnumerable<string> Excesses(ModelOffering offering, ModelUsage usage)
    {
        var limits = offering.Limits;
        if (usage.InputTokens > limits.MaxInput)
            yield return $"The request cannot be made: the offering takes at most {Words.Of(limits.MaxInput.Value)} tokens of input, {Words.Of(usage.InputTokens)} are given.";
        if ((decimal)usage.InputTokens + usage.OutputTokens is var tokens && tokens > limits.ContextWindow)
            yield return string.Create(CultureInfo.InvariantCulture, $"The request cannot be made: the context window holds {limits.ContextWindow:N0} tokens of input and output, {tokens:N0} are asked for.");
        if (usage.OutputTokens > limits.MaxOutput)
            yield return $"The request cannot be made: the offering gives at most {Words.Of(limits.MaxOutput.Value)} tokens of output, {Words.Of(usage.OutputTokens)} are asked for.";
        if (ImageSize.TryParse(usage.Variant, out var size) && offering.Model.ImageSizes is { Count: > 0 } sizes && !sizes.Contains(size))
            yield return $"The request cannot be made: the offering does not produce images of {size}, only of {string.Join(", ", sizes)}.";
    }
}
