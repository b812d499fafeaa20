using System.Text;
using System.Text.Json.Nodes;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>
/// What any file may do to an importer: nothing but <see cref="CatalogException"/>. A hundred thousand changed inputs for each shape; the generator
/// is seeded by the number of the input, so that a failure names what to repeat.
/// </summary>
public sealed class MutationTests
{
    private const int Inputs = 100_000;

    private static readonly string[] Hostile =
    [
        "1e400", "-1e400", "1000000000000000000000000000000", "-1", "0", "-0", "1e-400", "0.1e-30", "9223372036854775807", "99999999999999999999", "1.5", "null", "true",
        "\"\"", "\"NaN\"", "\"-1\"", "\"1e400\"", "\"2026-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"", "\" \"", "\"/\"", "\"a/\"", "\"/a\"", "\"a b/c d\"", "\":\"", "\"\\u0000\"",
        "\"\\uD83D\\uDE00\"", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "[1e400]", "{\"id\":{}}",
    ];

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Read_BytesChanged_OnlyTheDocumentedException(CatalogFormat format, string seed)
    {
        var original = Encoding.UTF8.GetBytes(seed.Trim());
        Parallel.For(0, Inputs / 2, number =>
        {
            var dice = new Random(number);
            var bytes = Change(original, dice);
            Read(bytes, dice.Next(4) == 0 ? null : format, number);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Read_ValuesChanged_OnlyTheDocumentedException(CatalogFormat format, string seed)
    {
        var places = Places(seed);
        Parallel.For(0, Inputs / 2, number =>
        {
            var dice = new Random(number);
            var text = seed.Trim();
            // From the back, so that the places in front stay where they are.
            foreach (var (at, length) in Enumerable.Range(0, dice.Next(1, 4)).Select(_ => places[dice.Next(places.Count)]).DistinctBy(place => place.At).OrderByDescending(place => place.At))
            {
                if (at + length <= text.Length)
                    text = string.Concat(text.AsSpan(0, at), Hostile[dice.Next(Hostile.Length)], text.AsSpan(at + length));
            }

            Read(Encoding.UTF8.GetBytes(text), format, number);
        });
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Read_Seed_IsRecognisedAndSkipsNothing(CatalogFormat format, string seed)
    {
        var import = seed.Import();
        Assert.Equal(format, import.Report.Format);
        Assert.True(import.Report.Read > 0);
        Assert.All(import.Report.Skipped, fault => Assert.Contains("became another name", fault.Message, StringComparison.Ordinal));
        Assert.Empty(import.Report.SkippedFacts);
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Read_SeedWrittenAndReadAgain_GivesTheSameBytes(CatalogFormat format, string seed)
    {
        var first = Write(seed.Import(format).Catalog);
        Assert.Equal(first, Write(CatalogImporter.Read(new MemoryStream(first)).Catalog));
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Read_AnyCut_IsOneFault(CatalogFormat format, string seed)
    {
        var text = seed.Trim();
        for (var length = 0; length < text.Length; length += 7)
            Assert.Single(Assert.Throws<CatalogException>(() => text[..length].Import(format)).Faults);
    }

    private static byte[] Write(ModelCatalog catalog)
    {
        using var stream = new MemoryStream();
        CatalogWriter.Write(stream, catalog);
        return stream.ToArray();
    }

    private static void Read(byte[] bytes, CatalogFormat? format, int number)
    {
        try
        {
            CatalogImporter.Read(new MemoryStream(bytes), format);
        }
        catch (CatalogException fault)
        {
            if (fault.Faults.Count == 0)
                throw new InvalidOperationException($"Input {number} gives no fault.");
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"Input {number}: {Encoding.UTF8.GetString(bytes)}", other);
        }
    }

    /// <summary>A few bytes replaced, taken out, doubled or put in.</summary>
    private static byte[] Change(byte[] original, Random dice)
    {
        List<byte> bytes = [.. original];
        for (var change = dice.Next(1, 4); change > 0 && bytes.Count > 0; change--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(5))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"0123456789-.eE\"{}[],:/ \\"[dice.Next(24)];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(dice.Next(1, 20), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(dice.Next(1, 20), bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)dice.Next(32, 127));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Where each value of the text stands: what lies behind a colon, or in an array, up to where it ends.</summary>
    private static List<(int At, int Length)> Places(string seed)
    {
        var text = seed.Trim();
        List<(int, int)> places = [];
        Walk(JsonNode.Parse(text)!);
        return places;

        void Walk(JsonNode node)
        {
            var children = node switch
            {
                JsonObject map => map.Select(pair => pair.Value),
                JsonArray list => list,
                _ => [],
            };
            foreach (var child in children.OfType<JsonNode>())
            {
                var written = child.ToJsonString();
                for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + written.Length, StringComparison.Ordinal))
                {
                    if (at > 0 && text[at - 1] is ':' or ',' or '[')
                        places.Add((at, written.Length));
                }

                Walk(child);
            }
        }
    }
}
