using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace Advisor.Commands;

/// <summary>Makes a catalogue of a file of another format, with a report of what was read, skipped and corrected.</summary>
internal sealed class ImportCommand : ICommand
{
    public string Name => "import";

    public string Summary => "a catalogue from a file of another format, with a report";

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<Option> Options { get; } =
    [
        new("format", "F", $"one of {string.Join(", ", CatalogFormats.Names)}; recognised by the content if not said"),
        new("out", "FILE", "where the catalogue is written; without it there is only the report"),
        new("provider", "P", "who serves the models of a file that does not say"),
    ];

    public int Run(Arguments arguments, Host host)
    {
        var file = arguments.Operand(0);
        var output = arguments.Text("out");
        using (var bar = ImportProgress.Start(host, file.Length > 0 && new FileInfo(file) is { Exists: true } info ? info.Length : 0))
        {
            var options = new CatalogImportOptions { Taxonomy = host.Taxonomy, Provider = arguments.Text("provider") };
            var import = CatalogSource.Import(arguments, file, "format", options, bar.Watch);
            if (import is { Report: { Read: 0, Format: not CatalogFormat.Native } report })
                arguments.Fault($"{file}: no record of it can be read{(report.Skipped.Count > 0 ? $"; the first: {report.Skipped[0]}" : "")}");
            arguments.ThrowIfFaulty();
            if (output is not null)
                Write(output, import!, arguments);
            arguments.ThrowIfFaulty();
            bar.Dispose();
            if (arguments.IsJson)
                Json.Write(host.Out, ImportPage.Document(import!, output));
            else
                host.Write(page => ImportPage.Write(page, file, import!, output));
        }

        return Program.Done;
    }

    /// <summary>Beside its place first, so that a file that is there stays whole whatever happens.</summary>
    private static void Write(string output, CatalogImport import, Arguments arguments)
    {
        var draft = $"{output}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = File.Create(draft))
                CatalogWriter.Write(stream, import.Catalog);
            File.Move(draft, output, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            arguments.Fault($"--out: '{output}' cannot be written: {wrong.Message}");
            File.Delete(draft);
        }
    }
}
