using System.Text;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

internal static class ImportTestExtensions
{
    public static CatalogImport Import(this string json, CatalogFormat? format = null, CatalogImportOptions? options = null) =>
        CatalogImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), format, options);

    /// <summary>A models.dev file of one provider; the models as the text between its braces.</summary>
    public static CatalogImport ModelsDev(string provider, string models, CatalogImportOptions? options = null) =>
        $$$"""{"{{{provider}}}":{"id":"{{{provider}}}","name":"P","models":{ {{{models}}} } } }""".Import(CatalogFormat.ModelsDev, options);

    public static ModelOffering One(this CatalogImport import) => Assert.Single(import.Catalog.Offerings);

    public static decimal? Rate(this ModelOffering offering, Meter meter, PriceUnit unit = PriceUnit.Token, long input = 1, string? variant = null, ServiceTier tier = ServiceTier.Standard) =>
        offering.Prices?.Find(meter, unit, input, DateTimeOffset.UnixEpoch.AddYears(56), variant, tier)?.Amount;
}
