using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>The size of an image in pixels. Safe by default (0x0, which no model supports), compared by value.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Reads <c>1024x1024</c>.</summary>
    /// <param name="text">Width and height joined by an x.</param>
    /// <param name="size">The size, where the text is one.</param>
    /// <returns>Whether the text is a size of at least one pixel each way.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ImageSize size)
    {
        size = default;
        if (text is null)
            return false;
        var x = text.IndexOfAny(['x', 'X']);
        if (x < 1
            || !int.TryParse(text.AsSpan(0, x), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || !int.TryParse(text.AsSpan(x + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var height)
            || width == 0 || height == 0)
        {
            return false;
        }

        size = new(width, height);
        return true;
    }

    /// <summary><c>1024x1024</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}
