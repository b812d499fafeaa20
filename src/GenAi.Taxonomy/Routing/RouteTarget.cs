using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Routing;

/// <summary>An offering that the router can call.</summary>
internal sealed class RouteTarget<TClient>(ModelOffering offering, TClient client, string? modelId, string? account = null)
    where TClient : class
{
    private readonly long _window = offering.Limits.ContextWindow ?? 0;
    private readonly long _maxInput = offering.Limits.MaxInput ?? 0;
    private readonly long _maxOutput = offering.Limits.MaxOutput ?? 0;

    public ModelOffering Offering => offering;

    public TClient Client => client;

    /// <summary>The provider's id of the model, or the deployment of it, where the client has to be told; null where it is set to one.</summary>
    public string? ModelId => modelId;

    /// <summary>Under which the health of the account is kept that many offerings share; null at a route of one.</summary>
    public string? Account => account;

    /// <summary>Returns the same target under the name of a deployment; itself if its client is set to one model.</summary>
    public RouteTarget<TClient> At(string deployment) => modelId is null || modelId == deployment ? this : new(offering, client, deployment, account);

    /// <summary>The context window in tokens; 0 where it is not known.</summary>
    public long Window => _window;

    /// <summary>Whether a request is within every limit that is known.</summary>
    public bool Holds(in RequestNeeds needs) =>
        (_window == 0 || needs.InputTokens + needs.OutputTokens <= _window)
        && (_maxInput == 0 || needs.InputTokens <= _maxInput)
        && (_maxOutput == 0 || needs.OutputTokens <= _maxOutput);

    /// <summary>What a request is expected to cost, in US dollars; null where the price is not known.</summary>
    public decimal? Estimate(in RequestNeeds needs, DateTimeOffset now) => CostOf(
        new(needs.InputTokens, needs.OutputTokens) { Images = needs.Images, Variant = needs.Size?.ToString(), InputCharacters = needs.Characters }, now);

    /// <summary>What a usage costs, in US dollars; null where a part of it has no known price.</summary>
    public decimal? CostOf(in ModelUsage usage, DateTimeOffset now) =>
        offering.Prices?.TotalOf(usage, now);
}
