namespace GenAi.Taxonomy.Catalog;

/// <summary>How much a model takes in and gives out, in tokens. Three different numbers; null is unknown. Safe by default, compared by value.</summary>
public readonly record struct ModelLimits
{
    /// <summary>States limits in tokens.</summary>
    /// <param name="contextWindow">Input and output together.</param>
    /// <param name="maxInput">Input alone.</param>
    /// <param name="maxOutput">Output alone.</param>
    /// <remarks>Sources write 0 for "not known": zero and negative numbers become null.</remarks>
    public ModelLimits(long? contextWindow, long? maxInput = null, long? maxOutput = null)
    {
        ContextWindow = contextWindow is > 0 ? contextWindow : null;
        MaxInput = maxInput is > 0 ? maxInput : null;
        MaxOutput = maxOutput is > 0 ? maxOutput : null;
    }

    /// <value>The tokens of input and output together, or null where unknown.</value>
    public long? ContextWindow { get; }

    /// <value>The tokens of input alone, or null where unknown.</value>
    public long? MaxInput { get; }

    /// <value>The tokens of output alone, or null where unknown.</value>
    public long? MaxOutput { get; }

    /// <summary>These limits, with the other's numbers where these are unknown.</summary>
    /// <param name="fallback">What holds where this says nothing.</param>
    public ModelLimits Or(ModelLimits fallback) =>
        new(ContextWindow ?? fallback.ContextWindow, MaxInput ?? fallback.MaxInput, MaxOutput ?? fallback.MaxOutput);
}
