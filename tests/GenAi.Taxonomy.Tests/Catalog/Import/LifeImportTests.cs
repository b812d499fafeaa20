using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>What a file says about lives, days, limits and prices, and what of it cannot be right.</summary>
public class LifeImportTests
{
    private const string Text = """ "modalities":{"input":["text"],"output":["text"]} """;

    [Theory]
    [InlineData("rocket-2-preview", ModelStage.Preview)]
    [InlineData("rocket-2-exp-03-07", ModelStage.Preview)]
    [InlineData("rocket-2-beta", ModelStage.Preview)]
    [InlineData("rocket-alphabet", ModelStage.Stable)]
    [InlineData("expert-2", ModelStage.Stable)]
    public void Read_WordInTheName_DecidesThePreview(string id, ModelStage stage) =>
        Assert.Equal(stage, ImportTestExtensions.ModelsDev("openai", $$""" "{{id}}":{"id":"{{id}}",{{Text}}} """).One().StageOn(new(2026, 1, 1)));

    [Fact]
    public void Read_DatesOfOneHost_DoNotReachAnother()
    {
        var catalog = """
            {"openai/gpt-9":{"litellm_provider":"openai","mode":"chat","deprecation_date":"2026-03-01"},
             "azure/gpt-9":{"litellm_provider":"azure","mode":"chat","deprecation_date":"2027-03-01"}}
            """.Import(CatalogFormat.LiteLlm).Catalog;
        Assert.Equal(new DateOnly(2026, 3, 1), catalog.FindOffering("openai/gpt-9")!.Lifecycle.RetiredOn);
        Assert.Equal(new DateOnly(2027, 3, 1), catalog.FindOffering("azure/gpt-9")!.Lifecycle.RetiredOn);
        Assert.Null(catalog.FindOffering("openai/gpt-9")!.Model.Lifecycle.RetiredOn);
    }

    [Fact]
    public void Read_DateOnWhichAllAgree_IsTheModels()
    {
        var catalog = """
            {"openai/gpt-9":{"litellm_provider":"openai","mode":"chat","deprecation_date":"2026-03-01"},
             "azure/gpt-9":{"litellm_provider":"azure","mode":"chat","deprecation_date":"2026-03-01"}}
            """.Import(CatalogFormat.LiteLlm).Catalog;
        Assert.Equal(new DateOnly(2026, 3, 1), catalog.FindOffering("openai/gpt-9")!.Model.Lifecycle.RetiredOn);
    }

    [Fact]
    public void Read_ReleaseBeforeTheDateInTheId_IsLeftOutAndReported()
    {
        var import = ImportTestExtensions.ModelsDev("mistral", $$""" "ministral-8b-2512":{"id":"ministral-8b-2512","release_date":"2024-10-01",{{Text}}} """);
        Assert.Null(import.One().Model.ReleaseDate);
        Assert.Contains(import.Report.Corrections, fault => fault.Message.Contains("before the date in its id", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-01-01,2025-02-17,2025-02-17,2025-04-09", "2025-02-17")]
    [InlineData("2025-01-01,2025-01-01,2025-02-17,2025-02-17,2025-02-17", "2025-02-17")]
    [InlineData("2025-02-17,2025-04-09", "2025-02-17")]
    [InlineData("1970-01-01,1970-01-01,2025-08-05", "2025-08-05")]
    public void Read_ReleaseAtHosts_IsTheDayOnWhichMostAgree(string days, string expected)
    {
        var hosts = days.Split(',').Select((day, number) => $$"""
            "host-{{number}}":{"models":{"grok-99":{"id":"grok-99","release_date":"{{day}}",{{Text}} } } }
            """);
        var model = Assert.Single($"{{{string.Join(',', hosts)}}}".Import().Catalog.Models);
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), model.ReleaseDate);
    }

    [Theory]
    [InlineData("2026-09-22", false)]
    [InlineData("2026-09", false)]
    [InlineData("2026-08", true)]
    public void Read_KnowledgeOfTheMonthOfRelease_IsLeftOut(string knowledge, bool isKept)
    {
        var import = ImportTestExtensions.ModelsDev("openai", $$""" "rocket":{"id":"rocket","release_date":"2026-09-22","knowledge":"{{knowledge}}",{{Text}}} """);
        Assert.Equal(isKept, import.One().Model.KnowledgeCutoff is not null);
    }

    [Fact]
    public void Read_NoReleaseDate_IsReadFromAFullDateInTheId()
    {
        var model = ImportTestExtensions.ModelsDev("openai", $$""" "rocket-2025-08-07":{"id":"rocket-2025-08-07",{{Text}}} """).One().Model;
        Assert.Equal((new DateOnly(2025, 8, 7), "model-id"), (model.ReleaseDate, model.SourceOf(FactNames.ReleaseDate)!.Id));
    }

    [Theory]
    [InlineData("rocket-20250807", "2025-08-07", true)]
    [InlineData("rocket@2024-11-20", "2024-11-20", true)]
    [InlineData("ministral-8b-2512", "2025-12-01", false)]
    [InlineData("rocket-preview-12-2025", "2025-12-01", false)]
    [InlineData("rocket-0528", null, false)]
    [InlineData("rocket-2-72b-20000", null, false)]
    public void IdStamp_Of_ReadsFullDatesAndMonths(string id, string? first, bool isFull)
    {
        var stamp = IdStamp.Of(id);
        Assert.Equal(first is null ? null : DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), stamp?.First);
        Assert.Equal(isFull, stamp?.IsFull ?? false);
    }

