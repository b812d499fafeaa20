using System.Globalization;
using System.Xml;

namespace Advisor.Output;

/// <summary>Writes a chart of ability and cost as SVG. It follows the light or dark scheme of its reader, and says in words what it shows.</summary>
internal sealed class CostChartSvg
{
    private const double Width = 960, Left = 70, Right = 30, PlotHeight = 440, LineHeight = 18;
    private const int MostTicks = 9, LettersInALine = 120;

    private const string Style =
        """

        svg { --back: #ffffff; --text: #1f2328; --quiet: #59636e; --grid: #e3e6ea; --point: #8a94a0; --front: #0969da; }
        @media (prefers-color-scheme: dark) { svg { --back: #0d1117; --text: #e6edf3; --quiet: #9aa3ad; --grid: #262c36; --point: #6e7681; --front: #58a6ff; } }
        text { font: 12px system-ui, sans-serif; fill: var(--text); }
        .head { font-size: 16px; font-weight: 600; }
        .quiet { fill: var(--quiet); }
        .back { fill: var(--back); }
        .grid { stroke: var(--grid); }
        .point circle { fill: var(--point); stroke: var(--point); } .point line { stroke: var(--point); opacity: .45; }
        .front circle { fill: var(--front); stroke: var(--front); } .front line { stroke: var(--front); }
        .point.predecessor circle { fill: var(--back); }
        .best { fill: none; stroke: var(--text); stroke-width: 1.5; }
        .frontier { fill: none; stroke: var(--front); stroke-width: 1.5; stroke-dasharray: 4 3; }
        .leader { stroke: var(--quiet); stroke-width: .7; }
        .label { paint-order: stroke; stroke: var(--back); stroke-width: 4px; stroke-linejoin: round; }

        """;

    private readonly CostChart _chart;
    private readonly List<string> _head;
    private readonly List<string> _notes;
    private readonly ChartScale _cost;
    private readonly ChartScale _ability;
    private readonly IReadOnlyList<ChartLabel> _labels;
    private readonly double _top;

    private CostChartSvg(CostChart chart, string asked)
    {
        _chart = chart;
        _head = Wrap(asked);
        _notes = [.. Notes().SelectMany(Wrap)];
        _cost = ChartScale.Logarithmic(chart.Points.Select(point => (double)point.Cost), Left, Width - Right);
        _ability = ChartScale.Linear(chart.Points.SelectMany(point => new[] { point.Low ?? point.Ability, point.High ?? point.Ability }), PlotHeight, 0);
        _labels = ChartLabel.Place([.. chart.Frontier.Select(point => (LabelOf(point), X(point), Y(point)))], Left);

        // Labels can be higher than the highest point.
        _top = 40 + (_head.Count * LineHeight) + Math.Max(0, ChartLabel.Height - _labels.Select(label => label.Y).DefaultIfEmpty(ChartLabel.Height).Min());
    }

