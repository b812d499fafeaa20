using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Routing;

/// <summary>An offering that the router can call with one client.</summary>
internal sealed class RouteTarget<TClient>(ModelOffering offering, TClient client, string? modelId, string? account = null, string? name = null, double weight = 1)
    where TClient : class
{
    private readonly RouteId _id = new(offering.Id, name);

    private readonly long _window = offering.Limits.ContextWindow ?? 0;
    private readonly long _maxInput = offering.Limits.MaxInput ?? 0;
    private readonly long _maxOutput = offering.Limits.MaxOutput ?? 0;
    private long _averageOutput;

    public ModelOffering Offering => offering;

    public TClient Client => client;

    /// <summary>Gets the id of the route, by which health and conversations know it.</summary>
    public RouteId Id => _id;

    /// <summary>Gets the share of requests among the clients of the offering.</summary>
    public double Weight => weight;

    /// <summary>The provider's id of the model, or the deployment of it, where the client has to be told; null where it is set to one.</summary>
    public string? ModelId => modelId;

    /// <summary>Under which the health of the account is kept that many offerings share; null at a route of one.</summary>
    public string? Account => account;

    /// <summary>Returns the same target under the name of a deployment; itself if its client is set to one model.</summary>
    public RouteTarget<TClient> At(string deployment) => modelId is null || modelId == deployment ? this : new(offering, client, deployment, account, name, weight);

    /// <summary>The context window in tokens; 0 where it is not known.</summary>
    public long Window => _window;

    /// <summary>Whether a request is within every limit that is known. Each text of a batch has to fit alone.</summary>
    public bool Holds(in RequestNeeds needs)
    {
        var input = needs.LongestInput;
        return (_window == 0 || input + needs.OutputTokens <= _window)
            && (_maxInput == 0 || input <= _maxInput)
            && (_maxOutput == 0 || needs.OutputTokens <= _maxOutput);
    }

    /// <summary>Returns the output tokens that an answer is expected to have: the running average, else an assumption within the model's limit.</summary>
    public long ExpectedOutput(long assumed) =>
        Volatile.Read(ref _averageOutput) is > 0 and var average ? average : _maxOutput > 0 ? long.Min(assumed, _maxOutput) : assumed;

    /// <summary>Moves the average by an eighth towards the output of an answer. Answers at the same moment may lose one measurement.</summary>
    public void Measure(long outputTokens)
    {
        var average = Volatile.Read(ref _averageOutput);
        Volatile.Write(ref _averageOutput, long.Max(1, average == 0 ? outputTokens : average + ((outputTokens - average) / 8)));
    }

    /// <summary>Returns what a request is expected to cost, in US dollars; null where the price is not known.</summary>
    /// <param name="needs">The request.</param>
    /// <param name="now">The moment.</param>
    /// <param name="outputTokens">The output in place of what the request reserves.</param>
    public decimal? Estimate(in RequestNeeds needs, DateTimeOffset now, long? outputTokens = null)
    {
        var cost = CostOf(
            new(needs.InputTokens, outputTokens ?? needs.OutputTokens) { Images = needs.Images, Variant = needs.Size?.ToString(), InputCharacters = needs.Characters }, now);
        // Speech that is charged by its tokens: the text is known, the speech is not.
        return cost ?? (needs.Characters > 0 ? CostOf(new((needs.Characters / TokenCounter.CharactersOfAToken) + 1, 0), now) : null);
    }

    /// <summary>Returns what a usage costs, in US dollars to 12 places, as ledgers count; null where a part of it has no known price.</summary>
    public decimal? CostOf(in ModelUsage usage, DateTimeOffset now) =>
        offering.Prices?.TotalOf(usage, now) is { } cost ? decimal.Round(cost, 12) : null;
}
