using System.Text.Json;
using CsCheck;
using GenAi.Taxonomy.Export;

namespace GenAi.Taxonomy.Tests.Export;

public class TaxonomyJsonTests
{
    public static TheoryData<string> Taxonomies { get; } = ["default", "whole", "empty", "changed"];

    [Theory]
    [MemberData(nameof(Taxonomies))]
    public void Read_OfWhatWasWritten_GivesTheSameTaxonomyAndText(string which)
    {
        var taxonomy = Of(which);
        var json = ExportKit.Json(taxonomy);

        var read = TaxonomyJson.Read(json);

        AssertSame(taxonomy, read);
        Assert.Equal(json, ExportKit.Json(read));
    }

    [Fact]
    public void Read_OfLinkedData_GivesTheSameTaxonomy() =>
        Assert.Equal(
            ExportKit.Json(ExportKit.Whole),
            ExportKit.Json(TaxonomyJson.Read(ExportKit.Text(writer => TaxonomyJson.WriteLinkedData(writer, ExportKit.Whole)))));

    [Fact]
    public void Read_Concepts_PointToEachOther()
    {
        var read = TaxonomyJson.Read(ExportKit.Json(GenAiTaxonomy.Default));

        var application = read.Find<ApplicationArea>("banner-ads")!;
        Assert.All(application.Tasks, task => Assert.Same(read.Find(task.Target.Id), task.Target));
        Assert.All(read.All<ModelFamily>().SelectMany(family => family.Broader), broader => Assert.Same(read.Find(broader.Id), broader));
    }

    [Fact]
    public void Read_ThenBuiltUpon_KeepsWhatWasRemovedAndSevered()
    {
        var read = TaxonomyJson.Read(ExportKit.Json(ExportKit.Whole)).ToBuilder().Build();

        Assert.Equal(ExportKit.Json(ExportKit.Whole), ExportKit.Json(read));
    }

    [Fact, Law]
    public void Read_RandomTaxonomy_IsWrittenAgainAsTheSameText() => RandomTaxonomy.Any.Check(
        taxonomy =>
        {
            var json = ExportKit.Json(taxonomy);
            var read = TaxonomyJson.Read(json);
            AssertSame(taxonomy, read);
            Assert.Equal(json, ExportKit.Json(read));
        },
        full: 500);

    [Fact]
    public void Write_Markup_IsEscaped()
    {
        var json = ExportKit.Json(Small.Of(new Risk("x", "</script><b> é 日本")));

        Assert.DoesNotContain("</script>", json);
        Assert.Contains("é 日本", json);
    }

    [Fact]
    public void Read_OfAnAddition_AddsToTheTaxonomyAndLeavesItAsItWas()
    {
        var before = GenAiTaxonomy.Default.Concepts.Count;
        var read = TaxonomyJson.Read(
            """
            {
              "format": "genai-taxonomy/1",
              // A host's own family.
              "concepts": [{ "facet": "family", "id": "acme-writer", "name": "Acme writer", "broader": ["large-language-model"], "performs": ["translation", { "id": "image-generation", "fit": "not-suited" }] }],
              "stated": [{ "from": "acme-writer", "relation": "exposed-to", "to": "deepfake", "severity": "high" }],
              "severed": [{ "from": "large-language-model", "relation": "contrasts-with", "to": "embedding-model" }],
              "removed": [{ "facet": "system", "id": "midjourney", "name": "Midjourney" }],
            }
            """,
            GenAiTaxonomy.Default);

        var family = read.Find<ModelFamily>("acme-writer")!;
        Assert.True(read.IsA(family, ModelFamilies.GenerativeAi));
        Assert.Equal(Fit.High, read.FitOf(family, ModelTasks.Translation));
        Assert.Contains(read.RisksOf(family), exposure => exposure.Risk == Risks.Deepfake && exposure.Severity == Severity.High);
        Assert.DoesNotContain(read.Edges(ModelFamilies.EmbeddingModel, Relation.ContrastsWith), edge => edge.To == ModelFamilies.LargeLanguageModel);
        Assert.Null(read.Find("midjourney"));
        Assert.Equal(before, GenAiTaxonomy.Default.Concepts.Count);
    }

    [Fact]
    public void Read_ManyFaults_ReportsAllAtOnceEachWithItsPath()
    {
        var faults = Faults(
            """
            {
              "format": "genai-taxonomy/1",
              "bibliography": { "paper": { "title": "A paper", "dat": "2026-01-01" }, "bad": 3 },
              "concepts": [
                { "facet": "risk", "id": "error", "name": "Error", "defnition": "Wrong" },
                { "facet": "risks", "id": "group", "name": "Group" },
                { "facet": "family", "id": "writers", "name": 7, "performs": [{ "id": "wirte", "fit": "hgih" }, "write", "write", 4], "exposedTo": ["write", "group"] },
                { "facet": "task", "id": "write", "name": "Write", "sources": ["papr"] },
                { "facet": "task", "id": "write", "name": "Write again" },
                { "facet": "task", "id": "Not A Slug", "name": "x" },
                { "facet": "control", "name": "x" },
                "text",
                { "facet": "risk", "id": "a", "name": "A", "broader": ["b"], "references": [{ "scheme": "owasp", "code": "LLM06", "confidence": 2 }] },
                { "facet": "risk", "id": "b", "name": "B", "broader": ["a"] }
              ],
              "stated": [
                { "from": "writers", "relation": "performs", "to": "write" },
                { "from": "writers", "relation": "mitigated-by", "to": "write" },
                { "from": "writers", "relation": "contrasts", "to": "writers" }
              ],
              "claims": [{ "id": "c", "statement": "x", "source": "paper", "subjects": ["eror"] }, { "id": "c", "statement": " ", "source": "paper" }],
              "obligations": [{ "id": "o", "name": "O" }],
              "concept": []
            }
            """);

        Approve.Text(string.Join('\n', faults) + "\n", "TaxonomyJsonFaults");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{ \"format\": \"genai-taxonomy/2\" }")]
    [InlineData("{ \"format\": \"genai-taxonomy/1\", \"format\": \"genai-taxonomy/1\" }")]
    public void Read_WhatIsNoTaxonomy_SaysSo(string json) => Assert.Single(Faults(json));

