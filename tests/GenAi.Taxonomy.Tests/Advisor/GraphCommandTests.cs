using System.Text.Json;
using Advisor;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class GraphCommandTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Fact]
    public void Show_Language_NamesTheConceptInIt()
    {
        var outcome = _advisor.Run("show", "hallucination", "--language", "de");

        Assert.StartsWith("Halluzination (hallucination, risk)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Hallucination", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_LanguageThatTheTaxonomyLacks_IsBadInput()
    {
        var outcome = _advisor.Run("show", "hallucination", "--language", "tlh");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("'tlh' is not a language of the taxonomy: use en or de", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_GenerativeAiAndLlm_IsTheTableOfTheArticles()
    {
        var json = _advisor.Run("compare", "generative-ai", "large-language-model", "--json").Json;
        var text = _advisor.Run("compare", "generative-ai", "large-language-model").Output;

        Shape.Has(json, "a:String", "b:String", "relationship:String", "rows:Array", "claims:Array");
        var aspects = json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("aspect").GetString()).ToList();
        foreach (var aspect in new[] { "Scope", "Primary function", "Training data", "Underlying technology", "Output types", "Applications", "Ethical concerns and risks" })
        {
            Assert.Contains(aspect, aspects);
            Assert.Contains(aspect.Split(' ')[0], text, StringComparison.Ordinal);
        }

        var outputs = json.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("aspect").GetString() == "Output types");
        Assert.Contains("text", outputs.GetProperty("b").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(JsonValueKind.Array, outputs.GetProperty("sources").ValueKind);
    }

    [Fact, Law]
    public void Compare_AnyTwoFamilies_IsDone()
    {
        var families = GenAiTaxonomy.Default.All<ModelFamily>();
        foreach (var i in Laws.Some([.. Enumerable.Range(0, families.Count)], quick: 10))
            Assert.Equal(Program.Done, _advisor.Run("compare", families[i].Id, families[(i * 7) % families.Count].Id).Code);
    }

    [Fact, Law]
    public void Show_EveryConcept_IsDoneInTextAndJson()
    {
        foreach (var concept in Laws.Some(GenAiTaxonomy.Default.Concepts, quick: 40))
        {
            Assert.Equal(concept.Id, _advisor.Run("show", concept.Id, "--json").Json.GetProperty("id").GetString());
            Assert.Contains(concept.Id, _advisor.Run("show", concept.Id).Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("LLM06:2025")]
    [InlineData("owasp:LLM06:2025")]
    [InlineData("llm06:2025")]
    public void Show_Reference_GivesTheListOfItsConcepts(string reference)
    {
        var json = _advisor.Run("show", reference, "--json").Json;

        Assert.Contains("excessive-agency", json.EnumerateArray().Select(concept => concept.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("OWASP LLM06:2025", "LLM03:2026, the same entry")]
    [InlineData("NIST confabulation", "human-review, retrieval-grounding")]
    [InlineData("EU AI Act Art. 50(2)", "Mark generated content")]
    public void Show_PublicIdentifier_TellsWhatItConcerns(string name, string part) =>
        Assert.Contains(part, _advisor.Run("show", name).Output, StringComparison.Ordinal);

    [Fact]
    public void Show_CodeOfSeveralEditions_AsksWhich()
    {
        var outcome = _advisor.Run("show", "LLM06");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Equal("'LLM06' could be owasp:LLM06:2025 or owasp:LLM06:2026: say which", Assert.Single(outcome.Faults));
    }

    [Fact]
    public void Show_Name_FindsTheConcept() =>
        Assert.Contains("(large-language-model, family)", _advisor.Run("show", "large LANGUAGE model").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("family")]
    [InlineData("architecture")]
    [InlineData("modality")]
    [InlineData("task")]
    [InlineData("application")]
    [InlineData("industry")]
    [InlineData("risk")]
    [InlineData("control")]
    [InlineData("capability")]
    [InlineData("trait")]
    [InlineData("interaction")]
    [InlineData("system")]
    [InlineData("question")]
    public void Tree_Facet_HoldsEveryConcept(string facet)
    {
        var json = _advisor.Run("tree", facet, "--json").Json;
        var text = _advisor.Run("tree", facet);

        var ids = new HashSet<string>();
        foreach (var root in json.EnumerateArray())
            Collect(root, ids);
        var expected = GenAiTaxonomy.Default.Concepts.Where(concept => concept.Facet.ToString().Equals(facet, StringComparison.OrdinalIgnoreCase)).Select(concept => concept.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.Equal(Program.Done, text.Code);

        static void Collect(JsonElement node, HashSet<string> ids)
        {
            Shape.Has(node, "id:String", "name:String", "narrower:Array");
            ids.Add(node.GetProperty("id").GetString()!);
            foreach (var narrower in node.GetProperty("narrower").EnumerateArray())
                Collect(narrower, ids);
        }
    }

    [Fact]
    public void Path_FamilyToRisk_NamesEachRelation()
    {
        var json = _advisor.Run("path", "reasoning-model", "hallucination", "--json").Json;
        var text = _advisor.Run("path", "large-language-model", "hallucination").Output;

        Assert.Equal("reasoning-model", json.GetProperty("concepts")[0].GetString());
        Assert.Equal(json.GetProperty("concepts").GetArrayLength() - 1, json.GetProperty("edges").GetArrayLength());
        Assert.Contains("is exposed to hallucination, high", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_None_IsNothingMatches()
    {
        using var advisor = new CommandLine();
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Add(new Risk("lonely-risk", "Lonely risk") { Definition = "A risk of nobody." }).Build();
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = Program.Run(["path", "lonely-risk", "large-language-model"], new() { Out = output, Error = error, Taxonomy = taxonomy });

        Assert.Equal(Program.NothingMatches, code);
        Assert.Contains("Nothing leads from lonely-risk to large-language-model.", output.ToString(), StringComparison.Ordinal);
    }
}
