using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace Advisor.Commands;

/// <summary>Makes a catalog of a file of another format, with a report of what was read, skipped and corrected.</summary>
internal sealed class ImportCommand : ICommand
{
    public string Name => "import";

    public string Summary => "a catalog from a file of another format, with a report";

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<Option> Options { get; } =
    [
        new("format", "F", $"one of {string.Join(", ", CatalogFormats.Names)}; recognised by the content if not said"),
        new("out", "FILE", "where the catalog is written; without it there is only the report"),
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
            if (output is not null && OutputFile.Write(output, stream => CatalogWriter.Write(stream, import!.Catalog)) is { } fault)
                arguments.Fault($"--out: {fault}");
            arguments.ThrowIfFaulty();
            bar.Dispose();
            if (arguments.IsJson)
                Json.Write(host.Out, ImportPage.Document(import!, output));
            else
                host.Write(page => ImportPage.Write(page, file, import!, output));
        }

        return Program.Done;
    }
}
