namespace Advisor.Output;

/// <summary>A label of a point of the frontier of a chart.</summary>
/// <param name="Text">The text.</param>
/// <param name="PointX">The place of the point, from the left.</param>
/// <param name="PointY">The place of the point, from the top.</param>
/// <param name="X">Where the text starts.</param>
/// <param name="Y">The line that the text stands on.</param>
internal readonly record struct ChartLabel(string Text, double PointX, double PointY, double X, double Y)
{
    public const double Height = 15;
    private const double LetterWidth = 6.8, Gap = 7;

    public double Right => X + WidthOf(Text);

    /// <summary>Whether the text starts above the point. Else it ends left of it.</summary>
    public bool IsAbove => X == PointX;

    /// <summary>
    /// Places labels in the empty area above a frontier, so that none covers another or a point: left of its point where there is room,
    /// else above it; higher where that is taken.
    /// </summary>
    /// <param name="points">The points, from the left, each higher than the one before or as high.</param>
    /// <param name="left">Where the area starts.</param>
    public static IReadOnlyList<ChartLabel> Place(IReadOnlyList<(string Text, double X, double Y)> points, double left)
    {
        var placed = new List<ChartLabel>();

        // Above, the leftmost label is on top: its line to the point then passes left of the others.
        foreach (var (text, x, y) in points.Where(HasRoom).Concat(points.Where(point => !HasRoom(point)).Reverse()))
        {
            var label = new ChartLabel(text, x, y, HasRoom((text, x, y)) ? x - Gap - WidthOf(text) : x, y - Gap);
            while (placed.Any(label.Overlaps) || points.Any(point => point.X < label.Right + Gap && point.Y - Gap < label.Y))
                label = label with { Y = label.Y - 1 };
            placed.Add(label);
        }

        return placed;

        bool HasRoom((string Text, double X, double Y) point) => point.X - Gap - WidthOf(point.Text) >= left;
    }

    /// <summary>Whether the label covers a part of another.</summary>
    public bool Overlaps(ChartLabel other) => X < other.Right + Gap && other.X < Right + Gap && Math.Abs(Y - other.Y) < Height;

    private static double WidthOf(string text) => text.Length * LetterWidth;
}
