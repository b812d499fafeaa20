using System.Globalization;
using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace Advisor.Commands;

/// <summary>What a request costs, line by line.</summary>
internal sealed class CostCommand : ICommand
{
    public string Name => "cost";

    public string Summary => "what a request costs, line by line";

    public IReadOnlyList<string> Operands => ["OFFERING"];

    public IReadOnlyList<Option> Options { get; } =
    [
        new("input", "N", "tokens of input, cached ones included"),
        new("cached", "N", "of these, tokens read from a cache"),
        new("cache-write", "N", "of these, tokens written to a cache"),
        new("output", "N", "tokens of output, those of reasoning included"),
        new("reasoning", "N", "of these, tokens of reasoning"),
        new("images", "N", "images produced"),
        new("size", "WxH", "the size of the images"),
        new("at", "TIME", "when, as 2026-01-31 or 2026-01-31T18:30Z; now if not said"),
        .. CatalogSource.Options,
    ];

    public int Run(Arguments arguments, Host host)
    {
        var catalog = CatalogSource.Load(arguments, host);
        var usage = Usage(arguments);
        var moment = Moment(arguments) ?? host.Time.GetUtcNow();
        var offering = catalog is null ? null : Offering(arguments, catalog);
        arguments.ThrowIfFaulty();

        // Plans and trials have no price per request, whatever rate a source lists for them.
        var prices = offering!.Access is AccessKind.Subscription or AccessKind.Trial ? null : offering.Prices;
        var cost = (prices ?? new PriceList()).Estimate(usage, moment);
        if (arguments.IsJson)
            Json.Write(host.Out, Document(offering, cost));
        else
            host.Write(page => CostPage.Write(page, offering, usage, cost, moment));
        return Program.Done;
    }

    private static ModelUsage Usage(Arguments arguments)
    {
        var (input, cached, written) = (arguments.Count("input"), arguments.Count("cached") ?? 0, arguments.Count("cache-write") ?? 0);
        var (output, reasoning) = (arguments.Count("output"), arguments.Count("reasoning") ?? 0);
        var images = arguments.Count("images");
        if (!arguments.Has("input") && !arguments.Has("output") && !arguments.Has("images"))
            arguments.Fault("cost needs to know what is used: give --input N and --output N, or --images N");
        if (cached > (input ?? 0) - written && (input is not null || !arguments.Has("input")))
            arguments.Fault($"--input: {input ?? 0} is less than the {(decimal)cached + written} of --cached and --cache-write, which are part of it");
        if (reasoning > (output ?? 0) && (output is not null || !arguments.Has("output")))
            arguments.Fault($"--output: {output ?? 0} is less than the {reasoning} of --reasoning, which are part of it");

        ImageSize? size = null;
        if (arguments.Text("size") is { } text)
        {
            if (ImageSize.TryParse(text, out var read))
                size = read;
            else
                arguments.Fault($"--size: '{text}' is not a size: write width and height in pixels, such as 1024x1024");
            if (images > Most(size))
                arguments.Fault($"--images: {images} of {size} have more pixels than can be counted: give at most {Most(size)}");
            if (!arguments.Has("images"))
                arguments.Fault("--size is the size of images: say how many with --images N");
        }

        return new(input ?? 0, output ?? 0)
        {
            CachedInputTokens = cached,
            CacheWriteTokens = written,
            ReasoningTokens = reasoning,
            Images = images ?? 0,
            Variant = size?.ToString(),
        };
    }

    /// <summary>How many images of a size are no more pixels than can be counted.</summary>
    private static long Most(ImageSize? size) => size is { } known ? long.MaxValue / ((long)known.Width * known.Height) : long.MaxValue;

    private static DateTimeOffset? Moment(Arguments arguments)
    {
        if (arguments.Text("at") is not { } text)
            return null;
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        arguments.Fault($"--at: '{text}' is not a time: write it as 2026-01-31 or 2026-01-31T18:30Z");
        return null;
    }

    private static ModelOffering? Offering(Arguments arguments, ModelCatalog catalog)
    {
        var name = arguments.Operand(0);
        if (name.Length == 0)
            return null;
        var resolution = catalog.Resolve(name);
        if (resolution.Offering is { } offering)
            return offering;

        List<string> served = resolution.Model is { } model ? [.. ModelPage.OfferingsOf(model, catalog)] : [];
        if (served.Count == 1)
            return catalog.FindOffering(served[0]);
        arguments.Fault(
            resolution.Match == ModelMatch.Ambiguous ? $"'{name}' may stand for any of {Words.Few(resolution.Candidates, 5)}: name one"
            : resolution.Model is null ? $"'{name}' is not an offering of the catalog{Nearest.Phrase(name, catalog.Offerings.Select(each => each.Id), otherwise: "select shows which there are")}"
            : served.Count == 0 ? $"'{name}' is a model that the catalog knows no provider of, so no price either"
            : $"'{name}' is a model with {served.Count} offerings, each with its own price: name one, such as {Words.Few(served, 5)}");
        return null;
    }

    private static JsonObject Document(ModelOffering offering, CostEstimate cost) => new()
    {
        ["offering"] = offering.Id,
        ["totalUsd"] = cost.Total is { } total ? Words.Exact(total) : null,
        ["complete"] = cost.IsComplete,
        ["lines"] = Json.Array(cost.Lines.Select(line => new JsonObject
        {
            ["meter"] = line.Meter.Id,
            ["quantity"] = line.Quantity,
            ["rate"] = Words.Exact(line.Rate),
            ["amountUsd"] = Words.Exact(line.Amount),
        })),
        ["unpriced"] = Json.Array(cost.Unpriced.Select(meter => meter.Id)),
    };
}