    [Theory]
    [InlineData(131072, 131000, 131000L)]
    [InlineData(400000, 131000, null)]
    public void Read_OutputAboveTheWindow_IsCutOrLeftOut(long output, long window, long? expected)
    {
        var import = ImportTestExtensions.ModelsDev("openai", $$""" "rocket":{"id":"rocket","limit":{"context":{{window}},"output":{{output}}},{{Text}}} """);
        Assert.Equal(expected, import.One().Limits.MaxOutput);
        Assert.Contains(import.Report.Corrections, fault => fault.Message.Contains("above the context window", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_InputLimitOfOneHost_DoesNotReachAnother()
    {
        var catalog = $$"""
            {"groq":{"id":"groq","models":{"gpt-oss-120b":{"id":"gpt-oss-120b","limit":{"context":131072,"input":8000},{{Text}}} } },
             "cerebras":{"id":"cerebras","models":{"gpt-oss-120b":{"id":"gpt-oss-120b","limit":{"context":131072},{{Text}}} } },
             "deepinfra":{"id":"deepinfra","models":{"gpt-oss-120b":{"id":"gpt-oss-120b","limit":{"context":131072},{{Text}}} } } }
            """.Import(CatalogFormat.ModelsDev).Catalog;
        Assert.Equal(8000, catalog.FindOffering("groq/gpt-oss-120b")!.Limits.MaxInput);
        Assert.Equal(new TokenLimits(131072), catalog.FindOffering("cerebras/gpt-oss-120b")!.Limits);
    }

    [Fact]
    public void Read_HostsDisagreeOnTheWindow_ModelHasThatOfMost()
    {
        var catalog = $$"""
            {"groq":{"id":"groq","models":{"gpt-oss-120b":{"id":"gpt-oss-120b","limit":{"context":8192},{{Text}}} } },
             "cerebras":{"id":"cerebras","models":{"gpt-oss-120b":{"id":"gpt-oss-120b","limit":{"context":131072},{{Text}}} } },
             "deepinfra":{"id":"deepinfra","models":{"gpt-oss-120b":{"id":"gpt-oss-120b","limit":{"context":131072},{{Text}}} } } }
            """.Import(CatalogFormat.ModelsDev).Catalog;
        Assert.Equal(131072, catalog.FindOffering("groq/gpt-oss-120b")!.Model.Limits.ContextWindow);
        Assert.Equal(8192, catalog.FindOffering("groq/gpt-oss-120b")!.Limits.ContextWindow);
    }

    [Fact]
    public void Read_PriceOffByAFactorOfTen_IsLeftOutAndReported()
    {
        static string Host(string id, string cost) => $$""" "{{id}}":{"id":"{{id}}","models":{"gpt-oss-120b":{"id":"gpt-oss-120b","cost":{"input":{{cost}},"output":1},{{Text}}} } } """;
        var import = $"{{{Host("groq", "0.1")},{Host("cerebras", "0.1")},{Host("deepinfra", "0.12")},{Host("baseten", "100")}}}".Import(CatalogFormat.ModelsDev);
        var offering = import.Catalog.FindOffering("baseten/gpt-oss-120b")!;
        Assert.Null(offering.Rate(Meter.TextInput));
        Assert.Equal(0.000001m, offering.Rate(Meter.TextOutput));
        Assert.Contains(import.Report.Corrections, fault => fault.Where == offering.Id && fault.Message.Contains("that rate was left out", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LastUpdatedFarInTheFuture_IsNotTheDayOfTheFile()
    {
        var import = ImportTestExtensions.ModelsDev("openai", $$"""
            "a":{"id":"a","last_updated":"2026-05-01",{{Text}}},"b":{"id":"b","last_updated":"9999-12-31",{{Text}}},"c":{"id":"c","last_updated":"2062-05-01",{{Text}}}
            """);
        Assert.Equal(new DateOnly(2026, 5, 1), import.Catalog.AsOf);
    }

    [Fact]
    public void Read_FeeOfEveryRequest_IsPartOfThePrice()
    {
        var offering = """
            {"perplexity/sonar":{"litellm_provider":"perplexity","mode":"chat","input_cost_per_token":1e-06,"output_cost_per_token":1e-06,
             "search_context_cost_per_query":{"search_context_size_low":0.005,"search_context_size_medium":0.008,"search_context_size_high":0.012}}}
            """.Import(CatalogFormat.LiteLlm).One();
        Assert.Equal(0.005m, offering.Rate(Meter.Request, PriceUnit.Request));
        Assert.Equal(0.012m, offering.Rate(Meter.Request, PriceUnit.Request, variant: "high-context"));
        Assert.Equal(0.005m + 0.002m, offering.Prices!.TotalOf(new ModelUsage { InputTokens = 1000, OutputTokens = 1000 }, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Read_GenAiPricesConditionWithType_IsAScheduledRate()
    {
        var offering = """
            [{"id":"google","models":[{"id":"gemini-x","match":{"equals":"gemini-x"},"prices":[
              {"prices":{"input_mtok":0.75,"output_mtok":3.75}},
              {"constraint":{"start_date":"2027-01-01","type":"start_date"},"prices":{"input_mtok":1.5,"output_mtok":7.5}}]}]}]
            """.Import(CatalogFormat.GenAiPrices).One();
        Assert.Equal(0.00000075m, offering.Prices!.Find(Meter.TextInput, PriceUnit.Token, 1, new(2026, 12, 31, 0, 0, 0, TimeSpan.Zero))!.Amount);
        Assert.Equal(0.0000015m, offering.Prices!.Find(Meter.TextInput, PriceUnit.Token, 1, new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero))!.Amount);
    }
}
