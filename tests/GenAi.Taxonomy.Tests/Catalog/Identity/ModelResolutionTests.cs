using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Identity;

namespace GenAi.Taxonomy.Tests.Catalog.Identity;

public sealed class ModelResolutionTests
{
    private readonly ModelCatalog _catalog = Build();

    private static ModelCatalog Build()
    {
        var builder = new ModelCatalogBuilder();
        var gpt = new ModelDescriptor("openai/gpt-4o") { Aliases = ["omni"] };
        builder.Set(new ModelOffering("openai", "gpt-4o", gpt)).Set(new ModelOffering("azure", "gpt-4o", gpt)).Set(new ModelOffering("openai", "gpt-4o-2024-08-06", gpt));
        var haiku = new ModelDescriptor("anthropic/claude-haiku-4.5");
        builder.Set(new ModelOffering("anthropic", "claude-haiku-4-5", haiku)).Set(new ModelOffering("amazon-bedrock", "anthropic.claude-haiku-4-5-20251001-v1:0", haiku));
        builder.Set(new ModelOffering("cohere", "command-a", new("cohere/command-a")));
        builder.Set(new ModelOffering("ollama", "qwen3:8b", new("alibaba/qwen3-8b")));
        builder.Set(new ModelOffering("openai", "gpt-4o-mini", new("openai/gpt-4o-mini")));
        builder.Set(new ModelDescriptor("google/gemma3-27b"));
        builder.Set(new ModelDescriptor("acme/twin")).Set(new ModelDescriptor("other/twin"));
        builder.Set(new ModelDescriptor("acme/old") { Lifecycle = new() { Stage = ModelStage.Retired }, Aliases = ["oldie", "clash"] });
        builder.Set(new ModelDescriptor("acme/young") { Aliases = ["clash"] });
        return builder.MapDeployment("prod", "azure/gpt-4o").MapDeployment("cohere/command-a", "openai/gpt-4o-mini").Build();
    }

