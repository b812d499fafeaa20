using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace Advisor.Output;

/// <summary>What a name stands for, as text and as JSON.</summary>
internal static class ModelPage
{
    private const int MostOfferings = 12;

    public static void Write(Page page, string name, ModelResolution resolution, ModelCatalog catalog, GenAiTaxonomy taxonomy, DateOnly today)
    {
        if (resolution.Model is not { } model)
        {
            if (resolution.Match == ModelMatch.Ambiguous)
            {
                page.Paragraph($"'{name}' may stand for any of these:");
                page.Points(resolution.Candidates.Select(candidate => ((Cell)candidate, "")));
            }
            else
            {
                page.Paragraph($"'{name}' is not known{(Nearest.Phrase(name, NamesOf(catalog)) is { Length: > 0 } near ? near : ".")}");
            }

            return;
        }

        var offering = resolution.Offering;
        page.Title(offering is null ? $"{model.Name} ({model.Id}), a model" : $"{model.Name} at {offering.Provider} ({offering.Id})");
        page.Paragraph(resolution.Match switch
        {
            ModelMatch.Alias => $"'{name}' is another name of it.",
            ModelMatch.Dated => $"'{name}' is a dated variant of it.",
            ModelMatch.Deployment => $"'{name}' is a deployment of it.",
            _ => offering is null ? "The name is its id." : $"The name is the id of this offering of {model.Id}.",
        });
        page.Section("Facts");
        Facts(page, ModelFact.Of(model, offering, today));
        Group(page, "Capabilities", ModelFact.Capabilities(model, offering, taxonomy));
        Group(page, "Abilities, at the best published effort", AbilityWords.Facts(model));
        Group(page, "Evaluations", ModelFact.Benchmarks(model));
        if (offering is { Prices.Rates.Count: > 0 })
        {
            page.Section(offering.Access is AccessKind.Subscription or AccessKind.Trial ? $"Rates as listed (the terms are {Words.Of(offering.Access)}: there is no price per request)" : "Rates");
            page.Points(offering.Prices.Rates.Select(rate => ((Cell)rate.Meter.Id, $"{Describe(rate)}{Origin(rate.Source ?? offering.SourceOf(FactNames.Prices))}")));
        }

        if (offering is null)
        {
            page.Section("Served as");
            page.Paragraph(Words.Few(OfferingsOf(model, catalog), MostOfferings), indent: 2);
            var ending = Ending(model, catalog, today).ToList();
            if (ending.Count > 0)
            {
                page.Section("Where it ends or has ended");
                page.Points(ending.Select(each => ((Cell)each.Id, Describe(each, today))));
            }
        }

        var conflicts = ConflictsOf(resolution, catalog);
        if (conflicts.Count > 0)
        {
            page.Section("Where sources differ");
            foreach (var conflict in conflicts)
                page.Paragraph(conflict.ToString(), indent: 2);
        }
    }

    public static JsonObject Document(ModelResolution resolution, ModelCatalog catalog, GenAiTaxonomy taxonomy, DateOnly today)
    {
        var (model, offering) = (resolution.Model, resolution.Offering);
        var json = new JsonObject
        {
            ["offering"] = offering?.Id,
            ["model"] = model?.Id,
            ["match"] = Words.Of(resolution.Match),
            ["candidates"] = Json.Array(resolution.Candidates),
        };
        if (model is null)
            return json;

        json["name"] = model.Name;
        json["vendor"] = model.Vendor;
        json["provider"] = offering?.Provider;
        json["aliases"] = Json.Array(model.Aliases.Concat(offering?.Aliases ?? []).Distinct());
        json["offerings"] = Json.Array(OfferingsOf(model, catalog));
        foreach (var fact in ModelFact.Of(model, offering, today))
            json[ModelFact.CamelCase(fact.Name)] = fact.Document();
        json["ending"] = Json.Array((offering is null ? Ending(model, catalog, today) : []).Select(each => new JsonObject
        {
            ["offering"] = each.Id,
            ["stage"] = Words.Of(each.StageOn(today)),
            ["deprecatedOn"] = Json.Day(each.Lifecycle.DeprecatedOn),
            ["retiredOn"] = Json.Day(each.Lifecycle.RetiredOn),
            ["replacement"] = each.Lifecycle.Replacement,
        }));
        json["capabilities"] = new JsonObject(ModelFact.Capabilities(model, offering, taxonomy).Select(fact => KeyValuePair.Create(fact.Name, (JsonNode?)fact.Document())));
        json["abilities"] = AbilityWords.Documents(model);
        json["evaluations"] = AbilityWords.Evaluations(model);
        json["benchmarks"] = Json.Array(model.Benchmarks.Select(score => new JsonObject
        {
            ["name"] = score.Name,
            ["score"] = Words.Exact(score.Score),
            ["metric"] = score.Metric,
            ["source"] = score.Source.Id,
            ["date"] = Json.Day(score.Source.Date),
        }));
        json["prices"] = Json.Array((offering?.Prices?.Rates ?? []).Select(rate => Document(rate, rate.Source ?? offering!.SourceOf(FactNames.Prices))));
        json["conflicts"] = Json.Array(ConflictsOf(resolution, catalog).Select(conflict => new JsonObject
        {
            ["fact"] = conflict.Fact,
            ["kept"] = conflict.Kept,
            ["keptSource"] = conflict.KeptSource?.ToString(),
            ["other"] = conflict.Other,
            ["otherSource"] = conflict.OtherSource?.ToString(),
        }));
        return json;
    }

