using System.Drawing;
using System.Globalization;

namespace ChatRouting.Endpoints;

/// <summary>The body of a picture request.</summary>
/// <param name="Prompt">What is to be seen.</param>
/// <param name="Size">Width and height in pixels, as in <c>1024x1024</c>; null leaves it to the model.</param>
internal sealed record ImageInput(string? Prompt, string? Size = null)
{
    public const int LongestPrompt = 4_000;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Fault => string.IsNullOrWhiteSpace(Prompt) ? "A prompt is needed."
        : Prompt.Length > LongestPrompt ? $"A prompt has at most {LongestPrompt} characters."
        : Size is not null && ReadSize() is null ? "A size is width and height in pixels, as in 1024x1024."
        : null;

    public Size? ReadSize() => Size?.Split('x') is [var width, var height] && SideOf(width) is { } wide && SideOf(height) is { } high ? new Size(wide, high) : null;

    private static int? SideOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= 10_000 ? side : null;
}
