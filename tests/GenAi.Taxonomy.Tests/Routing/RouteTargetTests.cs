using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.Routing;

public class RouteTargetTests
{
    [Theory]
    [InlineData(null, null, null, 1_000_000, 1_000_000, true)]
    [InlineData(100, null, null, 60, 40, true)]
    [InlineData(100, null, null, 60, 41, false)]
    [InlineData(100, null, null, 101, 0, false)]
    [InlineData(null, 50, null, 50, 500, true)]
    [InlineData(null, 50, null, 51, 0, false)]
    [InlineData(null, null, 20, 500, 20, true)]
    [InlineData(null, null, 20, 0, 21, false)]
    public void Holds_EachLimit_IsTheMostThatFits(int? window, int? maxInput, int? maxOutput, int input, int output, bool holds)
    {
        var model = new ModelDescriptor("acme/a") { Limits = new(window, maxInput, maxOutput) };
        var target = new RouteTarget<object>(new("acme", "a", model), new(), null);
        Assert.Equal(holds, target.Holds(new() { InputTokens = input, OutputTokens = output }));
        Assert.Equal(window ?? 0, target.Window);
        Assert.Null(target.Estimate(new() { InputTokens = input }, SelectionKit.Now));
    }
}
