using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog;

public sealed class EmbeddedCatalogTests
{
    private static readonly ModelCatalog Catalog = ModelCatalog.Default;
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public void Default_Counts_AreWhatTheDesignPromises()
    {
        Assert.InRange(Catalog.Offerings.Count, 2_600, 4_500);
        Assert.True(Catalog.Models.Count >= 1_000);
        Assert.StartsWith("2026-09-22", Catalog.Version, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 9, 22), Catalog.AsOf);
    }

    [Theory]
    [InlineData("image-generation-model", 50)]
    [InlineData("video-generation-model", 10)]
    [InlineData("speech-synthesis-model", 15)]
    [InlineData("speech-recognition-model", 20)]
    [InlineData("music-generation-model", 1)]
    [InlineData("embedding-model", 50)]
    [InlineData("reranking-model", 10)]
    [InlineData("document-understanding-model", 5)]
    [InlineData("small-language-model", 50)]
    public void Default_Kinds_AreRepresented(string family, int least) =>
        Assert.True(Catalog.Models.Count(model => model.Families.Any(each => each.Id == family)) >= least);

    [Fact]
    public void Default_Access_HasEveryKind()
    {
        foreach (var access in (AccessKind[])[AccessKind.PayPerUse, AccessKind.Subscription, AccessKind.Trial, AccessKind.SelfHosted])
            Assert.Contains(Catalog.Offerings, offering => offering.Access == access);
    }

    [Theory]
    [InlineData("tool-calling", 0.9)]
    [InlineData("structured-output", 0.8)]
    public void Default_FirstPartyChat_KnowsCapabilityOfMost(string id, double share)
    {
        var capability = GenAiTaxonomy.Default.Find<Capability>(id)!;
        var chat = Catalog.Offerings.Where(offering => offering.Hosting == HostingKind.FirstParty && IsLanguage(offering.Model) && offering.StageOn(Today) < ModelStage.Deprecated).ToArray();
        Assert.True(chat.Length > 200);
        Assert.True(chat.Count(offering => offering.Supports(capability) != Support.Unknown) >= share * chat.Length);
    }

    [Fact]
    public void Default_FirstPartyModels_HaveSourcedTiers()
    {
        var own = Catalog.Offerings.Where(offering => offering.Hosting == HostingKind.FirstParty).Select(offering => offering.Model).Distinct();
        Assert.True(own.Count(model => model.Tier is not null && model.SourceOf(FactNames.Tier)?.Date is not null) >= 150);
    }

    [Fact]
    public void Default_PlansAndTrials_HaveNoZeroPrice() =>
        Assert.DoesNotContain(Catalog.Offerings, offering =>
            offering.Access is not (AccessKind.PayPerUse or AccessKind.SelfHosted) && offering.Prices?.Rates.Any(rate => rate.Amount == 0) == true);

    [Fact]
    public void Default_ZeroPriceOfPaidUse_IsOnlyModeration()
    {
        var free = Catalog.Offerings.Where(offering => offering.Access == AccessKind.PayPerUse && offering.Prices?.Rates.All(rate => rate.Amount == 0) == true);
        Assert.All(free, offering => Assert.Equal(["moderation-model"], offering.Model.Families.Select(family => family.Id)));
    }

    [Fact]
    public void Default_IdOfBatchService_HasBatchRatesAlone()
    {
        var batches = Catalog.Offerings.Where(offering => offering.Id.EndsWith(":batch", StringComparison.Ordinal)).ToArray();
        Assert.True(batches.Length > 50, $"{batches.Length} offerings");
        Assert.All(batches, offering =>
        {
            Assert.All(offering.Prices!.Rates, rate => Assert.Equal(ServiceTier.Batch, rate.ServiceTier));
            Assert.Equal(Support.Supported, offering.Supports(Capabilities.BatchInference));
        });
    }

    [Fact]
    public void Default_GatewayOfAClosedModel_EndsWithItsHosts()
    {
        foreach (var model in Catalog.Offerings.Where(offering => offering.Model.HasOpenWeights != true).GroupBy(offering => offering.Model.Id))
        {
            var hosts = model.Where(offering => offering.Hosting is HostingKind.FirstParty or HostingKind.Cloud).ToArray();
            if (hosts.Length > 0 && Array.TrueForAll(hosts, host => host.Lifecycle.RetiredOn is not null))
                Assert.All(model.Where(offering => offering.Hosting == HostingKind.Intermediary), offering => Assert.NotNull(offering.Lifecycle.RetiredOn));
        }
    }

    [Fact]
    public void Default_NameThatAnotherModelAnswers_KeepsItsOwnModel()
    {
        Assert.Equal("deepseek/deepseek-v4-pro", Catalog.FindOffering("deepseek/deepseek-v4-pro")!.Model.Id);
        Assert.Equal("deepseek/deepseek-v4.1-flash", Catalog.FindOffering("deepseek/deepseek-flash")!.Model.Id);
    }

    [Fact]
    public void Default_Rates_CarryNoNoiseOfBinaryFractions()
    {
        // 0.049999999999999996 would leave a long run of nines, 0.30000000000000004 one of zeros; 2.99999 is a source's own arithmetic.
        var noisy = Catalog.Offerings
            .SelectMany(offering => (offering.Prices?.Rates ?? []).Select(rate => (offering.Id, rate.Amount)))
            .Where(rate => Significant(rate.Amount) is var digits
                && (digits.Contains("9999999", StringComparison.Ordinal) || digits.Contains("0000000", StringComparison.Ordinal)));

        Assert.Empty(noisy);

        static string Significant(decimal amount) =>
            amount.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
    }

    [Fact]
    public void Default_VectorAndScoreModels_NeverWriteText()
    {
        ModelFamily[] kinds = [ModelFamilies.EmbeddingModel, ModelFamilies.RerankingModel, ModelFamilies.ModerationModel, ModelFamilies.PromptInjectionDetector];
        Assert.All(
            Catalog.Offerings.Where(offering => offering.Model.Families.Any(family => kinds.Any(kind => GenAiTaxonomy.Default.IsA(family, kind)))),
            offering => Assert.DoesNotContain(offering.Outputs, output => output.Id == "text"));
    }

    [Fact]
    public void Default_EveryModel_HasAFamilyAndOutputs() =>
        Assert.All(Catalog.Models, model => Assert.True(model.Families.Count > 0 && model.Outputs.Count > 0, model.Id));

    [Fact]
    public void Default_EverySource_HasADate() =>
        Assert.All(Sources().Where(source => source.Id != "model-id"), source => Assert.NotNull(source.Date));

    [Fact]
    public void Default_EverySource_HasAnEntryInTheNotice()
    {
        var notice = File.ReadAllText(Path.Combine(Architecture.Repository.Folder, "src", "GenAi.Taxonomy", "NOTICE"));
        var missing = Sources().Select(NameInNotice).Distinct().Where(name => !notice.Contains(name, StringComparison.Ordinal)).Order();
        Assert.Empty(missing);
    }

    /// <summary>Of pages the host is named; of the authors' pages, which sources.json lists with their addresses, all in one entry.</summary>
    private static string NameInNotice(Source source) =>
        source.Uri is { } uri ? (uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host) : source.Id == "authors" ? "the authors" : source.Title;

    private static IEnumerable<Source> Sources() =>
        Catalog.Models.SelectMany(model => model.FactSources.Values.Append(model.Source).Concat(model.Benchmarks.Select(score => score.Source)))
            .Concat(Catalog.Offerings.SelectMany(offering => offering.FactSources.Values.Append(offering.Source).Concat(offering.Prices?.Rates.Select(rate => rate.Source) ?? [])))
            .Concat(Catalog.Lines.Select(line => line.Source))
            .OfType<Source>();

    [Theory]
    [InlineData("openai/gpt-4o-2024-05-13", ModelStage.Retired)]
    [InlineData("openai/o3-mini", ModelStage.Retired)]
    [InlineData("anthropic/claude-opus-4-1", ModelStage.Retired)]
    [InlineData("anthropic/claude-sonnet-4-5", ModelStage.Deprecated)]
    [InlineData("anthropic/claude-haiku-4-5", ModelStage.Stable)]
    [InlineData("azure/gpt-5-mini", ModelStage.Stable)]
    [InlineData("openai/gpt-5-mini", ModelStage.Deprecated)]
    [InlineData("xai/grok-3", ModelStage.Retired)]
    public void Default_StageToday_IsThatOfItsProvider(string id, ModelStage stage) => Assert.Equal(stage, Catalog.FindOffering(id)!.StageOn(Today));

    [Fact]
    public void Default_GitHubModels_EndedAsAService() =>
        Assert.All(Catalog.Offerings.Where(offering => offering.Provider == "github-models"), offering => Assert.Equal(ModelStage.Retired, offering.StageOn(Today)));

    [Fact]
    public void Default_StatedStages_AreMany() =>
        Assert.True(Catalog.Offerings.Count(offering => offering.Lifecycle.Stage is not null || offering.Lifecycle.DeprecatedOn is not null || offering.Lifecycle.RetiredOn is not null) >= 900);

    [Fact]
    public void Default_NoOfferingPastItsLastDay_IsSelected()
    {
        using var selector = new GenAi.Taxonomy.Selection.ModelSelector(catalog: Catalog, timeProvider: new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(Today, new(12, 0), TimeSpan.Zero)));
        var selection = selector.Select(new() { Unknown = GenAi.Taxonomy.Selection.UnknownFacts.Allow });
        Assert.All(selection.Candidates, candidate => Assert.False(candidate.Offering.Lifecycle.RetiredOn < Today, candidate.Offering.Id));
    }

    [Theory]
    [InlineData("anthropic/claude-sonnet-5", "2026-11-30", 2, 10)]
    [InlineData("openai/gpt-5.6-sol", "2026-11-30", 4, 20)]
    [InlineData("google/gemini-3.6-flash", "2026-12-31", 0.75, 3.75)]
    [InlineData("google/gemini-3.6-flash", "2027-01-01", 1.5, 7.5)]
    [InlineData("google/gemini-4-argon", "2026-11-30", 2, 10)]
    [InlineData("google/gemini-4-argon", "2026-12-01", 4, 20)]
    [InlineData("deepseek/deepseek-v4-pro", "2026-11-30", 0.15, 0.6)]
    public void Default_PricePerMillion_HoldsOnItsDay(string id, string day, double input, double output)
    {
        var prices = Catalog.FindOffering(id)!.Prices!;
        var noon = new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(12, 0), TimeSpan.Zero);
        Assert.Equal(((decimal)input, (decimal)output), (Of(Meter.TextInput), Of(Meter.TextOutput)));

        decimal? Of(Meter meter) => prices.Find(meter, PriceUnit.Token, 1, noon)?.Amount * 1_000_000m / 1.0000000000000000000000m;
    }

    [Fact]
    public void Default_MovingAlias_StandsForItsTarget()
    {
        Assert.Equal("mistral/mistral-medium-2604", Catalog.Resolve("mistral/mistral-medium-latest").Offering?.Id);
        Assert.All(
            Catalog.Offerings.Where(offering => offering.IdAtProvider.EndsWith("-latest", StringComparison.Ordinal) && offering.StageOn(Today) != ModelStage.Retired),
            offering => Assert.Null(offering.Prices));
    }

    [Theory]
    [InlineData("openai/gpt-4.5-preview")]
    [InlineData("google/text-embedding-004")]
    public void Default_RetiredName_StaysFindable(string name) => Assert.Equal(ModelStage.Retired, Catalog.Resolve(name).Offering!.StageOn(Today));

    [Fact]
    public void Default_Lines_EndWithTheNewest()
    {
        var line = Catalog.Lines.Single(line => line.Name == "claude-sonnet" && line.Offerings[0].StartsWith("anthropic/", StringComparison.Ordinal));
        Assert.Equal("anthropic/claude-sonnet-5-5", line.Offerings[^1]);
    }

    [Fact]
    public void Default_Limits_AreNeverZeroAndFitTheWindow() => Assert.All(Catalog.Offerings, offering =>
    {
        var limits = offering.Limits;
        Assert.True(limits.ContextWindow is null or > 0 && limits.MaxInput is null or > 0 && limits.MaxOutput is null or > 0);
        Assert.False(limits.MaxOutput > limits.ContextWindow, offering.Id);
        Assert.False(limits.MaxInput > limits.ContextWindow, offering.Id);
    });

    [Fact]
    public void Default_SmallModels_AreNotLarge()
    {
        var large = ModelFamilies.LargeLanguageModel;
        Assert.All(
            Catalog.Models.Where(model => model.Families.Contains(ModelFamilies.SmallLanguageModel)),
            model => Assert.DoesNotContain(model.Families, family => GenAiTaxonomy.Default.IsA(family, large)));
    }

    [Fact]
    public void Default_Offerings_ShareTheirModels() =>
        Assert.All(Catalog.Offerings, offering => Assert.Same(Catalog.FindModel(offering.Model.Id), offering.Model));

    private static bool IsLanguage(ModelDescriptor model) => model.Outputs.Contains(Modalities.Text)
        && model.Families.Any(family => family == ModelFamilies.SmallLanguageModel || GenAiTaxonomy.Default.IsA(family, ModelFamilies.LargeLanguageModel));

    [Fact]
    public void Default_OpenWeights_HaveOneOfferingOnOwnMachines()
    {
        foreach (var model in Catalog.Models.Where(model => model.HasOpenWeights == true))
            Assert.StartsWith("self-hosted/", Catalog.Resolve($"self-hosted/{model.Id}").Offering?.Id, StringComparison.Ordinal);
        Assert.All(Catalog.Offerings.Where(offering => offering.Provider == "self-hosted"), offering =>
        {
            Assert.Equal($"self-hosted/{offering.Model.Id}", offering.Id);
            Assert.Null(offering.Prices);
            Assert.True(offering.Model.HasOpenWeights);
        });
    }

    [Theory]
    [InlineData("ollama/llama3.1")]
    [InlineData("lmstudio/openai/gpt-oss-20b")]
    [InlineData("lemonade/gpt-oss-20b-mxfp4-GGUF")]
    public void Default_NameOfALocalRuntime_IsAnAlias(string name) => Assert.StartsWith("self-hosted/", Catalog.Resolve(name).Offering?.Id, StringComparison.Ordinal);

    [Fact]
    public void Default_LicenseAndParameters_AreKnownForMostOpenWeights()
    {
        var open = Catalog.Models.Where(model => model.HasOpenWeights == true).ToArray();
        Assert.InRange(open.Count(model => model.Licence is not null), 440, open.Length);
        Assert.InRange(open.Count(model => model.Parameters is not null), 440, open.Length);
    }

    [Theory]
    [InlineData("amazon-bedrock", "eu.", "eu")]
    [InlineData("amazon-bedrock", "us.", "us")]
    [InlineData("amazon-bedrock", "global.", "")]
    [InlineData("scaleway", "", "eu")]
    [InlineData("ovhcloud", "", "eu")]
    [InlineData("nebius", "", "")]
    [InlineData("mistral", "", "")]
    public void Default_Region_IsPinnedWhereSomethingCommitsToIt(string provider, string start, string region) => Assert.All(
        Catalog.Offerings.Where(offering => offering.Provider == provider && offering.IdAtProvider.StartsWith(start, StringComparison.Ordinal)),
        offering => Assert.Equal(region, string.Join(',', offering.Regions)));

    [Fact]
    public void Default_SelectableRegion_NamesItsSetting() =>
        Assert.All(Catalog.Offerings.Where(offering => offering.SelectableRegions.Count > 0), offering => Assert.False(string.IsNullOrEmpty(offering.RegionSetting), offering.Id));
}
