using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

public class DataTermsTests
{
    [Theory]
    [InlineData("no-training", "No-Training", Support.Supported)]
    [InlineData("no-training", "training-opt-out", Support.Supported)]
    [InlineData("training-opt-out", "no-training", Support.Unsupported)]
    [InlineData("training", "training-opt-out", Support.Unsupported)]
    [InlineData("zero-retention", "zero-retention-available", Support.Supported)]
    [InlineData("zero-retention", "retention-30-days", Support.Supported)]
    [InlineData("retention-7-days", "retention-30-days", Support.Supported)]
    [InlineData("retention-30-days", "retention-7-days", Support.Unsupported)]
    [InlineData("retention-30-days", "zero-retention", Support.Unsupported)]
    [InlineData("retention-30-days", "zero-retention-available", Support.Unknown)]
    [InlineData("no-zero-retention", "zero-retention-available", Support.Unsupported)]
    [InlineData("no-training", "zero-retention", Support.Unknown)]
    [InlineData("no-training", "hipaa", Support.Unknown)]
    [InlineData("iso", "hipaa", Support.Unsupported)]
    [InlineData("", "no-training", Support.Unknown)]
    public void Find_Term_FollowsFromWhatIsStated(string stated, string term, Support expected) =>
        Assert.Equal(expected, DataTerms.Find(stated.Length == 0 ? [] : stated.Split(' '), term));

    [Fact]
    public void Find_SeveralTerms_OneIsEnough() => Assert.Equal(Support.Supported, DataTerms.Find(["retention-30-days", "zero-retention-available"], "zero-retention-available"));

    [Fact]
    public void Retention_NoDays_IsZeroRetention() => Assert.Equal(("zero-retention", "retention-30-days"), (DataTerms.Retention(0), DataTerms.Retention(30)));
}
