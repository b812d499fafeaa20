using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

public sealed class ModelDescriptorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nameless")]
    [InlineData("/model")]
    [InlineData("vendor/")]
    [InlineData("vendor/a b")]
    public void Constructor_IdWithoutVendorAndName_Throws(string id) =>
        Assert.Throws<ArgumentException>(() => new ModelDescriptor(id));

    [Fact]
    public void Constructor_Id_GivesVendorAndName()
    {
        var model = new ModelDescriptor("acme/rocket-1");
        Assert.Equal(("acme", "rocket-1"), (model.Vendor, model.Name));
    }

    [Fact]
    public void Equals_SameId_IsEqual() => Assert.Equal(new ModelDescriptor("acme/a"), new ModelDescriptor("acme/a") { Name = "Other" });

    [Fact]
    public void Supports_NothingStated_IsUnknown()
    {
        var model = new ModelDescriptor("acme/a");
        Assert.Equal(Support.Unknown, model.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Unknown, model.Supports(Capabilities.VisionInput));
        Assert.Equal(Support.Unknown, model.Supports(Capabilities.OpenWeights));
    }

    [Fact]
    public void Supports_DerivedCapabilities_FollowFromFacts()
    {
        var model = new ModelDescriptor("acme/a") { Inputs = [Modalities.Text, Modalities.Image], Outputs = [Modalities.Speech], HasOpenWeights = true, Limits = new(100_000) };
        Assert.Equal(Support.Supported, model.Supports(Capabilities.VisionInput));
        Assert.Equal(Support.Unsupported, model.Supports(Capabilities.VideoInput));
        Assert.Equal(Support.Supported, model.Supports(Capabilities.AudioOutput));
        Assert.Equal(Support.Supported, model.Supports(Capabilities.LongContext));
        Assert.Equal(Support.Supported, model.Supports(Capabilities.OpenWeights));
    }

    [Fact]
    public void StageOn_DatesPassed_IsDeprecatedThenRetired()
    {
        var model = new ModelDescriptor("acme/a") { Lifecycle = new() { DeprecatedOn = new(2026, 3, 1), RetiredOn = new(2026, 9, 1) } };
        Assert.Equal(ModelStage.Stable, model.StageOn(new(2026, 2, 28)));
        Assert.Equal(ModelStage.Deprecated, model.StageOn(new(2026, 3, 1)));
        Assert.Equal(ModelStage.Deprecated, model.StageOn(new(2026, 9, 1)));
        Assert.Equal(ModelStage.Retired, model.StageOn(new(2026, 9, 2)));
    }

    [Fact]
    public void SourceOf_FactWithOwnSource_IsThatSource()
    {
        var (main, tier) = (new Source("a", "A"), new Source("b", "B"));
        var model = new ModelDescriptor("acme/a") { Source = main, FactSources = new Dictionary<string, Source> { [FactNames.Tier] = tier } };
        Assert.Same(tier, model.SourceOf(FactNames.Tier));
        Assert.Same(main, model.SourceOf(FactNames.Name));
    }

    [Fact]
    public void Inputs_ListChangedAfterwards_DoesNotChangeModel()
    {
        var inputs = new List<Modality> { Modalities.Text };
        var model = new ModelDescriptor("acme/a") { Inputs = inputs };
        inputs.Add(Modalities.Image);
        Assert.Equal([Modalities.Text], model.Inputs);
    }
}
