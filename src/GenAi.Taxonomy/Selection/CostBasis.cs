using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>By what a selection compares costs, and how much of it. Amounts are in 10^-12 dollars.</summary>
internal sealed class CostBasis
{
    private const long Dollar = 1_000_000_000_000;

    // Products of two numbers below this, and the sum of two of them, fit 64 bits.
    private const long Small = 1L << 31;

    private readonly CostKind _kind;
    private readonly long _input;
    private readonly long _output;
    private readonly bool _isTokens;
    private readonly bool _hasFloors; // The columns of the index hold standard rates for tokens.
    private readonly bool _isInputAlone;
    private readonly long _tierTokens; // The size of request that the tiers of prices go by.
    private readonly ServiceTier _service;
    private readonly string? _variant;
    private readonly DateTimeOffset _moment;
    private readonly double _logDear;
    private readonly double _logSpan;
    private readonly int _unknownPart;

    /// <summary>What a request costs, or a product, or a million tokens where no request is described.</summary>
    public CostBasis(CostKind kind, ModelRequirements requirements, DateTimeOffset moment, ServiceTier service = ServiceTier.Standard)
        : this(kind, requirements.InputTokens ?? 0, requirements.OutputTokens ?? 0, moment, service)
    {
        var isText = ReferenceEquals(kind, CostKind.TextTokens);
        var hasSize = _input > 0 || _output > 0;
        IsRequest = kind.IsTokens ? hasSize && !isText : kind.Unit == PriceUnit.Image;
        IsEstimate = hasSize || !kind.IsTokens;
        Description = (!kind.IsTokens || !hasSize ? kind.Description : isText ? "the text of a request" : "a request") + (service == ServiceTier.Batch ? ", in a batch" : "");
        if (kind.Unit == PriceUnit.Image)
            _variant = requirements.ImageSize?.ToString();
        if (kind.IsTokens && !hasSize)
            (_input, _output) = (3, 1);
        if (_isInputAlone)
            _output = 0;
        _tierTokens = kind.IsTokens && IsEstimate ? _input : 0;
        _unknownPart = PartOf(kind.IsTokens ? ((double)kind.Unknown * _input) + ((double)CostKind.UnknownOutput * _output) : kind.Unknown);
    }

    private CostBasis(CostKind kind, long input, long output, DateTimeOffset moment, ServiceTier service)
    {
        (_kind, _input, _output, _moment, _service, Description) = (kind, input, output, moment, service, kind.Description);
        (_isTokens, _isInputAlone) = (kind.IsTokens, kind.IsInputAlone(output));
        _hasFloors = _isTokens && service == ServiceTier.Standard;
        _logDear = Math.Log(kind.Dear);
        _logSpan = _logDear - Math.Log(kind.Cheap);
    }

    /// <summary>Whether the amount is that of one request or product, not only a rate to compare by.</summary>
    public bool IsEstimate { get; }

    /// <summary>Whether the amount is what a whole request costs, so that a ceiling for a request can be held.</summary>
    public bool IsRequest { get; }

    /// <summary>What the amount is for.</summary>
    public string Description { get; }

    /// <summary>A million tokens, three of input to one of output, or of input alone where that is all there is to pay.</summary>
    public static CostBasis PerMillionTokens(CostKind kind, DateTimeOffset moment, ServiceTier service = ServiceTier.Standard) =>
        kind.IsInputAlone(0) ? new(CostKind.InputTokens, 1, 0, moment, service) : new(CostKind.Tokens, 3, 1, moment, service);

    /// <summary>The ceiling in the unit of <see cref="Of"/>, for an amount of dollars per million tokens.</summary>
    public decimal OfMillion(decimal dollars) => dollars / 1_000_000m * (_input + _output);

    /// <summary>Returns what a token of an offering costs or counts as at least, as the columns of the index have it.</summary>
    public static (float Input, float Output) FloorOf(in IndexRow row)
    {
        var (input, output) = row.Rates.Floor;
        var mayBeUnknown = row.Access is AccessKind.Subscription or AccessKind.Trial || row.Rates.HasUnknown
            || (row.Access is AccessKind.Unknown or AccessKind.SelfHosted && row.Rates.IsFree && !row.HasRequestFee);
        return mayBeUnknown ? (float.Min(input, CostKind.LeastUnknownInput), float.Min(output, CostKind.UnknownOutput)) : (input, output);
    }

