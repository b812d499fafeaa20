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
        Assert.Equal(new TokenLimits(200_000, null, 4_000), offering.Limits);
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
    public void Outputs_Own_ReplaceTheModels()
    {
        Assert.Equal([Modalities.Image], new ModelOffering("host", "a", Model) { OwnOutputs = [Modalities.Image] }.Outputs);
        Assert.Equal([Modalities.Text], new ModelOffering("host", "a", Model) { OwnOutputs = null }.Outputs);
    }

    [Fact]
    public void StageOn_OwnDates_CountBeforeTheModels()
    {
        var model = new ModelDescriptor("acme/a") { Lifecycle = new() { DeprecatedOn = new(2026, 1, 1), RetiredOn = new(2026, 6, 30) } };
        Assert.Equal(ModelStage.Retired, new ModelOffering("host", "a", model).StageOn(new(2026, 7, 1)));
        var longer = new ModelOffering("host", "a", model) { OwnLifecycle = new() { RetiredOn = new(2027, 6, 30) } };
        Assert.Equal(ModelStage.Deprecated, longer.StageOn(new(2026, 7, 1)));
        Assert.Equal(new DateOnly(2026, 1, 1), longer.Lifecycle.DeprecatedOn);
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

    [Theory]
    [InlineData(FactNames.Access)]
    [InlineData(FactNames.Hosting)]
    [InlineData(FactNames.Regions)]
    [InlineData(FactNames.Prices)]
    [InlineData(FactNames.Quantisation)]
    public void SourceOf_FactThatOnlyAnOfferingHas_IsTheOfferings(string fact)
    {
        var own = new Source("own", "Own");
        Assert.Same(own, new ModelOffering("host", "a", Model) { Source = own }.SourceOf(fact));
    }

    [Fact]
    public void SourceOf_FactThatAnOfferingMayHave_IsTheOfferingsWhereItStatesIt()
    {
        var own = new Source("own", "Own");
        var plain = new ModelOffering("host", "a", Model) { Source = own };
        var differs = new ModelOffering("host", "a", Model)
        {
            Source = own,
            OwnLimits = new(100, 100, 100),
            OwnInputs = [Modalities.Text],
            OwnOutputs = [Modalities.Text],
            OwnLifecycle = new() { Stage = ModelStage.Preview },
            OwnCapabilities = new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Unknown },
        };
        string[] facts = [FactNames.ContextWindow, FactNames.MaxInput, FactNames.MaxOutput, FactNames.Inputs, FactNames.Outputs, FactNames.Stage, Capabilities.ToolCalling.Id];
        Assert.All(facts, fact => Assert.Same(own, differs.SourceOf(fact)));
        Assert.All(facts, fact => Assert.Same(Model.Source, plain.SourceOf(fact)));
        Assert.Same(Model.Source, differs.SourceOf(Capabilities.StructuredOutput.Id));
    }

    [Fact]
    public void Equals_SameId_IsTheSameOffering()
    {
        var offering = new ModelOffering("host", "a", Model);
        Assert.True(offering.Equals(new ModelOffering("host", "a", new("other/b"))));
        Assert.False(offering.Equals(new ModelOffering("host", "b", Model)));
        Assert.False(offering.Equals((ModelOffering?)null));
    }

    [Fact]
    public void Limits_ZeroOrNegative_AreUnknown() => Assert.Equal(default, new TokenLimits(0, -1, 0));
}