    [Theory]
    [InlineData("{ \"format\": \"genai-taxonomy/1\", \"concepts\": [{ \"facet\": \"risk\", \"id\": \"a\", \"name\": \"A\", \"alternativeNames\": [\"\\uDE00\"] }] }")]
    [InlineData("{ \"format\": \"genai-taxonomy/1\", \"\\uD83D\": 1 }")]
    public void Read_HalfOfAPair_IsAFault(string json) => Assert.Contains("half of a pair", Assert.Single(Faults(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_HalfOfACharacter_IsAFault() =>
        Assert.Contains("half of a pair", Assert.Single(Faults("{ \"format\": \"" + '\uD83D' + "\" }")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_DeepChain_DoesNotOverflow()
    {
        var concepts = Enumerable.Range(0, 2000).Reverse().Select(i =>
            $$"""{ "facet": "risk", "id": "r{{i}}", "name": "R"{{(i == 0 ? "" : $", \"broader\": [\"r{i - 1}\"]")}} }""");

        var read = TaxonomyJson.Read($$"""{ "format": "genai-taxonomy/1", "concepts": [{{string.Join(',', concepts)}}] }""");

        Assert.Equal(1999, read.BroaderClosure(read.Find<Risk>("r1999")!).Count);
    }

    [Fact, Law]
    public void Read_AnyDocumentWithAPieceBroken_ReportsFaultsAndNeverThrowsAnythingElse()
    {
        var json = ExportKit.Json(ExportKit.Whole);
        Gen.Select(Gen.Int[0, json.Length - 1], Gen.OneOf("", "x", "\"", "{", "]", "1", "null", ",")).Check((at, piece) =>
        {
            try
            {
                TaxonomyJson.Read(json[..at] + piece + json[(at + 1)..]);
            }
            catch (TaxonomyException wrong)
            {
                Assert.NotEmpty(wrong.Faults);
            }
        });
    }

    [Fact]
    public void WriteLinkedData_Names_AreAllInTheContext()
    {
        using var document = JsonDocument.Parse(ExportKit.Text(writer => TaxonomyJson.WriteLinkedData(writer, ExportKit.Whole)));
        var known = Keys(document.RootElement.GetProperty("@context")).ToHashSet();
        string[] data = ["paper", "paper#2", "gazette"];

        Assert.Empty(document.RootElement.EnumerateObject().Where(property => property.Name != "@context")
            .SelectMany(property => Keys(property.Value).Prepend(property.Name))
            .Except(known).Except(data));
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Keys(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    private static IReadOnlyList<Fault> Faults(string json) => Assert.Throws<TaxonomyException>(() => TaxonomyJson.Read(json)).Faults;

    private static GenAiTaxonomy Of(string which) => which switch
    {
        "default" => GenAiTaxonomy.Default,
        "whole" => ExportKit.Whole,
        "empty" => new TaxonomyBuilder().Build(),
        _ => GenAiTaxonomy.Default.ToBuilder()
            .Add(new ModelFamily("acme", "Acme") { Broader = [ModelFamilies.LargeLanguageModel] })
            .Replace(new Risk("hallucination", "Making things up") { Broader = [Risks.OutputRisk] })
            .Remove(Risks.OutputRisk)
            .Remove(ModelFamilies.LargeLanguageModel)
            .Suit(ModelFamilies.GenerativeAi, GenAiTaxonomy.Default.Find<ApplicationArea>("banner-ads")!, Fit.Low)
            .Disconnect(ModelFamilies.GenerativeAi, Relation.ContrastsWith, ModelFamilies.PredictiveAi)
            .Build(),
    };

    private static void AssertSame(GenAiTaxonomy expected, GenAiTaxonomy actual)
    {
        Assert.Equal(TaxonomyText.Of(expected), TaxonomyText.Of(actual));
        Assert.Equal(expected.Concepts, actual.Concepts);
        Assert.Equal(expected.Removed, actual.Removed);
        Assert.Equal(expected.StatedEdges.Select(Line), actual.StatedEdges.Select(Line));
        Assert.Equal(expected.SeveredEdges.Select(Line), actual.SeveredEdges.Select(Line));
        foreach (var concept in expected.Concepts)
            Assert.Equal(expected.StatedBy(concept).Select(Line), actual.StatedBy(concept).Select(Line));

        static string Line(ConceptEdge edge) => $"{edge} {edge.IsDisputed} {edge.IsInherited} {string.Join(' ', edge.Sources)}";
    }
}
