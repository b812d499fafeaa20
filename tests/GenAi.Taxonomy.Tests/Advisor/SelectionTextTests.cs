using System.Text.RegularExpressions;
using Advisor;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>What a selection says to somebody who reads it agrees with itself and with the facts.</summary>
public sealed class SelectionTextTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Theory]
    [InlineData("select --application support-chatbot --region eu")]
    [InlineData("select --application support-chatbot --allow-provider beta")]
    [InlineData("select --application support-chatbot --licence MIT --open-weights --region eu")]
    public void Select_NothingMatchesThoughTheKindIsThere_DoesNotSayThatItIsMissing(string line)
    {
        var output = Text(line);

        Assert.Contains("This wants a large language model; every one that the catalog holds fails something asked for.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("holds no model of that kind", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forecasting", "a forecasting model")]
    [InlineData("object-detection", "a vision recognition model")]
    public void Select_KindRunsOnOwnMachinesAlone_SaysHowToAskForIt(string task, string kind)
    {
        using var advisor = new CommandLine { Catalog = ModelCatalog.Default };

        var output = Regex.Replace(advisor.Run("select", "--task", task).Output, @"\s+", " ");

        Assert.Matches($@"This wants {kind}, and \d+ can run on your own machine: add --deployment self-hosted\.", output);
        Assert.Equal(0, advisor.Run("select", "--task", task, "--deployment", "self-hosted").Code);
    }

    [Theory]
    [InlineData("select --out text,image")]
    [InlineData("select --task summarization,image-generation")]
    public void Select_SeveralModelsTogether_IsWhatIsSaidFirst(string line)
    {
        var output = Text(line);

        Assert.Contains("Several", output, StringComparison.Ordinal);
        Assert.Contains("see below", output, StringComparison.Ordinal);
        Assert.DoesNotContain("fails something asked for", output, StringComparison.Ordinal);
        Assert.Contains("beta/picture-one", output.Split("Together")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Select_PartThatFailsARequirement_IsNotCalledMissing()
    {
        var parts = Text("select --application support-chatbot --region eu").Split("Together")[1].Split("Main risks")[0];

        Assert.Matches("conversation +nothing that meets the requirements", parts);
        Assert.Matches("embedding model +nothing in the catalog", parts);
    }

    [Fact]
    public void Select_ControlMissing_SaysToPutItInPlace()
    {
        var file = _advisor.File("wanted.json", """{ "application": "support-chatbot", "requiredControls": ["human-review", "ai-disclosure"], "controlsInPlace": ["ai-disclosure"] }""");

        var output = Text("select", "--requirements", file);

        Assert.Contains("What is required and not in place: human review. Put that control in place and say so with --control human-review.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select --task reranking,music-generation", "What rejects most, 6 of 6: does not produce music.")]
    [InlineData("select --task embedding,reranking", "What rejects most, 6 of 6: ")]
    public void Select_NoKindIsKnown_SaysWhatRejectsMost(string line, string most)
    {
        var output = Text(line);

        Assert.Contains("No kind of model is known to do all that is asked.", output, StringComparison.Ordinal);
        Assert.Contains(most, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--licence MIT", "But its licence is not known.")]
    [InlineData("--region eu", "But its regions are not known, eu is wanted.")]
    [InlineData("--open-weights", "But whether its weights are open is not known.")]
    public void Select_UnknownFactAllowed_IsACaution(string flags, string caution)
    {
        foreach (var unknown in new[] { "allow", "penalise" })
            Assert.Contains(caution, Text($"select --application support-chatbot --allow-provider alpha --unknown {unknown} {flags}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Select_KindOfTheChosenModel_IsNotNamedAsUnfit()
    {
        var output = Text("select --application support-chatbot --in text,image --needs tool-calling");

        Assert.Contains("as a large language model", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Not a large language model", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_Weights_AreToldInPlaceOfTheObjective()
    {
        var file = _advisor.File("wanted.json", """{ "weights": { "quality": 50, "cost": 5 }, "objective": "cost" }""");

        var output = Text("select", "--requirements", file);

        Assert.Contains("weighted by quality 50 and cost 5", output, StringComparison.Ordinal);
        Assert.DoesNotContain("the cheapest first", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_RunnerUpWithLessRisk_HasTheHigherNumber()
    {
        var output = Over(Offering("one", "both", 0.1m, ModelTier.Frontier, ModelFamilies.OmniModel), Offering("two", "plain", 0.1m, ModelTier.Compact, ModelFamilies.LargeLanguageModel))
            ("select --task conversation");

        Assert.Matches(@"less exposed to risk \(freedom from risk 0\.(\d\d) to 0\.(?!\1)\d\d\)", output);
    }

    [Fact]
    public void Select_SameScoreOfOtherParts_IsNotATie()
    {
        var offerings = new[] { Offering("one", "a", 0.1m, ModelTier.Frontier, ModelFamilies.LargeLanguageModel), Offering("two", "b", 0.1m, ModelTier.Frontier, ModelFamilies.OmniModel) };
        var file = _advisor.File("wanted.json", """{ "tasks": ["conversation"], "weights": { "quality": 1 } }""");

        Assert.Contains("which is as good on the whole.", Over(offerings)($"select --requirements {file}"), StringComparison.Ordinal);
        Assert.Contains("ties go by name", Over(offerings[0], Offering("two", "c", 0.1m, ModelTier.Frontier, ModelFamilies.LargeLanguageModel))($"select --requirements {file}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Select_RunnerUpOfTheSameName_HasItsId() =>
        Assert.Contains(
            "(two/nano) ",
            Over(
                Offering("one", "nano", 0.1m, ModelTier.Frontier, ModelFamilies.LargeLanguageModel),
                Offering("two", "nano", 0.2m, ModelTier.Compact, ModelFamilies.LargeLanguageModel))("select --task conversation").Replace(",", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);

    [Fact]
    public void Run_OwnMachine_HasNoPriceInDollars()
    {
        var local = new ModelOffering("ollama", "llama", Model("ollama", "llama", ModelTier.Balanced, ModelFamilies.LargeLanguageModel))
        {
            Access = AccessKind.SelfHosted,
            Hosting = HostingKind.Local,
            Prices = new(PriceRate.PerMillion(Meter.TextInput, 0), PriceRate.PerMillion(Meter.TextOutput, 0)),
        };
        var run = Over(local);

        Assert.Contains("It runs on your own machine, and the hardware is not counted.", run("select --task conversation --deployment self-hosted"), StringComparison.Ordinal);
        Assert.DoesNotContain("$0.00", run("select --task conversation --deployment self-hosted"), StringComparison.Ordinal);
        Assert.Contains("It runs on your own machine, and the hardware is not counted.", run("cost ollama/llama --input 1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select --licence apache", "No offering of this catalog has the licence 'apache'; did you mean 'Apache-2.0'?")]
    [InlineData("select --licence proprietary", "No offering of this catalog has the licence 'proprietary'; what is stated: Apache-2.0.")]
    [InlineData("select --region europe", "No offering of this catalog states a region.")]
    public void Select_ValueThatNothingHas_NamesTheNearest(string line, string remark)
    {
        Assert.Equal(Program.NothingMatches, _advisor.Run(line.Split(' ')).Code);
        Assert.Contains(remark, Text(line), StringComparison.Ordinal);
    }

    [Fact]
    public void Select_One_IsSingular()
    {
        var output = Text("select --top 1 --input-tokens 1 --output-tokens 1");

        Assert.Contains("Candidates: the best model, at its best offering (of", output, StringComparison.Ordinal);
        Assert.Contains("1 token in and 1 out", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_InputLimitBelowTheWindow_IsTheContextShown()
    {
        var output = Over(Offering("one", "narrow", 0.1m, ModelTier.Frontier, ModelFamilies.LargeLanguageModel, new(1_000_000, 131_072)))("select --task conversation");

        Assert.Contains("131,072", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1,000,000", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_AFamilyWithItself_SaysThatTheyAreTheSame() =>
        Assert.Contains("Both are the same: large language model.", Text("compare large-language-model large-language-model"), StringComparison.Ordinal);

    [Fact]
    public void A_Field_HasNoArticle()
    {
        Assert.Equal("generative AI", global::Advisor.Output.Words.A("Generative AI"));
        Assert.Equal("an LLM", global::Advisor.Output.Words.A("LLM"));
    }

    private string Text(string line) => Text(line.Split(' '));

    private string Text(params string[] args) => _advisor.Run(args).Output.ReplaceLineEndings(" ");

    private static Func<string, string> Over(params ModelOffering[] offerings)
    {
        var builder = new ModelCatalogBuilder { Version = "text-1", AsOf = new(2026, 6, 30) };
        foreach (var offering in offerings)
            builder.Set(offering);
        var catalog = builder.Build();
        return line =>
        {
            using var advisor = new CommandLine { Catalog = catalog };
            return advisor.Run(line.Split(' ')).Output.ReplaceLineEndings(" ");
        };
    }

    private static ModelOffering Offering(string provider, string id, decimal price, ModelTier tier, ModelFamily family, TokenLimits? limits = null) =>
        new(provider, id, Model(provider, id, tier, family, limits))
        {
            Access = AccessKind.PayPerUse,
            Hosting = HostingKind.FirstParty,
            Prices = new(PriceRate.PerMillion(Meter.TextInput, price), PriceRate.PerMillion(Meter.TextOutput, price)),
        };

    private static ModelDescriptor Model(string provider, string id, ModelTier tier, ModelFamily family, TokenLimits? limits = null) => new($"{provider}/{id}")
    {
        Name = id,
        Families = [family],
        Inputs = [Modalities.Text],
        Outputs = [Modalities.Text],
        Limits = limits ?? new(128_000, null, 16_000),
        ReleaseDate = new(2026, 4, 2),
        Tier = tier,
    };
}