    /// <summary>Returns a number of 10^-12 dollars that <see cref="Of"/>, or what an unknown price counts as, is not below.</summary>
    public double AtLeast(float inputFloor, float outputFloor) => _hasFloors ? double.Min((((double)inputFloor * _input) + ((double)outputFloor * _output)) * 0.9999999, long.MaxValue) : 0;

    /// <summary>Returns the <see cref="EligibleOffering.BlendedFloor"/> above which no offering costs as little as a ceiling.</summary>
    public double GetMaxBlendedFloor(long ceiling) =>
        _hasFloors && ceiling != long.MaxValue && long.Min(_input, _output) > 0 ? ceiling / double.Min(_input / 3.0, _output) * 1.000001 : double.PositiveInfinity;

    /// <summary>10^-12 dollars, or a negative number where the price is not known.</summary>
    public long Of(SelectionIndex index, int i)
    {
        ref readonly var row = ref index.Rows[i];
        if (row.Access is AccessKind.Subscription or AccessKind.Trial)
            return SelectionIndex.UnknownRate;
        var cost = _isTokens ? OfTokens(index, i, row) : OfUnits(index, i);
        // Nothing to pay is a price only where requests are paid: elsewhere it is a plan or a trial that no source calls so, or one's own machine.
        return cost == 0 && row.Access is AccessKind.Unknown or AccessKind.SelfHosted ? SelectionIndex.UnknownRate : cost;
    }

    /// <summary>US dollars of what <see cref="Description"/> says.</summary>
    public decimal Dollars(long pico) =>
        _kind.IsTokens && !IsEstimate ? pico * 1_000_000m / (_input + _output) / Dollar : (decimal)pico / Dollar;

    /// <summary>
    /// Returns 1000 for the cheap end of the scale, 0 for the dear one, and 250 less for each power of ten between them. An unknown price
    /// counts as <see cref="CostKind.Unknown"/>.
    /// </summary>
    public int Part(long pico) => pico < 0 ? _unknownPart : PartOf(pico);

    private int PartOf(double pico)
    {
        var each = _kind.IsTokens ? pico / ((double)_input + _output) : pico;
        if (each <= _kind.Cheap)
            return 1000;
        return each >= _kind.Dear ? 0 : (int)(1000 * (_logDear - Math.Log(each)) / _logSpan);
    }

    /// <summary>10^-12 dollars above which <see cref="Part"/> is less than a number from 1 to 1000.</summary>
    public double DearestWith(long part) => _kind.DearestWith(part) * (_kind.IsTokens ? (double)_input + _output : 1);

    private long OfUnits(SelectionIndex index, int i)
    {
        var rate = Find(index, i, _kind.Meter, _kind.Unit);
        if (rate < 0)
            return rate;
        var sum = Math.BigMul(rate, _kind.Times);
        return sum > long.MaxValue ? long.MaxValue : (long)sum;
    }

    private long OfTokens(SelectionIndex index, int i, in IndexRow row)
    {
        var (input, output) = _hasFloors ? row.Rates.At(_tierTokens) : (SelectionIndex.ConditionalRate, SelectionIndex.ConditionalRate);
        if (input == SelectionIndex.ConditionalRate)
            input = Find(index, i, Meter.TextInput, PriceUnit.Token);
        if (output == SelectionIndex.ConditionalRate)
            output = Find(index, i, Meter.TextOutput, PriceUnit.Token);
        // A request of which only the input is stated has output too: a rate that is not known makes its cost unknown.
        if (input < 0 || (output < 0 && !_isInputAlone))
            return SelectionIndex.UnknownRate;
        var fee = row.HasRequestFee && IsEstimate ? long.Max(0, Find(index, i, Meter.Request, PriceUnit.Request)) : 0;
        output = long.Max(0, output);
        if ((_input | _output | input | output) < Small && fee < Small)
            return (_input * input) + (_output * output) + fee;
        var sum = Math.BigMul(_input, input) + Math.BigMul(_output, output) + fee;
        return sum > long.MaxValue ? long.MaxValue : (long)sum;
    }

    private long Find(SelectionIndex index, int i, Meter meter, PriceUnit unit) =>
        index.Offerings[i].Prices?.Find(meter, unit, _tierTokens, _moment, _variant, _service)?.PicoDollars ?? SelectionIndex.UnknownRate;
}
