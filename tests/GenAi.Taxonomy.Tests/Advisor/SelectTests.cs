using System.Text.Json;
using Advisor;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class SelectTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Fact]
    public void Select_Json_HasTheShapeOfTheContract()
    {
        var json = _advisor.Run(
            "select", "--application", "support-chatbot", "--in", "text,image", "--needs", "tool-calling,structured-output",
            "--input-tokens", "180000", "--output-tokens", "30000", "--objective", "cost", "--control", "human-review", "--explain-rejected", "--json").Json;

        Shape.Has(json, "asOf:String", "catalogueVersion:String", "best:Object", "candidates:Array", "rejected:Array", "families:Array",
            "composition:Array", "risks:Array", "controls:Array", "obligations:Array", "unknowns:Array", "relax:Array");
        Shape.Has(json.GetProperty("best"), "offering:String", "model:String", "score:Number", "estimatedCostUsd:String");
        Shape.Has(json.GetProperty("candidates")[0], "offering:String", "model:String", "alsoAt:Array", "score:Number", "parts:Object", "quality:Null|Object", "reasons:Array",
            "estimatedCostUsd:String", "stage:String", "retiredOn:Null|String", "risks:Array", "controls:Array");
        Shape.Has(json.GetProperty("candidates")[0].GetProperty("reasons")[0], "code:String", "subject:String", "actual:Null|String", "required:Null|String");
        Shape.Has(json.GetProperty("rejected")[0], "offering:String", "reasons:Array");
        Shape.Has(json.GetProperty("families")[0], "id:String", "fit:String", "reasons:Array");
        Shape.Has(json.GetProperty("risks")[0], "id:String", "severity:String", "rank:Number", "path:Array");
        Shape.Has(json.GetProperty("controls")[0], "id:String", "inPlace:True|False");
        Shape.Has(json.GetProperty("obligations")[0], "id:String", "reference:String", "jurisdiction:Null|String", "from:Null|String", "status:String", "reason:String");
        Assert.Equal("alpha/chat-large", json.GetProperty("best").GetProperty("offering").GetString());
        Assert.Equal("0.99", json.GetProperty("best").GetProperty("estimatedCostUsd").GetString());
    }

    [Fact]
    public void Select_DiagnosisAssistance_NamesRisksWithPathsHumanReviewAndDuties()
    {
        var json = _advisor.Run("select", "--application", "diagnosis-assistance", "--json").Json;
        var paths = json.GetProperty("risks").EnumerateArray().ToDictionary(
            risk => risk.GetProperty("id").GetString()!, risk => risk.GetProperty("path").EnumerateArray().Select(concept => concept.GetString()!).ToList());

        foreach (var risk in new[] { "unqualified-advice", "hallucination", "privacy-violation", "decision-bias", "output-bias" })
        {
            Assert.Contains(risk, paths.Keys);
            Assert.Equal(risk, paths[risk][^1]);
            Assert.True(paths[risk].Count > 1);
        }

        Assert.Equal("human-review", json.GetProperty("controls")[0].GetProperty("id").GetString());
        Assert.Contains("eu-human-oversight-annex-i", json.GetProperty("obligations").EnumerateArray().Select(due => due.GetProperty("id").GetString()));
    }

    [Fact]
    public void Select_Images_OffersImageModelsAndSaysWhyNotALanguageModel()
    {
        var json = _advisor.Run("select", "--task", "image-generation", "--json").Json;
        var text = _advisor.Run("select", "--task", "image-generation");

        Assert.Equal("beta/picture-one", Assert.Single(json.GetProperty("candidates").EnumerateArray()).GetProperty("offering").GetString());
        Assert.Contains(json.GetProperty("families").EnumerateArray(), family =>
            family.GetProperty("id").GetString() == "large-language-model" && family.GetProperty("fit").GetString() == "not-suited" && family.GetProperty("reasons").GetArrayLength() > 0);
        Assert.Equal(Program.Done, text.Code);
        Assert.Contains("Take Beta Picture One (beta/picture-one)", text.Output, StringComparison.Ordinal);
        Assert.Contains("Not a large language model: it is not suited for image generation", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_KindThatTheCatalogLacks_SaysSoPlainly()
    {
        var text = _advisor.Run("select", "--task", "forecasting");
        var json = _advisor.Run("select", "--task", "forecasting", "--json");

        Assert.Equal(Program.NothingMatches, text.Code);
        Assert.Equal(Program.NothingMatches, json.Code);
        Assert.Contains("the catalog holds no model of that kind", text.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, json.Json.GetProperty("best").ValueKind);
        Assert.Contains(json.Json.GetProperty("unknowns").EnumerateArray(), reason => reason.GetProperty("code").GetString() == "family-not-in-catalogue");
    }

    [Fact]
    public void Select_NothingMatches_SaysWhatCouldBeRelaxed()
    {
        var outcome = _advisor.Run("select", "--task", "translation", "--input-tokens", "100000", "--max-cost", "0.001");

        Assert.Equal(Program.NothingMatches, outcome.Code);
        Assert.Contains("What would bring more", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("maxCostPerRequest from 0.001 to", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_KindBarelySuits_IsRefusedUnlessAccepted()
    {
        var refused = _advisor.Run("select", "--task", "object-detection", "--in", "image");
        var accepted = _advisor.Run("select", "--task", "object-detection", "--in", "image", "--min-fit", "low");

        Assert.Equal(Program.NothingMatches, refused.Code);
        Assert.Contains("This wants a vision recognition model, and the catalog holds no model of that kind", Unwrapped(refused.Output), StringComparison.Ordinal);
        Assert.Contains("--min-fit low accepts", Unwrapped(refused.Output), StringComparison.Ordinal);
        Assert.Equal(Program.Done, accepted.Code);
        Assert.Contains("barely suited for object detection", Unwrapped(accepted.Output), StringComparison.Ordinal);

        static string Unwrapped(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Select_MinimumFitThatIsNone_IsBadInput()
    {
        var outcome = _advisor.Run("select", "--task", "translation", "--min-fit", "not-suited");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Contains("--min-fit: 'not-suited' is not one of low, medium, high", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_AllOfferings_ListsEachWithoutOthers()
    {
        var models = _advisor.Run("select", "--task", "translation", "--top", "50", "--json").Json.GetProperty("candidates").EnumerateArray().ToList();
        var offerings = _advisor.Run("select", "--task", "translation", "--top", "50", "--all-offerings", "--json").Json.GetProperty("candidates").EnumerateArray().ToList();

        Assert.Equal(models.Count, models.Select(entry => entry.GetProperty("model").GetString()).Distinct().Count());
        Assert.Equal(offerings.Count, models.Sum(entry => 1 + entry.GetProperty("alsoAt").GetArrayLength()));
        Assert.All(offerings, entry => Assert.Equal(0, entry.GetProperty("alsoAt").GetArrayLength()));
        Assert.Contains("offerings", _advisor.Run("select", "--task", "translation", "--all-offerings").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("2", 2)]
    public void Select_Top_ShowsThatMany(string top, int count)
    {
        var json = _advisor.Run("select", "--top", top, "--json").Json;

        Assert.Equal(count, json.GetProperty("candidates").GetArrayLength());
        Assert.Equal(JsonValueKind.Object, json.GetProperty("best").ValueKind);
    }

    [Fact]
    public void Select_ExplainRejected_CountsReasonsAndNamesTheNearest()
    {
        var output = _advisor.Run("select", "--task", "translation", "--explain-rejected").Output;

        Assert.Contains("missing-output-modality", output, StringComparison.Ordinal);
        Assert.Contains("Rejected for one thing alone: 1", output, StringComparison.Ordinal);
        Assert.Contains("its terms of access are subscription", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Rejected", _advisor.Run("select", "--task", "translation").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_Text_FitsOnAScreen()
    {
        var lines = _advisor.Run("select", "--application", "support-chatbot", "--needs", "tool-calling", "--input-tokens", "60000").Output.Split('\n');

        Assert.InRange(lines.Length, 25, 55);
    }

    [Fact]
    public void Select_CatalogFile_ReplacesTheCatalog()
    {
        var file = _advisor.File("api.json", """
            { "delta": { "id": "delta", "name": "Delta", "models": { "chat": {
                "id": "chat", "name": "Delta Chat", "modalities": { "input": ["text"], "output": ["text"] },
                "cost": { "input": 1, "output": 2 }, "limit": { "context": 8000, "output": 1000 } } } } }
            """);

        var json = _advisor.Run("select", "--catalog", file, "--catalog-format", "models.dev", "--unknown", "allow", "--json").Json;

        Assert.Equal("delta/chat", json.GetProperty("best").GetProperty("offering").GetString());
        Assert.NotEqual("small-1", json.GetProperty("catalogueVersion").GetString());
    }

    [Fact]
    public void Select_BadCatalogFile_IsOneFault()
    {
        var outcome = _advisor.Run("select", "--catalog", _advisor.File("api.json", "{ \"delta\": "), "--catalog-format", "models.dev");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Contains("api.json: ", Assert.Single(outcome.Faults), StringComparison.Ordinal);
    }
}
