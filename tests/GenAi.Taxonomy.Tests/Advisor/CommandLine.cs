using System.Text.Json;
using Advisor;
using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>Runs the program in this process, over a small catalog, on a fixed day.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("advisor-tests");

    public int Width { get; init; } = Host.RedirectedWidth;

    public bool IsPlain { get; init; } = true;

    public ModelCatalog Catalog { get; init; } = SmallCatalog.Instance;

    /// <summary>Writes a file and gives its path.</summary>
    public string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public Outcome Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Program.Run(args, new()
        {
            Out = output,
            Error = error,
            Width = Width,
            IsPlain = IsPlain,
            Catalog = () => Catalog,
            Time = new FakeTimeProvider(new(2026, 7, 15, 12, 0, 0, TimeSpan.Zero)),
        });
        return new(code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    public sealed record Outcome(int Code, string Output, string Error)
    {
        public string[] Faults => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        public JsonElement Json => JsonDocument.Parse(Output).RootElement;
    }
}
