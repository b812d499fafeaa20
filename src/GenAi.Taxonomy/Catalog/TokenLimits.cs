using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog;

/// <summary>How much a model accepts and produces, in tokens. Three different numbers; null is unknown. Safe by default, compared by value.</summary>
public readonly record struct TokenLimits
{
    // 0 is unknown: half the size of numbers that may be null, and thousands of offerings have three of them.
    private readonly long _contextWindow;
    private readonly long _maxInput;
    private readonly long _maxOutput;

    /// <summary>States limits in tokens.</summary>
    /// <param name="contextWindow">Input and output together.</param>
    /// <param name="maxInput">Input alone.</param>
    /// <param name="maxOutput">Output alone.</param>
    /// <remarks>Sources write 0 for "not known": zero and negative numbers become null.</remarks>
    public TokenLimits(long? contextWindow, long? maxInput = null, long? maxOutput = null)
    {
        _contextWindow = long.Max(0, contextWindow ?? 0);
        _maxInput = long.Max(0, maxInput ?? 0);
        _maxOutput = long.Max(0, maxOutput ?? 0);
    }

    /// <value>The tokens of input and output together, or null where unknown.</value>
    public long? ContextWindow => OrUnknown(_contextWindow);

    /// <value>The tokens of input alone, or null where unknown.</value>
    public long? MaxInput => OrUnknown(_maxInput);

    /// <value>The tokens of output alone, or null where unknown.</value>
    public long? MaxOutput => OrUnknown(_maxOutput);

    /// <summary>These limits, with the other's numbers where these are unknown.</summary>
    /// <param name="fallback">What holds where this says nothing.</param>
    public TokenLimits Or(TokenLimits fallback) =>
        new(ContextWindow ?? fallback.ContextWindow, MaxInput ?? fallback.MaxInput, MaxOutput ?? fallback.MaxOutput);

    internal static TokenLimits Of(FieldValues values) =>
        new(values.GetValue(CatalogFields.ContextWindow), values.GetValue(CatalogFields.MaxInput), values.GetValue(CatalogFields.MaxOutput));

    internal FieldValues AddTo(FieldValues values) => values
        .With(CatalogFields.ContextWindow, ContextWindow)
        .With(CatalogFields.MaxInput, MaxInput)
        .With(CatalogFields.MaxOutput, MaxOutput);

    private static long? OrUnknown(long tokens) => tokens == 0 ? null : tokens;
}
