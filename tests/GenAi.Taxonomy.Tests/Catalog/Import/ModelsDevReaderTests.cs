using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using static GenAi.Taxonomy.Tests.Catalog.Import.ImportTestExtensions;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public sealed class ModelsDevReaderTests
{
    private const string Full = """
        "rocket-2":{"id":"rocket-2","name":"Rocket 2","attachment":true,"reasoning":true,"temperature":true,"tool_call":true,"structured_output":false,
        "knowledge":"2025-02","release_date":"2025-06-01","last_updated":"2025-07-01","open_weights":false,"status":"beta",
        "modalities":{"input":["text","image","pdf"],"output":["text"]},"limit":{"context":400000,"input":272000,"output":128000},
        "benchmarks":[{"name":"Bench","score":71.25,"metric":"solved","source":"https://bench.example/x","date":"2025-06-02"}],
        "cost":{"input":"1.25E0","output":10,"cache_read":0.125,"reasoning":12,"tiers":[{"tier":{"type":"context","size":200000},"input":2.5,"cache_read":0.25}]},
        "experimental":{"modes":{"fast":{"cost":{"input":2.5,"output":20},"provider":{"body":{"service_tier":"priority"}}}}}}
        """;

    [Fact]
    public void Read_FullRecord_KeepsEveryFact()
    {
        var offering = ModelsDev("openai", Full).One();
        var model = offering.Model;
        Assert.Equal("openai/rocket-2", model.Id);
        Assert.Equal("Rocket 2", model.Name);
        Assert.Equal(new TokenLimits(400_000, 272_000, 128_000), offering.Limits);
        Assert.Equal([Modalities.Text, Modalities.Image, Modalities.Document], model.Inputs);
        Assert.Equal([Modalities.Text], model.Outputs);
        Assert.Equal(new DateOnly(2025, 2, 28), model.KnowledgeCutoff);
        Assert.Equal(new DateOnly(2025, 6, 1), model.ReleaseDate);
        Assert.Equal(ModelStage.Preview, model.Lifecycle.Stage);
        Assert.Equal(Support.Supported, offering.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Unsupported, offering.Supports(Capabilities.StructuredOutput));
        Assert.Equal(Support.Supported, offering.Supports(Capabilities.Reasoning));
        Assert.Equal(71.25m, Assert.Single(model.Benchmarks).Score);
        Assert.Equal(new DateOnly(2025, 7, 1), offering.Source!.Date);
        Assert.Equal((AccessKind.PayPerUse, HostingKind.FirstParty), (offering.Access, offering.Hosting));
    }

    [Theory]
    [InlineData(""" "a":{"id":"a","reasoning":false,"tool_call":false} """, Support.Unknown)]
    [InlineData(""" "a":{"id":"a","reasoning":false,"tool_call":false,"limit":{"context":8192}} """, Support.Unsupported)]
    [InlineData(""" "a":{"id":"a","reasoning":true,"tool_call":true} """, Support.Supported)]
    public void Read_FlagsOfABareName_StateNothing(string model, Support expected)
    {
        var offering = ModelsDev("openai", model).One();
        Assert.Equal((expected, expected), (offering.Supports(Capabilities.Reasoning), offering.Supports(Capabilities.ToolCalling)));
    }

    [Fact]
    public void Read_Cost_IsPerTokenExactly()
    {
        var offering = ModelsDev("openai", Full).One();
        Assert.Equal(0.00000125m, offering.Rate(Meter.TextInput));
        Assert.Equal(0.00000125m, offering.Rate(Meter.TextInput, input: 200_000));
        Assert.Equal(0.0000025m, offering.Rate(Meter.TextInput, input: 200_001));
        Assert.Equal(0.00000025m, offering.Rate(Meter.CacheRead, input: 200_001));
        Assert.Equal(0.00001m, offering.Rate(Meter.TextOutput, input: 200_001));
        Assert.Equal(0.000012m, offering.Rate(Meter.Reasoning));
        Assert.Equal(0.00002m, offering.Rate(Meter.TextOutput, tier: ServiceTier.Priority));
    }

    [Fact]
    public void Read_FloatNoise_IsTakenOffAndCounted()
    {
        var import = ModelsDev("openai", """ "a":{"id":"a","cost":{"input":0.049999999999999996,"output":0.3}} """);
        Assert.Equal(0.00000005m, import.One().Rate(Meter.TextInput));
        Assert.Equal(1, import.Report.NormalisedRates);
    }

    [Fact]
    public void Read_ZeroLimitAndAbsentFlags_AreUnknown()
    {
        var offering = ModelsDev("openai", """ "a":{"id":"a","limit":{"context":0,"output":0},"modalities":{"input":["text"],"output":["text"]}} """).One();
        Assert.Equal(default, offering.Limits);
        Assert.Equal(Support.Unknown, offering.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Unknown, offering.Supports(Capabilities.StructuredOutput));
    }

    [Theory]
    [InlineData("openai", true)]
    [InlineData("lmstudio", false)]
    [InlineData("github-copilot", false)]
    [InlineData("nvidia", false)]
    [InlineData("never-heard-of", false)]
    public void Read_ZeroRates_ArePricesOnlyWherePaid(string provider, bool priced)
    {
        var offering = ModelsDev(provider, """ "gpt-x":{"id":"gpt-x","cost":{"input":0,"output":0}} """).One();
        Assert.Equal(priced, offering.Prices is not null);
        Assert.Equal(priced ? 0m : null, offering.Rate(Meter.TextInput));
    }

    [Theory]
    [InlineData("text-embedding-9", "embedding-model", "embedding-vector")]
    [InlineData("rerank-9", "reranking-model", "score-or-label")]
    [InlineData("omni-moderation-9", "moderation-model", "score-or-label")]
    [InlineData("gpt-tts-9-tts", "speech-synthesis-model", "speech")]
    public void Read_TextToTextOfAnotherKind_IsNeverText(string id, string family, string output)
    {
        var offering = ModelsDev("openai", $$""" "{{id}}":{"id":"{{id}}","modalities":{"input":["text"],"output":["text"] } } """).One();
        Assert.Equal([family], offering.Model.Families.Select(each => each.Id));
        Assert.Equal([output], offering.Outputs.Select(each => each.Id));
    }

    [Fact]
    public void Read_TwoHosts_ShareOneModelAndKeepDifferences()
    {
        var import = """
            {"anthropic":{"models":{"claude-haiku-4-5":{"id":"claude-haiku-4-5","tool_call":true,"structured_output":true,"limit":{"context":200000,"output":64000},"modalities":{"input":["text","image"],"output":["text"]}}}},
             "poe":{"models":{"anthropic/claude-haiku-4.5":{"id":"anthropic/claude-haiku-4.5","tool_call":false,"limit":{"context":200000,"output":8192},"modalities":{"input":["text"],"output":["text"]}}}}}
            """.Import();
        var model = Assert.Single(import.Catalog.Models);
        Assert.Equal("anthropic/claude-haiku-4.5", model.Id);
        Assert.Equal(64_000, model.Limits.MaxOutput);
        var poe = import.Catalog.FindOffering("poe/anthropic/claude-haiku-4.5")!;
        Assert.Same(model, poe.Model);
        Assert.Equal(new TokenLimits(null, null, 8192), poe.OwnLimits);
        Assert.Equal(Support.Unsupported, poe.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Unknown, poe.Supports(Capabilities.StructuredOutput));
        Assert.Equal(Support.Unsupported, poe.Supports(Capabilities.VisionInput));
    }

    [Fact]
    public void Read_ImplausibleFacts_AreLeftOutAndReported()
    {
        var import = ModelsDev("openai", """
            "a":{"id":"a","limit":{"context":1000,"output":2000},"knowledge":"2026-05","release_date":"2026-01-01","modalities":{"input":["text"],"output":["text"]}}
            """);
        Assert.Null(import.One().Limits.MaxOutput);
        Assert.Null(import.One().Model.KnowledgeCutoff);
        Assert.Equal(2, import.Report.Corrections.Count);
    }

    [Fact]
    public void Read_HostThatContradictsTheModel_IsNotBelieved()
    {
        var import = """
            {"openai":{"models":{"gpt-9":{"id":"gpt-9","modalities":{"input":["text"],"output":["text"]}}}},
             "poe":{"models":{"openai/gpt-9":{"id":"openai/gpt-9","modalities":{"input":["text"],"output":["image"]}}}}}
            """.Import();
        Assert.All(import.Catalog.Offerings, offering => Assert.Equal([Modalities.Text], offering.Outputs));
        Assert.Contains(import.Report.Corrections, fault => fault.Where == "poe/openai/gpt-9");
    }

    [Theory]
    [InlineData(""" "limit":{"context":"many"} """)]
    [InlineData(""" "limit":{"context":-1} """)]
    [InlineData(""" "limit":{"context":1e30} """)]
    [InlineData(""" "cost":{"input":-1} """)]
    [InlineData(""" "cost":{"input":1e400} """)]
    [InlineData(""" "cost":{"input":"NaN"} """)]
    [InlineData(""" "release_date":"soon" """)]
    [InlineData(""" "modalities":[] """)]
    [InlineData(""" "tool_call":"yes" """)]
    public void Read_BadFact_IsSkippedWithItsPathAndTheRecordIsRead(string property)
    {
        var import = ModelsDev("openai", $$""" "bad":{"id":"bad",{{property}}},"good":{"id":"good"} """);
        Assert.Equal(["openai/bad", "openai/good"], import.Catalog.Offerings.Select(offering => offering.Id));
        Assert.Equal("openai.models.bad", Assert.Single(import.Report.SkippedFacts).Where);
        Assert.Empty(import.Report.Skipped);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("""{"id":7}""")]
    [InlineData("""{"id":" "}""")]
    public void Read_BadRecord_IsSkippedWithItsPathAndTheRestIsRead(string record)
    {
        var import = ModelsDev("openai", $$""" "bad":{{record}},"good":{"id":"good"} """);
        Assert.Equal("openai/good", import.One().Id);
        Assert.Equal("openai.models.bad", Assert.Single(import.Report.Skipped).Where);
        Assert.Equal(1, import.Report.Read);
    }

    [Fact]
    public void Read_CuratedFactsOff_LeavesAccessAndTierUnknown()
    {
        var offering = ModelsDev("openai", """ "gpt-4o-mini":{"id":"gpt-4o-mini"} """, new() { ApplyCuratedFacts = false }).One();
        Assert.Equal((AccessKind.Unknown, null), (offering.Access, offering.Model.Tier));
        Assert.Equal(ModelTier.Compact, ModelsDev("openai", """ "gpt-4o-mini":{"id":"gpt-4o-mini"} """).One().Model.Tier);
    }

    [Fact]
    public void Read_CuratedFactAgainstSource_WinsAndIsAConflict()
    {
        var import = ModelsDev("openai", """ "gpt-4o-2024-05-13":{"id":"gpt-4o-2024-05-13","structured_output":true,"modalities":{"input":["text"],"output":["text"]}} """);
        Assert.Equal(Support.Unsupported, import.One().Supports(Capabilities.StructuredOutput));
        Assert.Equal("structured-output", Assert.Single(import.Catalog.Conflicts).Fact);
    }
}
