using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

public sealed class ModelOfferingTests
{
    private static readonly ModelDescriptor Model = new("acme/a")
    {
        Limits = new(200_000, null, 8_000),
        Inputs = [Modalities.Text],
        Outputs = [Modalities.Text],
        Capabilities = new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Supported },
        Source = new("model-source", "Model"),
    };

    [Theory]
    [InlineData("two words", "a")]
    [InlineData("with/slash", "a")]
    [InlineData(" ", "a")]
    [InlineData("host", " ")]
    public void Constructor_BadProviderOrId_Throws(string provider, string id) =>
        Assert.Throws<ArgumentException>(() => new ModelOffering(provider, id, Model));

    [Fact]
    public void Limits_OwnOutputLimit_ReplacesOnlyThat()
    {
        var offering = new ModelOffering("host", "a", Model) { OwnLimits = new(null, null, 4_000) };
        Assert.Equal(new ModelLimits(200_000, null, 4_000), offering.Limits);
    }

    [Fact]
    public void Supports_OwnUnknown_WinsOverModel()
    {
        var offering = new ModelOffering("host", "a", Model) { OwnCapabilities = new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Unknown } };
        Assert.Equal(Support.Unknown, offering.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Supported, new ModelOffering("host", "a", Model).Supports(Capabilities.ToolCalling));
    }

    [Fact]
    public void Supports_OwnInputs_DeriveCapability()
    {
        var offering = new ModelOffering("host", "a", Model) { OwnInputs = [Modalities.Text, Modalities.Image] };
        Assert.Equal(Support.Supported, offering.Supports(Capabilities.VisionInput));
    }

    [Fact]
    public void StageOn_OwnStageLater_Wins()
    {
        var offering = new ModelOffering("host", "a", Model) { OwnStage = ModelStage.Deprecated };
        Assert.Equal(ModelStage.Deprecated, offering.StageOn(new(2026, 1, 1)));
    }

    [Fact]
    public void SourceOf_InheritedAndOwnFacts_NamesWhoStatesThem()
    {
        var own = new Source("own", "Own");
        var offering = new ModelOffering("host", "a", Model) { Source = own, OwnLimits = new(100) };
        Assert.Same(own, offering.SourceOf(FactNames.Prices));
        Assert.Same(own, offering.SourceOf(FactNames.ContextWindow));
        Assert.Same(Model.Source, offering.SourceOf(FactNames.MaxOutput));
        Assert.Same(Model.Source, offering.SourceOf(FactNames.Tier));
    }

    [Fact]
    public void Limits_ZeroOrNegative_AreUnknown() => Assert.Equal(default, new ModelLimits(0, -1, 0));
}
