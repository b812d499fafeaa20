using System.Text.Json;
using Advisor;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>What a reader of the articles asks, in their words.</summary>
public sealed class WordsAndQuestionsTests : IDisposable
{
    private readonly CommandLine _advisor = new();
    private readonly CommandLine _onDefault = new() { Catalog = ModelCatalog.Default };

    public void Dispose()
    {
        _advisor.Dispose();
        _onDefault.Dispose();
    }

    [Fact]
    public void Show_Question_AnswersWithGraphClaimsAndSources()
    {
        var output = _advisor.Run("show", "Is an LLM the same as generative AI?").Output;

        Assert.Contains("No: a large language model is one kind of generative AI", output, StringComparison.Ordinal);
        Assert.Contains("Large language model is a kind of generative AI.", output, StringComparison.Ordinal);
        Assert.Contains("An LLM is one language-focused type of model", output, StringComparison.Ordinal);
        Assert.Contains("article-001", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_QuestionAboutAChoice_NamesKindsAndTheNextStep()
    {
        var output = _advisor.Run("show", "Can an LLM generate images?").Output;

        Assert.Matches(@"Image generation\s+image generation model \(high\).*large\s+language model \(not suited\)", output.ReplaceLineEndings(" "));
        Assert.Contains("select --task image-generation", output, StringComparison.Ordinal);
    }

    [Fact, Law]
    public void Show_EveryQuestionAndConcept_PrintsNoCodeOfAChecklist()
    {
        foreach (var concept in Laws.Some(GenAiTaxonomy.Default.Concepts, quick: 40))
        {
            Assert.DoesNotMatch(@"\b[CQSFDMRT]\d{1,2}\b[,;)]", _advisor.Run("show", concept.Id).Output.Replace("S4,", "", StringComparison.Ordinal));
            Assert.DoesNotMatch(@"""[cqsdmrtf]\d\d-", _advisor.Run("show", concept.Id, "--json").Output);
        }
    }

    [Theory]
    [InlineData("GANs", "VAEs", "Adversarial training")]
    [InlineData("GAN", "diffusion models", "Iterative denoising")]
    [InlineData("ChatGPT", "GPT-4", "ChatGPT is built on GPT series, to which GPT-4 belongs.")]
    [InlineData("LLMs", "GenAI", "Large language model is a kind of generative AI")]
    public void Compare_WordsOfTheArticles_ComparesThem(string first, string second, string part)
    {
        var outcome = _advisor.Run("compare", first, second);

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Contains(part, outcome.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Compare_Text_SetsApartWhatBothShare()
    {
        var output = _advisor.Run("compare", "generative-ai", "large-language-model").Output;

        var shared = output[output.IndexOf("What both share", StringComparison.Ordinal)..output.IndexOf("\nSources", StringComparison.Ordinal)];
        Assert.Contains("iased output", shared, StringComparison.Ordinal);
        Assert.Contains("Machine learning", shared, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Definition", shared, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_WordsOfTheArticles_FindsTheWay() =>
        Assert.Contains("is exposed to hallucination", _advisor.Run("path", "LLMs", "hallucinations").Output, StringComparison.Ordinal);

    [Fact]
    public void Select_WordsOfTheArticles_AreRead()
    {
        var json = _advisor.Run("select", "--application", "chatbots", "--in", "texts,images", "--json").Json;

        Assert.Equal("support-chatbot", ModelRequirementsOf(json));
        static string? ModelRequirementsOf(JsonElement json) => json.GetProperty("families")[0].GetProperty("reasons")[0].GetProperty("subject").GetString();
    }

    [Fact]
    public void Select_IndustryAlone_ChoosesForEachApplication()
    {
        var json = _onDefault.Run("select", "--industry", "healthcare", "--json").Json;
        var text = _onDefault.Run("select", "--industry", "healthcare").Output;

        Assert.Equal(JsonValueKind.Null, json.GetProperty("best").ValueKind);
        var applications = json.GetProperty("applications").EnumerateArray().Select(each => each.GetProperty("application").GetString()!).ToList();
        Assert.Contains("patient-communication", applications);
        Assert.Contains("diagnostic-imaging", applications);
        Assert.All(applications, application => Assert.Contains(application, text, StringComparison.Ordinal));
        Assert.Contains("It depends on the use.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_GroupOfMixedTasks_ChoosesForEachTask()
    {
        var json = _onDefault.Run("select", "--task", "image-task", "--json").Json;

        Assert.Equal(("image-task", JsonValueKind.Null), (json.GetProperty("group").GetString(), json.GetProperty("best").ValueKind));
        var tasks = json.GetProperty("tasks").EnumerateArray().Select(each => each.GetProperty("task").GetString()!).ToList();
        Assert.Equal(GenAiTaxonomy.Default.Narrower(ModelTasks.ImageTask).Select(task => task.Id).Order(), tasks.Order());
        Assert.Contains("It depends on the task", _onDefault.Run("select", "--task", "image-task").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code-task", null)] // One kind of model suits all tasks of the group.
    [InlineData("image-task", "text")] // What goes in says which tasks are meant.
    public void Select_GroupOfOneAnswer_ChoosesOnce(string group, string? input)
    {
        string[] arguments = input is null ? ["select", "--task", group, "--json"] : ["select", "--task", group, "--in", input, "--out", "image", "--json"];
        Assert.NotEqual(JsonValueKind.Null, _onDefault.Run(arguments).Json.GetProperty("best").ValueKind);
    }

    [Theory]
    [InlineData("Germany", "Germany lies in the region 'eu': ask for that")]
    [InlineData("de", "Germany lies in the region 'eu': ask for that")]
    public void Select_MemberStateAsRegion_NamesTheRegion(string region, string expected) =>
        Assert.Contains(expected, _onDefault.Run("select", "--task", "translation", "--region", region).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Theory]
    [InlineData("--max-memory-gb", "--max-memory-gb: '-3' is not a number of at least 0, such as 24")]
    [InlineData("--max-cost", "--max-cost: '-3' is not an amount in US dollars of at least 0, such as 0.05")]
    public void Select_NumberBelowZero_IsToldInItsUnit(string flag, string expected) =>
        Assert.Contains(expected, _onDefault.Run("select", "--task", "translation", flag, "-3").Error, StringComparison.Ordinal);

    [Fact]
    public void Select_NothingOfTheRightKind_NamesWhatRejectsMost() =>
        Assert.Contains(
            "What rejects most, 5 of 5: does not accept text.",
            _onDefault.Run("select", "--task", "three-d-generation").Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("claude", "anthropic/claude-")]
    [InlineData("ChatGPT", "openai/gpt-")]
    [InlineData("stable-diffusion", "stable")]
    public void Show_System_ListsItsModelsOfToday(string system, string prefix)
    {
        var models = _onDefault.Run("show", system, "--json").Json.GetProperty("models");

        var current = models.GetProperty("current").EnumerateArray().Select(each => each.GetString()!).ToList();
        Assert.NotEmpty(current);
        Assert.All(current, id => Assert.Contains(prefix, id, StringComparison.Ordinal));
        Assert.Contains(current[0], _onDefault.Run("show", system).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_SystemThatEnded_NamesWhatReplacedIt()
    {
        var advisor = _onDefault.Run("show", "DALL-E");

        Assert.Contains("Models of today: none", advisor.Output, StringComparison.Ordinal);
        Assert.Contains("openai/dall-e-3", advisor.Output, StringComparison.Ordinal);
        Assert.Contains("gpt-image", advisor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_NameOfALine_AsksWhich()
    {
        var outcome = _onDefault.Run("model", "claude");

        Assert.Equal(Program.NothingMatches, outcome.Code);
        Assert.Contains("Claude is not one model: which of these?", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("anthropic/claude-opus", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recruitment-screening", "High-risk: ")]
    [InlineData("medical-literature-qa", "Not high-risk: ")]
    [InlineData("medical-record-summarization", "High-risk if the summary is meant to inform diagnosis or therapy: ")]
    public void Show_Application_NamesItsLegalClass(string application, string part)
    {
        var output = _advisor.Run("show", application).Output;

        Assert.Contains("Under the EU AI Act", output, StringComparison.Ordinal);
        Assert.Contains(part, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tree_Question_ListsTheQuestions() =>
        Assert.Contains("Is an LLM the same as generative AI?", _advisor.Run("tree", "question").Output, StringComparison.Ordinal);

    [Fact]
    public void Benchmarks_TreeAndShow_AreThoseOfTheEvidence()
    {
        Assert.Contains("gpqa-diamond", _advisor.Run("tree", "benchmark").Output, StringComparison.Ordinal);
        Assert.Contains("(gpqa-diamond, benchmark)", _advisor.Run("show", "gpqa-diamond").Output, StringComparison.Ordinal);
    }
}
