using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>
/// A changed file makes an importer throw nothing but <see cref="CatalogException"/>. Each change is drawn from one number, which a
/// failure prints.
/// </summary>
public sealed class MutationTests
{
    private const int QuickInputs = 300;
    private const int FullInputs = 50_000;

    private static readonly Gen<int> Numbers = Gen.Int[0, int.MaxValue];

    private static readonly string[] Hostile =
    [
        "1e400", "-1e400", "1000000000000000000000000000000", "-1", "0", "-0", "1e-400", "0.1e-30", "9223372036854775807", "99999999999999999999", "1.5", "null", "true",
        "\"\"", "\"NaN\"", "\"-1\"", "\"1e400\"", "\"2026-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"", "\" \"", "\"/\"", "\"a/\"", "\"/a\"", "\"a b/c d\"", "\":\"", "\"\\u0000\"",
        "\"\\uD83D\\uDE00\"", "[]", "{}", "[[]]", "[null]", "{\"\":null}", "[1e400]", "{\"id\":{}}",
    ];

    [Theory, Law]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Read_BytesChanged_OnlyTheDocumentedException(CatalogFormat format, string seed)
    {
        var original = Encoding.UTF8.GetBytes(seed.Trim());
        Numbers.Check(
            number =>
            {
                var random = new Random(number);
                var bytes = Change(original, random);
                Read(bytes, random.Next(4) == 0 ? null : format);
            },
            QuickInputs,
            FullInputs);
    }

    [Theory, Law]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Read_ValuesChanged_OnlyTheDocumentedException(CatalogFormat format, string seed)
    {
        var places = Places(seed);
        Numbers.Check(
            number =>
            {
                var random = new Random(number);
                var text = seed.Trim();
                // From the back, so that the places in front stay where they are.
                foreach (var (at, length) in Enumerable.Range(0, random.Next(1, 4)).Select(_ => places[random.Next(places.Count)]).DistinctBy(place => place.At).OrderByDescending(place => place.At))
                {
                    if (at + length <= text.Length)
                        text = string.Concat(text.AsSpan(0, at), Hostile[random.Next(Hostile.Length)], text.AsSpan(at + length));
                }

                Read(Encoding.UTF8.GetBytes(text), format);
            },
            QuickInputs,
            FullInputs);
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

    private static void Read(byte[] bytes, CatalogFormat? format)
    {
        try
        {
            CatalogImporter.Read(new MemoryStream(bytes), format);
        }
        catch (CatalogException fault)
        {
            Assert.NotEmpty(fault.Faults);
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"{Encoding.UTF8.GetString(bytes)}", other);
        }
    }

    /// <summary>A few bytes replaced, taken out, doubled or put in.</summary>
    private static byte[] Change(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (var change = random.Next(1, 4); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"0123456789-.eE\"{}[],:/ \\"[random.Next(24)];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)random.Next(32, 127));
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