    /// <summary>Writes the chart.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="asked">What was asked for, in words.</param>
    public static void Write(Stream stream, CostChart chart, string asked)
    {
        using var xml = XmlWriter.Create(stream, new() { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false) });
        new CostChartSvg(chart, asked).Write(xml);
    }

    private void Write(XmlWriter xml)
    {
        var height = _top + PlotHeight + 70 + (_notes.Count * LineHeight);
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attributes(xml, ("viewBox", $"0 0 {Number(Width)} {Number(height)}"), ("role", "img"), ("aria-labelledby", "chart-title chart-desc"));
        Element(xml, "title", $"Ability and cost: {string.Join(' ', _head)}", ("id", "chart-title"));
        Element(xml, "desc", $"{FrontierInWords()} {string.Join(' ', _notes)}", ("id", "chart-desc"));
        Element(xml, "style", Style);
        Element(xml, "rect", null, ("class", "back"), ("width", Number(Width)), ("height", Number(height)));
        Text(xml, "Ability and cost", 20, 28, "head");
        for (var i = 0; i < _head.Count; i++)
            Text(xml, _head[i], 20, 48 + (i * LineHeight), "quiet");
        if (_chart.Points.Count > 0)
        {
            xml.WriteStartElement("g");
            Attributes(xml, ("transform", $"translate(0 {Number(_top)})"));
            WriteAxes(xml);
            WritePoints(xml);
            xml.WriteEndElement();
        }

        for (var i = 0; i < _notes.Count; i++)
            Text(xml, _notes[i], 20, _top + PlotHeight + 64 + (i * LineHeight), "quiet");
        xml.WriteEndElement();
    }

    private void WriteAxes(XmlWriter xml)
    {
        foreach (var tick in _ability.Ticks(MostTicks))
        {
            Line(xml, "grid", Left, _ability.At(tick), Width - Right, _ability.At(tick));
            Text(xml, tick.ToString("0.##", CultureInfo.InvariantCulture), Left - 8, _ability.At(tick) + 4, "quiet", "end");
        }

        foreach (var tick in _cost.Ticks(MostTicks))
        {
            Line(xml, "grid", _cost.At(tick), 0, _cost.At(tick), PlotHeight);
            Text(xml, Words.Money((decimal)tick), _cost.At(tick), PlotHeight + 18, "quiet", "middle");
        }

        Text(xml, $"US dollars for {_chart.Unit} (logarithmic scale)", (Left + Width - Right) / 2, PlotHeight + 40, "quiet", "middle");
        xml.WriteStartElement("g");
        Attributes(xml, ("transform", $"translate(20 {Number(PlotHeight / 2)}) rotate(-90)"));
        Text(xml, IsOrdered ? $"Quality by rank: {Ability}" : Ability, 0, 0, "quiet", "middle");
        xml.WriteEndElement();
    }

    private void WritePoints(XmlWriter xml)
    {
        foreach (var point in _chart.Points.Except(_chart.Frontier).OrderByDescending(point => point.Cost))
            WritePoint(xml, point, "point", 3);

        // What the best ability is that a cost buys.
        Element(xml, "path", null, ("class", "frontier"), ("d", string.Concat(_chart.Frontier.Select((point, i) => i == 0
            ? $"M{Number(X(point))} {Number(Y(point))}"
            : $"H{Number(X(point))}V{Number(Y(point))}"))));
        foreach (var point in _chart.Frontier)
            WritePoint(xml, point, "point front", 5);
        if (_chart.Best is { } best)
            Element(xml, "circle", null, ("class", "best"), ("cx", Number(X(best))), ("cy", Number(Y(best))), ("r", "9"));
        foreach (var label in _labels.Where(label => label.PointY - label.Y > ChartLabel.Height || label.IsAbove))
            Line(xml, "leader", label.IsAbove ? label.PointX : label.Right + 2, label.Y + (label.IsAbove ? 2 : -4), label.PointX, label.PointY - 5);
        foreach (var label in _labels)
            Text(xml, label.Text, label.IsAbove ? label.X : label.Right, label.Y, "label", label.IsAbove ? null : "end");
        if (_chart.Best is { } chosen && !_chart.Frontier.Contains(chosen))
            Text(xml, LabelOf(chosen), X(chosen) + 12, Y(chosen) + 4, "label", X(chosen) > Width / 2 ? "end" : null);
    }

    private void WritePoint(XmlWriter xml, ChartPoint point, string kind, double radius)
    {
        xml.WriteStartElement("g");
        Attributes(xml, ("class", point.IsOfPredecessor ? $"{kind} predecessor" : kind));
        Element(xml, "title", InWords(point));
        if (point is { Low: { } low, High: { } high })
            Line(xml, null, X(point), _ability.At(low), X(point), _ability.At(high));
        Element(xml, "circle", null, ("cx", Number(X(point))), ("cy", Number(Y(point))), ("r", Number(radius)));
        xml.WriteEndElement();
    }

    private IEnumerable<string> Notes()
    {
        if (_chart.Points.Count > 0)
        {
            yield return $"Blue points on the dashed line are the frontier: no other model is both stronger and cheaper. {(_chart.Best is null ? "The recommended model is left out." : "A circle marks the recommended model.")}{(IsOrdered ? "" : " A vertical line is the range of one standard deviation.")}";
            if (_chart.Points.Any(point => point.IsOfPredecessor))
                yield return "A hollow point is not measured yet and has the ability of the model that it takes the place of.";
        }
        else
        {
            yield return "No model of this selection has a known ability and a known cost.";
        }

        yield return $"{Words.Of(_chart.Points.Count)} models are shown. Left out: {Words.Of(_chart.WithoutAbility)} without a measured ability of this kind, {Words.Of(_chart.WithoutCost)} without a known cost.";
    }

    private string FrontierInWords() => _chart.Frontier.Count == 0 ? "" : $"The frontier, from the cheapest model: {string.Join("; ", _chart.Frontier.Select(InWords))}.";

    private string InWords(ChartPoint point)
    {
        var ability = IsOrdered ? $"quality {Decimal(point.Ability)}" : $"ability {Decimal(point.Ability)} ({Decimal(point.Low!.Value)} to {Decimal(point.High!.Value)})";
        return $"{point.Offering}: {ability}, {Words.Money(point.Cost)}{(point.IsOfPredecessor ? ", not measured yet" : "")}{(point == _chart.Best ? ", recommended" : "")}";
    }

    private static string LabelOf(ChartPoint point) => $"{point.Offering} {Words.Money(point.Cost)}";

    private bool IsOrdered => _chart.Ability is { IsFitted: false };

    private string Ability => _chart.Ability?.Name ?? "";

    private double X(ChartPoint point) => _cost.At((double)point.Cost);

    private double Y(ChartPoint point) => _ability.At(point.Ability);

    private static List<string> Wrap(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LettersInALine)
                lines.Add(word);
            else
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return lines;
    }

    private static void Text(XmlWriter xml, string text, double x, double y, string kind, string? anchor = null) =>
        Element(xml, "text", text, ("x", Number(x)), ("y", Number(y)), ("class", kind), ("text-anchor", anchor));

    private static void Line(XmlWriter xml, string? kind, double x1, double y1, double x2, double y2) =>
        Element(xml, "line", null, ("class", kind), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    private static void Element(XmlWriter xml, string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        Attributes(xml, attributes);
        if (text is not null)
            xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                xml.WriteAttributeString(name, value);
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // Rounded as in the JSON of a selection.
    private static string Decimal(double value) => Math.Round(value, 2).ToString("0.00", CultureInfo.InvariantCulture);
}
