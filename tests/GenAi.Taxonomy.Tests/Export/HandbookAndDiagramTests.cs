using System.Text.RegularExpressions;
using GenAi.Taxonomy.Export;

namespace GenAi.Taxonomy.Tests.Export;

public partial class HandbookAndDiagramTests
{
    [Fact]
    public void Handbook_WholeTaxonomy_IsTheApprovedText() =>
        Approve.Text(ExportKit.Text(writer => MarkdownHandbook.Write(writer, ExportKit.Whole)), "MarkdownHandbook");

    [Fact]
    public void Handbook_DefaultTaxonomy_HasEveryConceptAndNoDanglingLink()
    {
        var text = ExportKit.Text(writer => MarkdownHandbook.Write(writer, GenAiTaxonomy.Default));

        var anchors = Anchors().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(anchors.Distinct(), anchors);
        Assert.Empty(GenAiTaxonomy.Default.Concepts.Select(concept => concept.Id).Except(anchors));
        Assert.Empty(Links().Matches(text).Select(match => match.Groups[1].Value).Except(anchors));
    }

    [Fact]
    public void Handbook_Tables_HaveAsManyCellsAsHeads()
    {
        var lines = ExportKit.Text(writer => MarkdownHandbook.Write(writer, GenAiTaxonomy.Default)).Split('\n');

        var columns = 0;
        foreach (var line in lines.Where(line => line.StartsWith('|')))
        {
            var cells = line.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|');
            columns = line.StartsWith("| Name", StringComparison.Ordinal) || line.StartsWith("| Question", StringComparison.Ordinal) ? cells : columns;
            Assert.Equal(columns, cells);
        }
    }

    [Fact]
    public void FamilyTree_WholeTaxonomy_IsTheApprovedText() => Approve.Text(
        ExportKit.Text(writer => MermaidDiagram.WriteFamilyTree(writer, ExportKit.Whole))
            + ExportKit.Text(writer => MermaidDiagram.WriteRisks(writer, ExportKit.Whole, ExportKit.Whole.Find<ModelFamily>("painters")!)),
        "Mermaid");

    [Fact]
    public void FamilyTree_DefaultTaxonomy_HasEveryFamilyAndEdge()
    {
        var lines = ExportKit.Text(writer => MermaidDiagram.WriteFamilyTree(writer, GenAiTaxonomy.Default)).Split('\n');

        var families = GenAiTaxonomy.Default.All<ModelFamily>();
        Assert.Equal(1 + families.Count + families.Sum(family => family.Broader.Count) + 1, lines.Length);
    }

    [Fact]
    public void Risks_DefaultTaxonomy_NamesRisksAndControlsOfTheFamily()
    {
        var text = ExportKit.Text(writer => MermaidDiagram.WriteRisks(writer, GenAiTaxonomy.Default, ModelFamilies.LargeLanguageModel));

        Assert.Contains("n_large_language_model -- high --> n_hallucination", text);
        Assert.Contains("n_hallucination -.-> n_human_review", text);
    }

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex Anchors();

    [GeneratedRegex("\\]\\(#([^)]+)\\)")]
    private static partial Regex Links();
}
