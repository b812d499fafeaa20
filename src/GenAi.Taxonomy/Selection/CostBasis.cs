using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>By what a selection compares costs: what is counted follows from what is wanted. Amounts are in 10^-12 dollars.</summary>
internal sealed class CostBasis
{
    private const long Dollar = 1_000_000_000_000;

    private readonly ModelUsage _usage;
    private readonly DateTimeOffset _moment;
    private readonly bool _tokens;
    private readonly Meter _meter;
    private readonly PriceUnit _unit;
    private readonly double _cheap;
    private readonly double _dear;
    private readonly long _units;

    public CostBasis(RequirementExpansion expansion, DateTimeOffset moment)
    {
        var requirements = expansion.Requirements;
        var outputs = expansion.Outputs;
        _moment = moment;
        IsEstimate = requirements.InputTokens is not null || requirements.OutputTokens is not null;
        var (input, output) = IsEstimate ? (requirements.InputTokens ?? 0, requirements.OutputTokens ?? 0) : (3, 1);
        (_meter, _unit, _cheap, _dear, _units, Description) = (Meter.TextInput, PriceUnit.Token, 1e4, 1e8, 1L, "");
        if (Wants(Modalities.Text) || outputs.Count > 1)
        {
            _tokens = true;
            Description = IsEstimate ? "a request" : "a million tokens, three of input to one of output";
        }
        else if (Wants(Modalities.Image))
        {
            (_meter, _unit, _cheap, _dear, Description) = (Meter.ImageOutput, PriceUnit.Image, 1e9, 1e12, "an image");
        }
        else if (Wants(Modalities.Video))
        {
            (_meter, _unit, _cheap, _dear, Description) = (Meter.VideoOutput, PriceUnit.Second, 1e10, 1e12, "a second of video");
        }
        else if (Wants(Modalities.Speech))
        {
            (_meter, _unit, _cheap, _dear, Description) = (Meter.CharacterInput, PriceUnit.Character, 1e6, 1e9, "a character read aloud");
        }
        else if (Wants(Modalities.Audio))
        {
            (_meter, _unit, _cheap, _dear, Description) = (Meter.AudioOutput, PriceUnit.Second, 1e8, 1e12, "a second of audio");
        }
        else if (Wants(Modalities.EmbeddingVector))
        {
            (_tokens, output, _dear) = (true, 0, 1e7);
            Description = IsEstimate ? "a request" : "a million tokens of input";
        }
        else
        {
            _tokens = true;
            Description = IsEstimate ? "a request" : "a million tokens, three of input to one of output";
        }

        if (!_tokens)
            IsEstimate = true;
        _usage = new(input, output) { Images = _unit == PriceUnit.Image ? 1 : 0, Variant = requirements.ImageSize?.ToString() };

        bool Wants(Modality modality) => outputs.Any(output => expansion.Taxonomy.IsA(output, modality));
    }

    /// <summary>Whether the amount is that of one request or product, not only a rate to compare by.</summary>
    public bool IsEstimate { get; }

    /// <summary>What the amount is for.</summary>
    public string Description { get; }

    public bool CountsTokens => _tokens;

    /// <summary>10^-12 dollars, or a negative number where the price is not known.</summary>
    public long Of(SelectionIndex index, int i)
    {
        if (index.Access[i] is AccessKind.Subscription or AccessKind.Trial)
            return SelectionIndex.UnknownRate;
        if (!_tokens)
            return index.Offerings[i].Prices?.Find(_meter, _unit, 0, _moment, _usage.Variant)?.PicoDollars * _units ?? SelectionIndex.UnknownRate;

        var (input, output) = (index.InputRate[i], index.OutputRate[i]);
        if (input == SelectionIndex.ConditionalRate)
            input = Conditional(index.Offerings[i].Prices!, Meter.TextInput);
        if (output == SelectionIndex.ConditionalRate)
            output = Conditional(index.Offerings[i].Prices!, Meter.TextOutput);
        if ((input < 0 && _usage.InputTokens > 0) || (output < 0 && _usage.OutputTokens > 0))
            return SelectionIndex.UnknownRate;
        return checked((_usage.InputTokens * long.Max(0, input)) + (_usage.OutputTokens * long.Max(0, output)));
    }

    /// <summary>US dollars of what <see cref="Description"/> says.</summary>
    public decimal Dollars(long pico) =>
        _tokens && !IsEstimate ? pico * 1_000_000m / (_usage.InputTokens + _usage.OutputTokens) / Dollar : (decimal)pico / Dollar;

    /// <summary>From 1000 for the cheap end of the scale to 0 for the dear one, in logarithmic steps; 0 for unknown.</summary>
    public int Part(long pico)
    {
        if (pico < 0)
            return 0;
        var each = _tokens ? (double)pico / long.Max(1, _usage.InputTokens + _usage.OutputTokens) : pico;
        if (each <= _cheap)
            return 1000;
        return each >= _dear ? 0 : (int)(1000 * (Math.Log(_dear) - Math.Log(each)) / (Math.Log(_dear) - Math.Log(_cheap)));
    }

    private long Conditional(PriceList prices, Meter meter) =>
        prices.Find(meter, PriceUnit.Token, IsEstimate ? _usage.InputTokens : 0, _moment)?.PicoDollars ?? SelectionIndex.UnknownRate;
}
