using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>One host's flag makes no reasoning model.</summary>
public sealed class ReasoningVoteTests
{
    [Theory]
    [InlineData("host-a:yes,host-b:no,host-c:no", Support.Unsupported)]
    [InlineData("host-a:no,host-b:yes,host-c:yes", Support.Supported)]
    [InlineData("xai:no,host-b:yes,host-c:yes", Support.Unsupported)]
    [InlineData("xai:yes,host-b:no,host-c:no", Support.Supported)]
    [InlineData("host-a:yes", Support.Supported)]
    public void Read_FlagsOfHosts_VendorThenMajorityDecides(string flags, Support expected)
    {
        var import = File(flags.Split(',').Select(flag => flag.Split(':')).Select(flag => (flag[0], "grok-99", flag[1] == "yes"))).Import();
        Assert.Equal(expected, Assert.Single(import.Catalog.Models).Supports(Capabilities.Reasoning));
    }

    [Fact]
    public void Read_MajorityAgainstTheFirstHost_IsReported()
    {
        var import = File([("github-models", "grok-99", true), ("host-b", "grok-99", false), ("host-c", "grok-99", false)]).Import();
        Assert.Contains(import.Report.Corrections, fault => fault.Where == "xai/grok-99" && fault.Message.Contains("the majority holds", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(12, Support.Unknown)]
    [InlineData(3, Support.Supported)]
    public void Read_HostContradictedOften_IsNotBelievedAlone(int contradictions, Support expected)
    {
        var flags = Enumerable.Range(1, 12).SelectMany(number => new[]
        {
            ("careless", $"grok-{number}x", number <= contradictions || number % 2 == 0), ("host-b", $"grok-{number}x", number > contradictions), ("host-c", $"grok-{number}x", number > contradictions),
        });
        var import = File([.. flags, ("careless", "grok-alone", true)]).Import();
        Assert.Equal(expected, import.Catalog.FindModel("xai/grok-alone")!.Supports(Capabilities.Reasoning));
    }

    [Theory]
    [InlineData("xai:no,reseller:yes", "reseller", Support.Unsupported)]
    [InlineData("host-a:no,host-b:no,reseller:yes", "reseller", Support.Unsupported)]
    [InlineData("xai:yes,reseller:no", "reseller", Support.Unsupported)]
    [InlineData("xai:yes,reseller:no", "xai", Support.Supported)]
    public void Read_OneHostDiffers_ItCannotAddReasoning(string flags, string provider, Support expected)
    {
        var import = File(flags.Split(',').Select(flag => flag.Split(':')).Select(flag => (flag[0], "grok-99", flag[1] == "yes"))).Import();
        Assert.Equal(expected, import.Catalog.FindOffering($"{provider}/grok-99")!.Supports(Capabilities.Reasoning));
    }

    private static string File(IEnumerable<(string Provider, string Model, bool Reasons)> flags)
    {
        var providers = flags.GroupBy(flag => flag.Provider).Select(provider =>
            $"\"{provider.Key}\":{{\"models\":{{{string.Join(',', provider.Select(flag => $"\"{flag.Model}\":{{\"id\":\"{flag.Model}\",\"reasoning\":{(flag.Reasons ? "true" : "false")},\"modalities\":{{\"input\":[\"text\"],\"output\":[\"text\"]}}}}"))}}}}}");
        return $"{{{string.Join(',', providers)}}}";
    }
}
