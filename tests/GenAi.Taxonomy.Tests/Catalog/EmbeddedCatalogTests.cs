using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

public sealed class EmbeddedCatalogTests
{
    private static readonly ModelCatalog Catalog = ModelCatalog.Default;

    [Fact]
    public void Default_Counts_AreWhatTheDesignPromises()
    {
        Assert.InRange(Catalog.Offerings.Count, 2_600, 3_600);
        Assert.True(Catalog.Models.Count >= 500);
        Assert.StartsWith("2026-08-01", Catalog.Version, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 8, 1), Catalog.AsOf);
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
    [InlineData("tool-calling")]
    [InlineData("structured-output")]
    public void Default_FirstPartyChat_KnowsCapabilityForNineInTen(string id)
    {
        var capability = GenAiTaxonomy.Default.Find<Capability>(id)!;
        var chat = Catalog.Offerings.Where(offering => offering.Hosting == HostingKind.FirstParty && IsLanguage(offering.Model)).ToArray();
        Assert.True(chat.Length > 200);
        Assert.InRange(chat.Count(offering => offering.Supports(capability) == Support.Unknown), 0, chat.Length / 10);
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
        string[] kinds = ["embedding-model", "reranking-model", "moderation-model"];
        Assert.All(
            Catalog.Offerings.Where(offering => offering.Model.Families.Any(family => kinds.Contains(family.Id))),
            offering => Assert.DoesNotContain(offering.Outputs, output => output.Id == "text"));
    }

    [Fact]
    public void Default_EveryModel_HasAFamilyAndOutputs() =>
        Assert.All(Catalog.Models, model => Assert.True(model.Families.Count > 0 && model.Outputs.Count > 0, model.Id));

    [Fact]
    public void Default_EverySource_HasADate()
    {
        foreach (var model in Catalog.Models)
            Assert.All(model.FactSources.Values.Append(model.Source).Concat(model.Benchmarks.Select(score => score.Source)), source => Assert.NotNull(source?.Date));
        foreach (var offering in Catalog.Offerings)
        {
            Assert.All(offering.FactSources.Values.Append(offering.Source), source => Assert.NotNull(source?.Date));
            Assert.All(offering.Prices?.Rates.Where(rate => rate.Source is not null) ?? [], rate => Assert.NotNull(rate.Source!.Date));
        }
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
        Assert.True(open.Count(model => model.Licence is not null) >= 470);
        Assert.True(open.Count(model => model.Parameters is not null) >= 490);
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
