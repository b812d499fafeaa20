using System.Text;
using Advisor.Output;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Spectre.Console;

namespace Advisor;

/// <summary>What the program stands on: where it writes, what it knows, what time it is. Tests give their own.</summary>
internal sealed class Host
{
    /// <summary>The width of output that goes to a file or another program.</summary>
    public const int RedirectedWidth = 100;

    // Longer lines are hard to read, however wide the terminal.
    private const int WidestLine = 120;
    private const int NarrowestText = 40;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public GenAiTaxonomy Taxonomy { get; init; } = GenAiTaxonomy.Default;

    /// <summary>The catalog used unless the command line names another; loaded on first use.</summary>
    public Func<ModelCatalog> Catalog { get; init; } = () => ModelCatalog.Default;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>Creates the selector over a catalog. Tests return the same one, because creating it takes longer than a selection.</summary>
    public Func<Host, ModelCatalog?, ModelSelector> CreateSelector { get; init; } = (host, catalog) => new(host.Taxonomy, catalog, host.Time);

    public int Width { get; init; } = RedirectedWidth;

    private int WidestText { get; init; } = WidestLine;

    /// <summary>Without colours, escape codes and line drawing: for files, pipes and those who ask for it.</summary>
    public bool IsPlain { get; init; } = true;

    /// <summary>Whether somebody watches standard error, so that a bar may move there.</summary>
    public bool IsWatched { get; init; }

    public static Host OfConsole()
    {
        var redirected = Console.IsOutputRedirected;
        return new()
        {
            Out = Utf8(Console.OpenStandardOutput()),
            Error = Utf8(Console.OpenStandardError()),
            Width = redirected ? RedirectedWidth : ConsoleWidth(),
            IsPlain = redirected
                || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
                || Environment.GetEnvironmentVariable("TERM") == "dumb",
            IsWatched = !redirected && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <summary>Returns the lines of a page of text, each paragraph in one.</summary>
    public IReadOnlyList<string> Lines(Action<Page> write)
    {
        var buffer = new StringWriter { NewLine = "\n" };
        new Host { Out = buffer, Error = Error, Width = int.MaxValue, WidestText = int.MaxValue }.Write(write);
        return buffer.ToString().TrimEnd('\n').Split('\n');
    }

    /// <summary>Writes a page of text.</summary>
    public void Write(Action<Page> write)
    {
        var buffer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new()
        {
            Ansi = IsPlain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = IsPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(buffer),
        });
        console.Profile.Width = int.Clamp(Width, NarrowestText, WidestText);
        console.Profile.Capabilities.Unicode = !IsPlain;
        write(new(console, IsPlain));
        foreach (var line in buffer.ToString().TrimEnd('\n').Split('\n'))
            Out.WriteLine(line.TrimEnd());
    }

    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : RedirectedWidth;
        }
        catch (IOException)
        {
            return RedirectedWidth;
        }
    }
}
