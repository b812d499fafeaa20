namespace Advisor.Output;

/// <summary>Places values on an axis of a chart, in proportion to themselves or to their logarithms.</summary>
internal sealed class ChartScale
{
    private const double Margin = 0.04;
    private const double MostDecadesWithSteps = 3;

    private readonly double _from, _to, _low, _high;
    private readonly bool _isLogarithmic;

    private ChartScale(IEnumerable<double> values, double from, double to, bool isLogarithmic)
    {
        (_from, _to, _isLogarithmic) = (from, to, isLogarithmic);
        double[] all = [.. values.Select(Of).DefaultIfEmpty()];
        var margin = Math.Max((all.Max() - all.Min()) * Margin, 0.05);
        (_low, _high) = (all.Min() - margin, all.Max() + margin);
    }

    public static ChartScale Linear(IEnumerable<double> values, double from, double to) => new(values, from, to, isLogarithmic: false);

    public static ChartScale Logarithmic(IEnumerable<double> values, double from, double to) => new(values, from, to, isLogarithmic: true);

    /// <summary>Returns the place of a value.</summary>
    public double At(double value) => _from + ((Of(value) - _low) / (_high - _low) * (_to - _from));

    /// <summary>Returns round values within the axis.</summary>
    public IEnumerable<double> Ticks(int most)
    {
        if (_isLogarithmic)
        {
            double[] steps = _high - _low <= MostDecadesWithSteps ? [1, 2, 5] : [1];
            return Enumerable.Range((int)Math.Floor(_low), (int)Math.Ceiling(_high) - (int)Math.Floor(_low) + 1)
                .SelectMany(power => steps.Select(step => step * Math.Pow(10, power)))
                .Where(tick => Math.Log10(tick) >= _low && Math.Log10(tick) <= _high);
        }

        var width = new[] { 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5 }.FirstOrDefault(width => (_high - _low) / width <= most, 10);
        return Enumerable.Range((int)Math.Ceiling(_low / width), (int)Math.Floor(_high / width) - (int)Math.Ceiling(_low / width) + 1).Select(i => i * width);
    }

    private double Of(double value) => _isLogarithmic ? Math.Log10(value) : value;
}
