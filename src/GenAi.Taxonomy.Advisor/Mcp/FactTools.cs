using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Evidence;
using ModelContextProtocol.Protocol;

namespace Advisor.Mcp;

/// <summary>The tools that look up: models, prices, changes and concepts.</summary>
internal sealed class FactTools(Host host)
{
    private const int MostCompared = 5;
    private const int MostOfferings = 6;
    private const int MostChanges = 10;
    private const int MostConcepts = 8;
    private const int DaysOfAMonth = 30;
    private const decimal Million = 1_000_000;

    public CallToolResult GetModel([Description("any name")] string name) => Answer.Of(() =>
    {
        var resolution = ModelNames.Resolve(host, name);
        var model = resolution.Model!;
        ModelOffering[] offerings = [.. ModelNames.OfferingsOf(host, resolution)];
        var first = offerings.FirstOrDefault();
        var limits = first?.Limits ?? model.Limits;
        List<string> lines =
        [
            $"**{model.Name}** ({model.Id}): {Words.AndList([.. model.Families.Select(family => Words.InText(family.Name)).DefaultIfEmpty("kind unknown")])}",
            $"- in {Known(model.Inputs.Select(each => each.Id))}, out {Known(model.Outputs.Select(each => each.Id))}; context {Tokens(limits.ContextWindow)}, output {Tokens(limits.MaxOutput)}",
            $"- released {Day(model.ReleaseDate)}; knowledge to {Day(model.KnowledgeCutoff)}; open weights {Known(model.HasOpenWeights)}",
            .. AbilityWords.Facts(model).Select(fact => $"- {fact.Name}: {fact.Text}"),
            "",
            .. Answer.Table(["offering", "in", "out", "stage"], offerings.Take(MostOfferings).Select(offering => (IReadOnlyList<string>)
                [offering.Id, Price(offering, Meter.TextInput), Price(offering, Meter.TextOutput), Stage(offering)])),
        ];
        if (offerings.Length > MostOfferings)
            lines.Add($"and {offerings.Length - MostOfferings} more offerings");
        lines.Add("Prices in USD for a million tokens.");
        return (lines, Summary(model, offerings));
    });

    public CallToolResult CompareModels([Description("2 to 5 names")] string[] names) => Answer.Of(() =>
    {
        if (names.Length is < 2 or > MostCompared)
            throw new BadInputException([$"names: {names.Length} are given; compare 2 to {MostCompared}"]);
        (ModelDescriptor Model, ModelOffering? Offering)[] models = [.. names.Select(name =>
        {
            var resolution = ModelNames.Resolve(host, name);
            return (resolution.Model!, ModelNames.OfferingsOf(host, resolution).FirstOrDefault());
        })];
        (string Name, Func<(ModelDescriptor Model, ModelOffering? Offering), string> Read)[] rows =
        [
            ("at", each => each.Offering?.Provider ?? "nobody"),
            ("input, USD/M tokens", each => Price(each.Offering, Meter.TextInput)),
            ("output, USD/M tokens", each => Price(each.Offering, Meter.TextOutput)),
            ("context", each => Tokens((each.Offering?.Limits ?? each.Model.Limits).ContextWindow)),
            ("ability", each => AbilityWords.Facts(each.Model).FirstOrDefault()?.Text ?? "not measured"),
            ("inputs", each => Known(each.Model.Inputs.Select(input => input.Id))),
            ("released", each => Day(each.Model.ReleaseDate)),
            ("open weights", each => Known(each.Model.HasOpenWeights)),
            ("stage", each => each.Offering is { } offering ? Stage(offering) : "unknown"),
        ];
        return (
            Answer.Table(["", .. models.Select(each => each.Model.Id)], rows.Select(row => (IReadOnlyList<string>)[row.Name, .. models.Select(row.Read)])),
            new() { ["models"] = Json.Array(models.Select(each => Summary(each.Model, each.Offering is { } offering ? [offering] : []))) });
    });

    public CallToolResult EstimateCost(
        [Description("offering, such as openai/gpt-5-mini")] string offering,
        long inputTokens,
        long outputTokens,
        [Description("of the input, read from a cache")] long cachedTokens = 0,
        long images = 0,
        decimal? requestsPerDay = null) => Answer.Of(() =>
    {
        List<string> faults = [];
        if (inputTokens < 0 || outputTokens < 0 || cachedTokens < 0 || images < 0)
            faults.Add("tokens and images: a number is below 0");
        if (cachedTokens > inputTokens)
            faults.Add($"cachedTokens: {cachedTokens} is more than the {inputTokens} of inputTokens, of which they are a part");
        if (requestsPerDay <= 0)
            faults.Add("requestsPerDay: give a number above 0");
        if (faults.Count > 0)
            throw new BadInputException(faults);
        var found = ModelNames.OfferingsOf(host, ModelNames.Resolve(host, offering)).FirstOrDefault() ?? throw new BadInputException([$"'{offering}' is served by no provider of the catalog"]);
        var usage = new ModelUsage(inputTokens, outputTokens) { CachedInputTokens = cachedTokens, Images = images };
        var cost = (found.Access is AccessKind.Subscription or AccessKind.Trial ? new PriceList() : found.Prices ?? new PriceList()).Estimate(usage, host.Time.GetUtcNow());
        List<string> lines = cost.Total is not { } total
            ? [$"What {found.Id} costs is not known{(cost.Unpriced.Count > 0 ? $": no rate for {Words.Few(cost.Unpriced.Select(meter => meter.Id), 4)}" : "")}."]
            :
            [
                $"{Words.Money(total)} a request at {found.Id}",
                .. cost.Lines.Select(line => $"- {Words.Of(line.Quantity)} {line.Meter.Id} at {Words.Money(line.Rate)}: {Words.Money(line.Amount)}"),
                .. requestsPerDay is { } count ? [$"{Words.Money(total * count)} a day, {Words.Money(total * count * DaysOfAMonth)} in {DaysOfAMonth} days"] : Array.Empty<string>(),
            ];
        return (lines, new()
        {
            ["offering"] = found.Id,
            ["requestUsd"] = cost.Total is { } sum ? Words.Exact(sum) : null,
            ["dayUsd"] = cost.Total is { } each && requestsPerDay is { } requests ? Words.Exact(each * requests) : null,
            ["unpriced"] = Json.Array(cost.Unpriced.Select(meter => meter.Id)),
        });
    });

