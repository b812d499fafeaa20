using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.Export;

/// <summary>
/// Turtle as an independent parser reads it: <c>rapper</c> of the Raptor RDF library (Debian package <c>raptor2-utils</c>),
/// which turns it into N-Triples, one plain line a triple.
/// </summary>
internal sealed partial class RdfGraph
{
    public const string Skos = "http://www.w3.org/2004/02/skos/core#", Terms = "urn:genai-taxonomy:vocabulary/", Concepts = "urn:genai-taxonomy:concept/";

    private readonly ILookup<string, (string Subject, string Object)> _byPredicate;

    private RdfGraph(IEnumerable<(string Subject, string Predicate, string Object)> triples)
    {
        var all = triples.ToList();
        Count = all.Count;
        _byPredicate = all.ToLookup(triple => triple.Predicate, triple => (triple.Subject, triple.Object));
    }

    /// <summary>The parser, or null where it is not installed.</summary>
    public static string? Parser { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "rapper")).FirstOrDefault(File.Exists);

    public int Count { get; }

    public IEnumerable<(string Subject, string Object)> this[string predicate] => _byPredicate[predicate];

    public static RdfGraph Parse(string turtle)
    {
        using var process = Process.Start(new ProcessStartInfo(Parser!, ["-q", "-i", "turtle", "-o", "ntriples", "-", "urn:base:"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(turtle);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, process.ExitCode);
        return new(output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var triple = Triple().Match(line);
            Assert.True(triple.Success, line);
            return (triple.Groups[1].Value.Trim('<', '>'), triple.Groups[2].Value, Term(triple.Groups[3].Value));
        }));
    }

    /// <summary>An address without its brackets, a text without its escapes, with its language or type behind it.</summary>
    private static string Term(string term) => term[0] != '"' ? term.Trim('<', '>') : Escape().Replace(term, match => match.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' or 'U' => char.ConvertFromUtf32(Convert.ToInt32(match.Value[2..], 16)),
        var other => other.ToString(),
    });

    [GeneratedRegex("^(\\S+) <([^>]*)> (.*) \\.$")]
    private static partial Regex Triple();

    [GeneratedRegex("\\\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")]
    private static partial Regex Escape();
}

/// <summary>A test that needs the parser; skipped, and said to be, where it is not installed.</summary>
internal sealed class RdfFactAttribute : FactAttribute
{
    public RdfFactAttribute() => Skip = RdfGraph.Parser is null ? "rapper is not installed: apt-get install raptor2-utils" : null!;
}
