using System.Text.Json;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Export;

namespace GenAi.Taxonomy.Tests.Export;

public partial class HtmlExplorerTests
{
    private static readonly Lazy<string> Page = new(() => PageOf(GenAiTaxonomy.Default, ModelCatalog.Default));

    [Fact]
    public void Write_SameTaxonomyAndCatalog_IsTheSameText() =>
        Assert.Equal(Page.Value, PageOf(GenAiTaxonomy.Default.ToBuilder().Build(), ModelCatalog.Default));

    [Fact]
    public void Write_DefaultTaxonomyAndCatalog_StaysSmall() => Assert.InRange(Page.Value.Length, 500_000, 1_500_000);

    [Fact]
    public void Write_Page_LoadsNothing()
    {
        // The name of SVG reads like an address and is none.
        var template = Data().Replace(Page.Value, "").Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        Assert.Contains("default-src 'none'", template, StringComparison.Ordinal);
        Assert.DoesNotMatch(Loads(), template);
    }

    [Fact]
    public void Write_DefaultTaxonomy_HoldsEveryConceptWithItsEdges()
    {
        using var data = DataOf(Page.Value);
        var written = data.RootElement.GetProperty("concepts").EnumerateArray().ToList();

        Assert.Equal(GenAiTaxonomy.Default.Concepts.Select(concept => concept.Id), written.Select(concept => concept.GetProperty("id").GetString()));
        Assert.Equal(
            GenAiTaxonomy.Default.Concepts.Select(concept => Enum.GetValues<Relation>().Sum(relation => GenAiTaxonomy.Default.Edges(concept, relation).Count)),
            written.Select(concept => concept.GetProperty("edges").GetArrayLength()));
    }

    [Fact]
    public void Write_DefaultTaxonomy_RelatesEveryPairOfFamiliesAsCompareDoes()
    {
        using var data = DataOf(Page.Value);
        var root = data.RootElement;
        var families = GenAiTaxonomy.Default.All<ModelFamily>();

        for (var left = 0; left < families.Count; left++)
        {
            for (var right = left; right < families.Count; right += 5)
            {
                var comparison = GenAiTaxonomy.Default.Compare(families[left], families[right]);
                var (pair, at) = (root.GetProperty("pairs")[left], (right - left) * 2);
                Assert.Equal(comparison.Relationship, root.GetProperty("sentences")[pair[at].GetInt32()].GetString());
                var shared = root.GetProperty("foundations")[pair[at + 1].GetInt32()];
                Assert.Equal(
                    comparison.Rows.FirstOrDefault(row => row.Aspect == "Shared foundations")?.First.Concepts.Count ?? 0,
                    shared.TryGetProperty("concepts", out var concepts) ? concepts.GetArrayLength() : 0);
            }
        }
    }

    [Fact]
    public void Write_DefaultCatalog_HoldsEveryModelWithItsOfferings()
    {
        using var data = DataOf(Page.Value);
        var models = data.RootElement.GetProperty("catalog").GetProperty("models").EnumerateArray().ToList();

        Assert.Equal(ModelCatalog.Default.Models.Select(model => model.Id), models.Select(model => model.GetProperty("id").GetString()));
        Assert.Equal(ModelCatalog.Default.Offerings.Count, models.Sum(model => model.GetProperty("offerings").GetArrayLength()));
    }

    [Fact]
    public void Write_WithoutCatalog_HasNone()
    {
        using var data = DataOf(PageOf(ExportKit.Whole, null));

        Assert.False(data.RootElement.TryGetProperty("catalog", out _));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("/* data */ /* explorer.js */ $& $1")]
    [InlineData(ExportKit.Nasty)]
    public void Write_TextLikeMarkup_StaysText(string name)
    {
        var page = PageOf(new TaxonomyBuilder().Add(new Risk("risk", name) { Definition = name }).Build(), null);

        using var data = DataOf(page);
        Assert.Equal(name, data.RootElement.GetProperty("concepts")[0].GetProperty("name").GetString());
        Assert.Equal(2, page.Split("<script").Length - 1);
    }

    [Fact]
    public void Write_EmptyTaxonomy_IsAPageAllTheSame()
    {
        using var data = DataOf(PageOf(new TaxonomyBuilder().Build(), ModelCatalog.Empty));

        Assert.Equal(0, data.RootElement.GetProperty("concepts").GetArrayLength());
    }

    [Fact]
    public void Write_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => HtmlExplorer.Write(null!, GenAiTaxonomy.Default));
        Assert.Throws<ArgumentNullException>(() => HtmlExplorer.Write(TextWriter.Null, null!));
    }

    internal static string PageOf(GenAiTaxonomy taxonomy, ModelCatalog? catalog) => ExportKit.Text(writer => HtmlExplorer.Write(writer, taxonomy, catalog));

    private static JsonDocument DataOf(string page) => JsonDocument.Parse(Data().Match(page).Groups[1].Value);

    [GeneratedRegex("<script id=\"data\" type=\"application/json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("https?:|//[a-z]|\\bsrc=|@import|url\\(|<link rel=\"(?!icon\" href=\"data:,)|fetch\\(|XMLHttpRequest|WebSocket|import\\(")]
    private static partial Regex Loads();
}
