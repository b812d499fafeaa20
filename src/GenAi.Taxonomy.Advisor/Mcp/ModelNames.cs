using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Catalog;

namespace Advisor.Mcp;

/// <summary>Finds what a name of a model stands for.</summary>
internal static class ModelNames
{
    /// <exception cref="BadInputException">It stands for nothing, or for several.</exception>
    public static ModelResolution Resolve(Host host, string name)
    {
        var resolution = host.Catalog().Resolve(name);
        if (resolution.Match == ModelMatch.Ambiguous)
            throw new BadInputException([$"'{name}' may stand for any of {Words.Few(resolution.Candidates, 5)}: name one"]);
        return resolution.Model is not null
            ? resolution
            : throw new BadInputException([$"'{name}' is not known{GenAi.Taxonomy.Nearest.Phrase(name, ModelPage.NamesOf(host.Catalog()), otherwise: "recommend_models lists models for a use")}"]);
    }

    /// <summary>Returns the offerings that a name stands for, the vendor's own first, then the cheapest.</summary>
    public static IEnumerable<ModelOffering> OfferingsOf(Host host, ModelResolution resolution) => resolution.Offering is { } one
        ? [one]
        : host.Catalog().Offerings.Where(offering => offering.Model.Id == resolution.Model!.Id)
            .OrderBy(offering => offering.StageOn(host.Today) == ModelStage.Retired)
            .ThenBy(offering => offering.Hosting == HostingKind.FirstParty ? 0 : offering.Hosting == HostingKind.Local ? 2 : 1)
            .ThenBy(offering => FactTools.PriceOf(offering, GenAi.Taxonomy.Catalog.Pricing.Meter.TextInput, host.Time.GetUtcNow()) ?? decimal.MaxValue);
}
