using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>By what a selection compares costs: what is counted follows from what is wanted. Amounts are in 10^-12 dollars.</summary>
internal sealed class CostBasis
{
    private const long Dollar = 1_000_000_000_000;

    private readonly long _input;
    private readonly long _output;
    private readonly string? _variant;
    private readonly DateTimeOffset _moment;
    private readonly bool _tokens = true;
    private readonly bool _inputAlone;
    private readonly Meter _meter;
    private readonly PriceUnit _unit;
    private readonly double _cheap = 1e4;
    private readonly double _dear = 1e8;

    private CostBasis(
        long input, long output, DateTimeOffset moment, bool inputAlone = false, string description = "a million tokens, three of input to one of output")
    {
        (_input, _output, _moment, _inputAlone, Description) = (input, output, moment, inputAlone, description);
    }

    public CostBasis(RequirementExpansion expansion, DateTimeOffset moment)
        : this(expansion.Requirements.InputTokens ?? 0, expansion.Requirements.OutputTokens ?? 0, moment)
    {
        var outputs = expansion.Outputs;
        var isAlone = outputs.Count == 1;
        IsEstimate = _input > 0 || _output > 0;
        if (isAlone && Wants("image"))
        {
            (_tokens, _meter, _unit, _cheap, _dear, Description) = (false, Meter.ImageOutput, PriceUnit.Image, 1e9, 1e12, "an image");
            _variant = expansion.Requirements.ImageSize?.ToString();
        }
        else if (isAlone && Wants("video"))
        {
            (_tokens, _meter, _unit, _cheap, _dear, Description) = (false, Meter.VideoOutput, PriceUnit.Second, 1e10, 1e12, "a second of video");
        }
        else if (isAlone && Wants("speech"))
        {
            (_tokens, _meter, _unit, _cheap, _dear, Description) = (false, Meter.CharacterInput, PriceUnit.Character, 1e6, 1e9, "a character read aloud");
        }
        else if (isAlone && Wants("audio"))
        {
            (_tokens, _meter, _unit, _cheap, _dear, Description) = (false, Meter.AudioOutput, PriceUnit.Second, 1e8, 1e12, "a second of audio");
        }
        else if (isAlone && Wants("text") && expansion.Inputs is [var only] && expansion.Taxonomy.IsA(only, Known("audio")))
        {
            (_tokens, _meter, _unit, _cheap, _dear, Description) = (false, Meter.AudioInput, PriceUnit.Second, 1e7, 1e10, "a second of audio taken in");
        }
        else if (IsEstimate)
        {
            Description = "a request";
        }
        else
        {
            (_input, _output) = (3, 1);
        }

        if (_tokens && isAlone && Wants("embedding-vector"))
        {
            (_inputAlone, _output, _dear) = (true, 0, 1e7);
            Description = IsEstimate ? Description : "a million tokens of input";
        }

        IsRequest = _tokens ? IsEstimate : _unit == PriceUnit.Image;
        IsEstimate |= !_tokens;

        Concept Known(string modality) => expansion.Taxonomy.Find(modality) ?? outputs[0];

        bool Wants(string modality) => outputs[0].Id == modality || expansion.Taxonomy.BroaderClosure(outputs[0]).Any(broader => broader.Id == modality);
    }

    /// <summary>Whether the amount is that of one request or product, not only a rate to compare by.</summary>
    public bool IsEstimate { get; }

    /// <summary>Whether the amount is what a whole request costs, so that a ceiling for a request can be held.</summary>
    public bool IsRequest { get; }

    /// <summary>What the amount is for.</summary>
    public string Description { get; }

    /// <summary>A million tokens, three of input to one of output, or of input alone where that is all there is to pay.</summary>
    public static CostBasis PerMillionTokens(RequirementExpansion expansion, DateTimeOffset moment) =>
        expansion.Outputs is [{ Id: "embedding-vector" }]
            ? new(1, 0, moment, inputAlone: true, "a million tokens of input")
            : new(3, 1, moment);

    /// <summary>The ceiling in the unit of <see cref="Of"/>, for an amount of dollars per million tokens.</summary>
    public decimal OfMillion(decimal dollars) => dollars / 1_000_000m * (_input + _output);

    /// <summary>10^-12 dollars, or a negative number where the price is not known.</summary>
    public long Of(SelectionIndex index, int i)
    {
        var prices = index.Offerings[i].Prices;
        var access = index.Access[i];
        if (prices is null || access is AccessKind.Subscription or AccessKind.Trial)
            return SelectionIndex.UnknownRate;
        var cost = _tokens ? OfTokens(index, i, prices) : prices.Find(_meter, _unit, 0, _moment, _variant)?.PicoDollars ?? SelectionIndex.UnknownRate;
        // Nothing to pay is a price only where the terms are known: else it is a plan or a trial that no source calls so.
        return cost == 0 && access == AccessKind.Unknown ? SelectionIndex.UnknownRate : cost;
    }

    /// <summary>US dollars of what <see cref="Description"/> says.</summary>
    public decimal Dollars(long pico) =>
        _tokens && !IsEstimate ? pico * 1_000_000m / (_input + _output) / Dollar : (decimal)pico / Dollar;

    /// <summary>From 1000 for the cheap end of the scale to 0 for the dear one, in logarithmic steps; 0 for unknown.</summary>
    public int Part(long pico)
    {
        if (pico < 0)
            return 0;
        var each = _tokens ? pico / ((double)_input + _output) : pico;
        if (each <= _cheap)
            return 1000;
        return each >= _dear ? 0 : (int)(1000 * (Math.Log(_dear) - Math.Log(each)) / (Math.Log(_dear) - Math.Log(_cheap)));
    }

    private long OfTokens(SelectionIndex index, int i, PriceList prices)
    {
        var (input, output) = (index.InputRate[i], index.OutputRate[i]);
        if (input == SelectionIndex.ConditionalRate)
            input = Find(prices, Meter.TextInput, PriceUnit.Token);
        if (output == SelectionIndex.ConditionalRate)
            output = Find(prices, Meter.TextOutput, PriceUnit.Token);
        // A request of which only the input is stated has output too: a rate that is not known makes its cost unknown.
        if (input < 0 || (output < 0 && !_inputAlone))
            return SelectionIndex.UnknownRate;
        var fee = IsEstimate && index.HasRequestFee[i] ? long.Max(0, Find(prices, Meter.Request, PriceUnit.Request)) : 0;
        var sum = Math.BigMul(_input, long.Max(0, input)) + Math.BigMul(_output, long.Max(0, output)) + fee;
        return sum > long.MaxValue ? long.MaxValue : (long)sum;
    }

    private long Find(PriceList prices, Meter meter, PriceUnit unit) =>
        prices.Find(meter, unit, IsEstimate ? _input : 0, _moment)?.PicoDollars ?? SelectionIndex.UnknownRate;
}