    public CallToolResult GetChanges(
        [Description("yyyy-MM-dd")] string since,
        [Description("only this provider")] string? provider = null) => Answer.Of(() =>
    {
        if (!DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new BadInputException([$"since: '{since}' is not a day: write it as 2026-01-31"]);
        if (provider is not null && !host.Catalog().Offerings.Any(offering => offering.Provider == provider))
            throw new BadInputException([$"provider: '{provider}' is not known{Nearest.Phrase(provider, host.Catalog().Offerings.Select(offering => offering.Provider).Distinct())}"]);
        DatedChange[] changes = [.. DatedChange.Since(host.Catalog(), day, host.Today).Where(change => provider is null || change.Offering.Provider == provider)];
        List<string> lines = [$"{changes.Length} changes since {since}{(changes.Length > MostChanges ? $", the newest {MostChanges}" : "")}"];
        lines.AddRange(changes.Take(MostChanges).Select(change => $"- {Words.Of(change.Day)} {change.Offering.Id} {change.What}"));
        return (lines, new()
        {
            ["count"] = changes.Length,
            ["changes"] = Json.Array(changes.Take(MostChanges).Select(change => new JsonObject { ["day"] = Json.Day(change.Day), ["offering"] = change.Offering.Id, ["what"] = change.What })),
        });
    });

    public CallToolResult FindConcepts(
        [Description("name or description")] string text,
        [Description("task, application, risk ...")] string? facet = null) => Answer.Of(() =>
    {
        var found = host.Taxonomy.Search(text, facet is null ? null : FacetInput.Parse(facet) ?? throw new BadInputException([FacetInput.Fault(facet)]), MostConcepts);
        if (found.Count == 0)
            throw new BadInputException([$"'{text}' describes no concept{Nearest.Phrase(text, host.Taxonomy.Concepts.Select(concept => concept.Id))}"]);
        return (
            found.Select(match => $"- `{match.Concept.Id}` ({Words.Of(match.Concept.Facet)}): {match.Concept.Definition}"),
            new()
            {
                ["concepts"] = Json.Array(found.Select(match => new JsonObject
                {
                    ["id"] = match.Concept.Id,
                    ["facet"] = Words.Of(match.Concept.Facet),
                    ["name"] = match.Concept.Name,
                    ["score"] = Math.Round(match.Score, 2),
                }))
            });
    });

    /// <summary>Returns the price of a token, or null where none is known.</summary>
    public static decimal? PriceOf(ModelOffering? offering, Meter meter, DateTimeOffset moment) =>
        offering?.Access is AccessKind.Subscription or AccessKind.Trial ? null : offering?.Prices?.Find(meter, PriceUnit.Token, 0, moment)?.Amount;

    private string Price(ModelOffering? offering, Meter meter) => PriceOf(offering, meter, host.Time.GetUtcNow()) is { } price ? Words.Money(price * Million) : "unknown";

    private string Stage(ModelOffering offering) => offering.Lifecycle is { RetiredOn: { } last } life
        ? $"{Words.Of(offering.StageOn(host.Today))}, last day {Words.Of(last)}{(life.Replacement is { } next ? $", then {next}" : "")}"
        : Words.Of(offering.StageOn(host.Today));

    private JsonObject Summary(ModelDescriptor model, IEnumerable<ModelOffering> offerings) => new()
    {
        ["model"] = model.Id,
        ["ability"] = EvidenceData.Default.FindAbility(model, Ability.General)?.Value is { } value ? Math.Round(value, 2) : null,
        ["offerings"] = Json.Array(offerings.Take(MostOfferings).Select(offering => new JsonObject
        {
            ["id"] = offering.Id,
            ["inputUsdPerMillion"] = PriceOf(offering, Meter.TextInput, host.Time.GetUtcNow()) is { } input ? Words.Exact(input * Million) : null,
            ["outputUsdPerMillion"] = PriceOf(offering, Meter.TextOutput, host.Time.GetUtcNow()) is { } output ? Words.Exact(output * Million) : null,
            ["contextWindow"] = offering.Limits.ContextWindow,
            ["stage"] = Words.Of(offering.StageOn(host.Today)),
            ["retiredOn"] = Json.Day(offering.Lifecycle.RetiredOn),
            ["replacement"] = offering.Lifecycle.Replacement,
        })),
    };

    private static string Known(IEnumerable<string> values) => values.ToArray() is { Length: > 0 } known ? string.Join(", ", known) : "unknown";

    private static string Known(bool? value) => value switch { true => "yes", false => "no", _ => "unknown" };

    private static string Tokens(long? count) => count is { } known ? Words.Of(known) : "unknown";

    private static string Day(DateOnly? day) => day is { } known ? Words.Of(known) : "unknown";
}
