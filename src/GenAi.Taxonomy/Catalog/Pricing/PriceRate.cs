namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>One rate of a price list: an amount for one unit of a meter, and the conditions under which it holds. Immutable.</summary>
public sealed class PriceRate
{
    /// <summary>States a rate.</summary>
    /// <param name="meter">What is counted.</param>
    /// <param name="amount">
    /// US dollars for a single unit, not for a thousand or a million. Zero is a price. Kept to 10^-12 dollars, so that
    /// ranking in integers and reported amounts agree; what is finer is rounded.
    /// </param>
    /// <param name="unit">The unit counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="OverflowException">The amount is over nine million dollars for one unit.</exception>
    public PriceRate(Meter meter, decimal amount, PriceUnit unit = PriceUnit.Token)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        Meter = meter;
        Amount = decimal.Round(amount, 12);
        PicoDollars = checked((long)(Amount * 1_000_000_000_000m));
        Unit = unit;
    }

    /// <summary>A rate for tokens as price pages print it.</summary>
    /// <param name="meter">What is counted.</param>
    /// <param name="amount">US dollars for a million tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static PriceRate PerMillion(Meter meter, decimal amount) => new(meter, amount / 1_000_000m);

    /// <value>What is counted.</value>
    public Meter Meter { get; }

    /// <value>US dollars for a single unit.</value>
    public decimal Amount { get; }

    /// <value>The unit counted.</value>
    public PriceUnit Unit { get; }

    /// <summary>The amount in 10^-12 dollars: exactly <see cref="Amount"/>.</summary>
    internal long PicoDollars { get; }

    /// <value>The rate holds for requests with more input tokens than this; at exactly this number the lower tier holds. Default: 0, from the first token.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long AboveInputTokens
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <value>The image size, video resolution or quality for which it holds, such as <c>1024x1024</c> or <c>hd</c>. Default: null, any.</value>
    public string? Variant { get; init; }

    /// <value>The way of serving for which it holds. Default: <see cref="Pricing.ServiceTier.Standard"/>.</value>
    public ServiceTier ServiceTier { get; init; }

    /// <value>The first day on which it holds, in UTC. Default: null, always so far.</value>
    public DateOnly? ValidFrom { get; init; }

    /// <value>The first day on which it no longer holds, in UTC. Default: null, until further notice.</value>
    public DateOnly? ValidUntil { get; init; }

    /// <value>The time of day from which it holds, in UTC; with <see cref="DailyUntil"/>. A window may cross midnight. Default: null, all day.</value>
    public TimeOnly? DailyFrom { get; init; }

    /// <value>The time of day until which it holds, in UTC, exclusive. Default: null, all day.</value>
    public TimeOnly? DailyUntil { get; init; }

    /// <value>Where the rate comes from, if not from where the offering's prices do. Default: null.</value>
    public Source? Source { get; init; }

    /// <summary>Whether the rate holds at a moment, its validity dates and time of day considered.</summary>
    /// <param name="moment">The moment; any offset.</param>
    public bool HoldsAt(DateTimeOffset moment)
    {
        if (ValidFrom is null && ValidUntil is null && DailyFrom is null)
            return true;
        var utc = moment.UtcDateTime;
        var day = DateOnly.FromDateTime(utc);
        if (day < ValidFrom || day >= ValidUntil)
            return false;
        return DailyFrom is not { } from || DailyUntil is not { } until || TimeOnly.FromDateTime(utc).IsBetween(from, until);
    }
}
