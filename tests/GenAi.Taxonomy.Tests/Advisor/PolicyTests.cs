using Advisor;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class PolicyTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Fact]
    public void Policy_DenyLists_AddUp()
    {
        var ids = Candidates("""{ "denyProviders": ["gateway"] }""", "--deny-provider", "cloud");

        Assert.DoesNotContain(ids, id => id.StartsWith("gateway/", StringComparison.Ordinal) || id.StartsWith("cloud/", StringComparison.Ordinal));
        Assert.Contains("alpha/chat-large", ids);
    }

    [Fact]
    public void Policy_AllowLists_Intersect()
    {
        var ids = Candidates("""{ "allowProviders": ["alpha", "cloud"] }""", "--allow-provider", "cloud,gateway");

        Assert.Equal(["cloud/open-chat"], ids);
    }

    [Fact]
    public void Policy_AllowListsWithNothingInCommon_IsAFaultAndNeverOpensUp()
    {
        var outcome = _advisor.Run("select", "--allow-provider", "gateway", "--policy", _advisor.File("policy.json", """{ "allowProviders": ["alpha"] }"""));

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Contains("allowProviders: allows only 'alpha', the requirements only 'gateway'", Assert.Single(outcome.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.30", "0.20", 0.20)]
    [InlineData("0.20", "0.30", 0.20)]
    public void Policy_Ceiling_TakesTheLower(string asked, string ceiling, double holds)
    {
        var outcome = Select($$"""{ "maxCostPerRequest": {{ceiling}} }""", "--max-cost", asked, "--input-tokens", "60000", "--output-tokens", "4000");

        Assert.All(outcome.Json.GetProperty("candidates").EnumerateArray(), candidate =>
            Assert.True(decimal.Parse(candidate.GetProperty("estimatedCostUsd").GetString()!, System.Globalization.CultureInfo.InvariantCulture) <= (decimal)holds));
    }

    [Fact]
    public void Policy_AccessThatIsOutByDefault_DoesNotLetItIn()
    {
        var ids = Candidates("""{ "access": ["pay-per-use", "subscription"] }""");

        Assert.DoesNotContain("alpha-plan/chat-large", ids);
        Assert.Contains("alpha/chat-large", ids);
    }

    [Fact]
    public void Policy_Criticality_TakesTheHigher()
    {
        string Asked(string policy, params string[] args) => _advisor.Run(["select", "--policy", _advisor.File("policy.json", policy), .. args]).Output;

        Assert.Contains("high criticality", Asked("""{ "criticality": "high" }""", "--criticality", "low"), StringComparison.Ordinal);
        Assert.Contains("high criticality", Asked("""{ "criticality": "low" }""", "--criticality", "high"), StringComparison.Ordinal);

        // An application that is critical by itself stays so.
        Assert.Contains("high criticality", Asked("""{ "criticality": "low" }""", "--application", "clinical-trial-data-analysis"), StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_RequiredControls_HoldUntilInPlace()
    {
        const string Policy = """{ "requiredControls": ["human-review"] }""";

        Assert.Equal(Program.NothingMatches, Select(Policy).Code);
        Assert.Equal(Program.Done, Select(Policy, "--control", "human-review").Code);
    }

    [Fact]
    public void Policy_RiskLimits_TakeTheLower()
    {
        var file = _advisor.File("wanted.json", """{ "riskLimits": { "hallucination": "high" } }""");

        Assert.Equal(Program.Done, Select("""{ "riskLimits": {} }""", "--requirements", file).Code);
        Assert.Equal(Program.NothingMatches, Select("""{ "riskLimits": { "hallucination": "low" } }""", "--requirements", file).Code);
    }

    [Fact]
    public void Policy_WhatDoesNotNarrow_IsAFault()
    {
        var outcome = Select("""{ "objective": "cost", "controlsInPlace": ["human-review"], "unknown": "allow" }""");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Equal(3, outcome.Faults.Length);
    }

    private CommandLine.Outcome Select(string policy, params string[] args) =>
        _advisor.Run(["select", "--json", "--policy", _advisor.File("policy.json", policy), .. args]);

    private string[] Candidates(string policy, params string[] args) =>
        [.. Select(policy, args).Json.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("offering").GetString()!)];
}