    /// <summary>The offerings that are deprecated or retired, or of which the last day is known.</summary>
    private static IEnumerable<ModelOffering> Ending(ModelDescriptor model, ModelCatalog catalog, DateOnly today) =>
        catalog.Offerings.Where(offering => offering.Model == model && (offering.StageOn(today) >= ModelStage.Deprecated || offering.Lifecycle.RetiredOn is not null));

    /// <summary>Returns the stage of an offering with its last day and what takes its place.</summary>
    public static string Describe(ModelOffering offering, DateOnly today)
    {
        var life = offering.Lifecycle;
        var text = Words.Of(offering.StageOn(today));
        if (life.RetiredOn is { } last)
            text += $", last day {Words.Of(last)}";
        if (life.Replacement is { } replacement)
            text += $", {replacement} takes its place";
        return $"{text}{Origin(offering.SourceOf(life.RetiredOn is null ? FactNames.Stage : FactNames.RetiredOn))}";
    }

    public static IEnumerable<string> NamesOf(ModelCatalog catalog) =>
        catalog.Models.Select(model => model.Id).Concat(catalog.Offerings.Select(offering => offering.Id)).Distinct();

    public static IEnumerable<string> OfferingsOf(ModelDescriptor model, ModelCatalog catalog) =>
        catalog.Offerings.Where(offering => offering.Model == model).Select(offering => offering.Id);

    private static void Group(Page page, string heading, IEnumerable<ModelFact> facts)
    {
        var all = facts.ToList();
        if (all.Count == 0)
            return;
        page.Section(heading);
        Facts(page, all);
    }

    private static void Facts(Page page, IEnumerable<ModelFact> facts) =>
        page.Points(facts.Select(fact => ((Cell)fact.Name, $"{fact.Text}{Origin(fact.Source)}")));

    private static string Origin(Source? source) => source is null ? "" : $"  [{source}]";

    private static string Describe(PriceRate rate)
    {
        var text = rate.Unit == PriceUnit.Token ? $"{Words.Money(rate.Amount * 1_000_000)} a million tokens" : $"{Words.Money(rate.Amount)} {Words.A(Words.Of(rate.Unit))}";
        if (rate.AboveInputTokens > 0)
            text += $" above {Words.Of(rate.AboveInputTokens)} tokens of input";
        if (rate.Variant is { } variant)
            text += $" for {variant}";
        if (rate.ServiceTier != ServiceTier.Standard)
            text += $", {Words.Of(rate.ServiceTier)}";
        if (rate.ValidFrom is { } from)
            text += $", from {Words.Of(from)}";
        if (rate.ValidUntil is { } until)
            text += $", until {Words.Of(until)}";
        if (rate is { DailyFrom: { } start, DailyUntil: { } end })
            text += string.Create(System.Globalization.CultureInfo.InvariantCulture, $", from {start:HH:mm} to {end:HH:mm} UTC");
        return text;
    }

    private static JsonObject Document(PriceRate rate, Source? source) => new()
    {
        ["meter"] = rate.Meter.Id,
        ["unit"] = Words.Of(rate.Unit),
        ["amountUsd"] = Words.Exact(rate.Amount),
        ["aboveInputTokens"] = rate.AboveInputTokens,
        ["variant"] = rate.Variant,
        ["serviceTier"] = Words.Of(rate.ServiceTier),
        ["validFrom"] = Json.Day(rate.ValidFrom),
        ["validUntil"] = Json.Day(rate.ValidUntil),
        ["dailyFrom"] = rate.DailyFrom?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        ["dailyUntil"] = rate.DailyUntil?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        ["source"] = source?.Id,
        ["date"] = Json.Day(source?.Date),
    };

    private static List<CatalogConflict> ConflictsOf(ModelResolution resolution, ModelCatalog catalog) =>
        [.. catalog.Conflicts.Where(conflict => conflict.Subject == resolution.Model?.Id || conflict.Subject == resolution.Offering?.Id)];
}
