using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace ChatRouting.Loopback;

/// <summary>The pictures of the stand-in: one shade running into another, both of them the prompt's.</summary>
internal static class Painting
{
    /// <param name="prompt">What is to be seen.</param>
    /// <param name="size">Width and height, as in <c>1024x1024</c>.</param>
    /// <returns>A PNG.</returns>
    public static byte[] Of(string prompt, string size)
    {
        var sides = size.Split('x');
        var (width, height) = (int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(prompt));
        using var picture = new Image<Rgb24>(width, height);
        picture.ProcessPixelRows(rows =>
        {
            for (var y = 0; y < height; y++)
            {
                Rgb24 Mixed(int first, int second) => new(Mix(first, second), Mix(first + 1, second + 1), Mix(first + 2, second + 2));
                byte Mix(int first, int second) => (byte)(hash[first] + ((hash[second] - hash[first]) * y / height));
                rows.GetRowSpan(y).Fill(Mixed(0, 3));
            }
        });
        using var png = new MemoryStream();
        picture.SaveAsPng(png);
        return png.ToArray();
    }
}