    [Theory]
    [InlineData("openai/gpt-4o", ModelMatch.Exact, "openai/gpt-4o")]
    [InlineData("azure/gpt-4o", ModelMatch.Exact, "azure/gpt-4o")]
    [InlineData("omni", ModelMatch.Alias, "openai/gpt-4o")]
    [InlineData("gpt-4o", ModelMatch.Alias, "openai/gpt-4o")]
    [InlineData("GPT-4o", ModelMatch.Alias, "openai/gpt-4o")]
    [InlineData("gpt_4o", ModelMatch.Alias, "openai/gpt-4o")]
    [InlineData("OpenAI/GPT_4o", ModelMatch.Alias, "openai/gpt-4o")]
    [InlineData("gpt-4o-2024-11-20", ModelMatch.Dated, "openai/gpt-4o")]
    [InlineData("gpt-4o-20241120", ModelMatch.Dated, "openai/gpt-4o")]
    [InlineData("azure/gpt-4o-2024-11-20", ModelMatch.Dated, "azure/gpt-4o")]
    [InlineData("claude-haiku-4.5", ModelMatch.Alias, "anthropic/claude-haiku-4.5")]
    [InlineData("claude-haiku-4-5@20251001", ModelMatch.Dated, "anthropic/claude-haiku-4.5")]
    [InlineData("eu.anthropic.claude-haiku-4-5-20251001-v1:0", ModelMatch.Alias, "amazon-bedrock/anthropic.claude-haiku-4-5-20251001-v1:0")]
    [InlineData("qwen3:8b-q4_K_M", ModelMatch.Dated, "ollama/qwen3:8b")]
    [InlineData("command-a:latest", ModelMatch.Alias, "cohere/command-a")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::A1b2", ModelMatch.Dated, "openai/gpt-4o-mini")]
    [InlineData("openai/ft:gpt-4o-mini-2024-07-18:acme::A1b2", ModelMatch.Dated, "openai/gpt-4o-mini")]
    [InlineData("openai:ft:gpt-4o-mini-2024-07-18:acme::A1b2", ModelMatch.Dated, "openai/gpt-4o-mini")]
    [InlineData("azure/gpt-4o.ft-0a1b2c", ModelMatch.Dated, "azure/gpt-4o")]
    [InlineData("azure:gpt-4o", ModelMatch.Alias, "azure/gpt-4o")]
    [InlineData("OpenAI:gpt-4o-2024-11-20", ModelMatch.Dated, "openai/gpt-4o")]
    [InlineData("anthropic:claude-haiku-4.5", ModelMatch.Alias, "anthropic/claude-haiku-4-5")]
    [InlineData("oldie", ModelMatch.Alias, "acme/old")]
    [InlineData("anthropic.claude-haiku-4-5-v1:0", ModelMatch.Alias, "anthropic/claude-haiku-4.5")]
    [InlineData("gpt-4o:free", ModelMatch.Dated, "openai/gpt-4o")]
    [InlineData("qwen3:8b-instruct", ModelMatch.Dated, "alibaba/qwen3-8b")]
    [InlineData("gemma3:27b", ModelMatch.Alias, "google/gemma3-27b")]
    [InlineData("openai/omni", ModelMatch.Alias, "openai/gpt-4o")]
    [InlineData("azure/omni", ModelMatch.Alias, "azure/gpt-4o")]
    [InlineData("acme/oldie", ModelMatch.Alias, "acme/old")]
    [InlineData("ACME/Twin", ModelMatch.Alias, "acme/twin")]
    [InlineData("publishers/openai/models/gpt-4o", ModelMatch.Alias, "openai/gpt-4o")]
    [InlineData("prod", ModelMatch.Deployment, "azure/gpt-4o")]
    [InlineData("PROD", ModelMatch.Deployment, "azure/gpt-4o")]
    [InlineData("cohere/command-a", ModelMatch.Deployment, "openai/gpt-4o-mini")]
    public void Resolve_KnownForm_FindsIt(string name, ModelMatch match, string id)
    {
        var resolution = _catalog.Resolve(name);
        Assert.Equal(match, resolution.Match);
        Assert.Equal(id, resolution.Offering?.Id ?? resolution.Model?.Id);
    }

    [Theory]
    [InlineData("command-a-plus-05-2026")]
    [InlineData("gpt-4o-large")]
    [InlineData("gpt-4o-0806")]
    [InlineData("gpt-4o-2024-13-45")]
    [InlineData("gpt")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nobody/gpt-4o")]
    [InlineData("nobody:gpt-4o")]
    [InlineData("openai:8b")]
    public void Resolve_UnstatedForm_IsNone(string name) => Assert.Equal(ModelMatch.None, _catalog.Resolve(name).Match);

    [Theory]
    [InlineData("twin", "acme/twin", "other/twin")]
    [InlineData("clash", "acme/old", "acme/young")]
    public void Resolve_SeveralModels_IsAmbiguousWithCandidates(string name, params string[] candidates)
    {
        var resolution = _catalog.Resolve(name);
        Assert.Equal(ModelMatch.Ambiguous, resolution.Match);
        Assert.Equal(candidates, resolution.Candidates);
        Assert.Null(resolution.Model);
    }

    [Fact]
    public void Resolve_OfferingIdEqualToModelId_IsTheOffering() => Assert.NotNull(_catalog.Resolve("openai/gpt-4o").Offering);

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("gpt-4o-2024-11-20")]
    [InlineData("omni")]
    public void Resolve_BareModelName_IsTheModelNotAnOffering(string name)
    {
        Assert.Null(_catalog.Resolve(name).Offering);
        Assert.Equal("openai/gpt-4o", _catalog.Resolve(name).Model!.Id);
    }

    [Fact]
    public void Resolve_AliasesThatNameEachOther_EndAtTheExactModel()
    {
        var catalog = new ModelCatalogBuilder().Set(new ModelDescriptor("a/x") { Aliases = ["b/y"] }).Set(new ModelDescriptor("b/y") { Aliases = ["a/x"] }).Build();
        Assert.Equal("a/x", catalog.Resolve("a/x").Model!.Id);
        Assert.Equal("b/y", catalog.Resolve("b/y").Model!.Id);
    }

    [Fact]
    public void Resolve_EveryEmbeddedId_IsExact()
    {
        foreach (var offering in ModelCatalog.Default.Offerings)
            Assert.Same(offering, ModelCatalog.Default.Resolve(offering.Id).Offering);
    }

    [Theory]
    [InlineData("openai/gpt-4o")]
    [InlineData("acme/old")]
    [InlineData("prod")]
    [InlineData("omni")]
    [InlineData("OpenAI/GPT_4o")]
    [InlineData("azure/gpt-4o-2024-11-20")]
    [InlineData("eu.anthropic.claude-haiku-4-5-20251001-v1:0")]
    [InlineData("qwen3:8b-q4_K_M")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:acme::A1b2")]
    [InlineData("twin")]
    [InlineData("nobody/gpt-4o")]
    public void Resolve_AskedAgain_AllocatesNothing(string name)
    {
        _catalog.Resolve(name);
        // The runtime may allocate once for a method that it compiles again.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => AllocatedBy(100)));

        long AllocatedBy(int calls)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < calls; i++)
                _catalog.Resolve(name);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Resolve_NewSpellingsOfKnownNames_AllocateNothing()
    {
        string[] names = [.. Enumerable.Range(10, 80).Select(number => $"azure/gpt-4o-20{number}-11-20")];
        _catalog.Resolve("azure/gpt-4o-2024-11-20");
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var name in names)
            _catalog.Resolve(name);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("eu.anthropic.claude-haiku-4-5-20251001-v1:0", "anthropic.claude-haiku-4-5-20251001-v1:0,anthropic.claude-haiku-4-5-20251001,claude-haiku-4-5-20251001,claude-haiku-4-5")]
    [InlineData("bedrock/us.amazon.nova-pro-v1:0", "bedrock/amazon.nova-pro-v1:0,bedrock/amazon.nova-pro,bedrock/nova-pro")]
    [InlineData("Qwen3:8B-Instruct-Q4_K_M", "qwen3:8b-instruct,qwen3-8b")]
    [InlineData(" Gemma3:27b:latest ", "gemma3:27b,gemma3-27b")]
    [InlineData("ft:gpt-4o-2024-08-06:acme::x", "gpt-4o-2024-08-06,gpt-4o")]
    [InlineData("ft:gpt-4o", "gpt-4o")]
    [InlineData("ft:", "")]
    [InlineData("claude-sonnet-4@default", "claude-sonnet-4")]
    [InlineData(":latest", "")]
    [InlineData("command-a-plus-05-2026", "")]
    public void Next_Decorations_ComeOffOneByOne(string name, string expected)
    {
        var forms = new NameForms(name, new char[NameForms.MaxLength]);
        Assert.Equal(name.Trim().ToLowerInvariant(), forms.Current.ToString());
        List<string> found = [];
        while (forms.Next())
            found.Add(forms.Current.ToString());
        Assert.Equal(expected.Length == 0 ? [] : expected.Split(','), found);
    }

    [Theory]
    [InlineData("a-20260501", "a")]
    [InlineData("Rocket_1-2026-05-01", "rocket-1")]
    [InlineData("-20260501", null)]
    [InlineData("rocket-2026-05", null)]
    [InlineData("rocket", null)]
    public void Undated_FullDateAtTheEnd_ComesOff(string name, string? expected) => Assert.Equal(expected, NameForms.Undated(name));

    [Theory]
    [InlineData(NameForms.MaxLength, ModelMatch.Alias)]
    [InlineData(NameForms.MaxLength + 1, ModelMatch.None)]
    public void Resolve_LongestName_IsStillLookedUp(int length, ModelMatch match)
    {
        var name = new string('a', length - 2) + "-b";
        var catalog = new ModelCatalogBuilder().Set(new ModelDescriptor("acme/" + name)).Build();
        Assert.Equal(match, catalog.Resolve(name.Replace('-', '_')).Match);
    }

    [Theory]
    [InlineData("fast one")]
    [InlineData("FAST_ONE")]
    [InlineData("fast-one")]
    public void Resolve_AliasOfAnOffering_IsThatOfferingAndItsModel(string name)
    {
        var offering = new ModelOffering("host", "r1", new("acme/rocket")) { Aliases = ["fast one", "fast_one"] };
        var resolution = new ModelCatalogBuilder().Set(offering).Set(new ModelOffering("east", "r1", new("acme/rocket"))).Build().Resolve(name);
        Assert.Equal((ModelMatch.Alias, "host/r1", "acme/rocket"), (resolution.Match, resolution.Offering?.Id, resolution.Model?.Id));
    }

    [Theory]
    [InlineData("acme/rocket", "zeta/so-lo")]
    [InlineData("zeta/rocket", "acme/so-lo")]
    public void Resolve_AliasEqualToTheBareNameOfAnother_IsTheAliased(string aliased, string other)
    {
        var catalog = new ModelCatalogBuilder().Set(new ModelDescriptor(aliased) { Aliases = ["so-lo"] }).Set(new ModelDescriptor(other)).Build();
        Assert.Equal((ModelMatch.Alias, aliased), (catalog.Resolve("so_lo").Match, catalog.Resolve("so_lo").Model?.Id));
    }

    [Theory]
    [InlineData("acme/rocket", "acme/rocket-2026-05-01")]
    [InlineData("Zeta/Rocket", "zeta/rocket-2026-06-01")]
    public void Resolve_UndatedNameWithItsVendor_IsThatVendorsDatedModel(string name, string id)
    {
        var catalog = new ModelCatalogBuilder().Set(new ModelDescriptor("acme/rocket-2026-05-01")).Set(new ModelDescriptor("zeta/rocket-2026-06-01")).Build();
        Assert.Equal((ModelMatch.Dated, id), (catalog.Resolve(name).Match, catalog.Resolve(name).Model?.Id));
        Assert.Equal(ModelMatch.Ambiguous, catalog.Resolve("rocket").Match);
    }

    [Theory]
    [InlineData("host/r1", "host/r1-2026-05-01")]
    [InlineData("r1", "host/r1-2026-05-01")]
    [InlineData("host/r2", "host/r2-2026-06-01")]
    [InlineData("west/r2", "west/r2-2026-05-01")]
    public void Resolve_UndatedNameOfAnOffering_IsTheOffering(string name, string id)
    {
        var catalog = new ModelCatalogBuilder()
            .Set(new ModelOffering("host", "r1-2026-05-01", new("acme/rocket"))).Set(new ModelOffering("west", "r2-2026-05-01", new("acme/rocket")))
            .Set(new ModelOffering("host", "r2-2026-06-01", new("zeta/rocket"))).Build();
        Assert.Equal((ModelMatch.Dated, id), (catalog.Resolve(name).Match, catalog.Resolve(name).Offering?.Id));
    }

    [Fact]
    public void Empty_Always_KnowsNothingAndSaysSo()
    {
        Assert.Equal("empty", ModelCatalog.Empty.Version);
        Assert.Equal(ModelMatch.None, ModelCatalog.Empty.Resolve("gpt-4o").Match);
    }
}
