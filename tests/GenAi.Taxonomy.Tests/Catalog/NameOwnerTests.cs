using CsCheck;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

/// <summary>A name behind a provider means what that provider serves, or nothing.</summary>
public class NameOwnerTests
{
    private static readonly string[] Providers = [.. ModelCatalog.Default.Offerings.Select(offering => offering.Provider).Distinct()];
    private static readonly string[] Ids = [.. ModelCatalog.Default.Offerings.Select(offering => offering.IdAtProvider).Distinct()];

    [Fact, Law]
    public void Resolve_AnyIdBehindAnyProvider_IsNoOtherProvidersOffering() =>
        Gen.Select(Gen.Int[0, Providers.Length - 1], Gen.Int[0, Ids.Length - 1], Gen.Bool).Check((provider, id, isColon) =>
        {
            var found = ModelCatalog.Default.Resolve($"{Providers[provider]}{(isColon ? ':' : '/')}{Ids[id]}");
            if (found.Offering is { } offering)
                Assert.Equal(Providers[provider], offering.Provider);
            Assert.All(found.Candidates.Select(ModelCatalog.Default.FindOffering).OfType<ModelOffering>(), candidate => Assert.Equal(Providers[provider], candidate.Provider));
        }, quick: 400, full: 30_000);

    [Theory]
    [InlineData("groq/llama3.1:8b", null)]
    [InlineData("google/gpt-4.1", null)]
    [InlineData("vertex-ai/gpt-4.1", null)]
    [InlineData("azure:gpt-4o", "azure/gpt-4o")]
    [InlineData("azure/openai/gpt-4o", "azure/gpt-4o")]
    [InlineData("bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0", "amazon-bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0")]
    public void Resolve_NameBehindAProvider_IsItsOwnOrNothing(string name, string? offering) =>
        Assert.Equal(offering, ModelCatalog.Default.Resolve(name).Offering?.Id);

    [Fact]
    public void Resolve_SeveralOfTheProviderNamed_AreForTheCallerToChooseFrom()
    {
        var found = ModelCatalog.Default.Resolve("bedrock/claude-sonnet-4-5");
        Assert.Equal(ModelMatch.Ambiguous, found.Match);
        Assert.All(found.Candidates, id => Assert.StartsWith("amazon-bedrock/", id, StringComparison.Ordinal));
    }
}
