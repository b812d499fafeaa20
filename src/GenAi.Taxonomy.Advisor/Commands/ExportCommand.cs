using Advisor.Input;
using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Selection;

namespace Advisor.Commands;

/// <summary>The taxonomy, its page with the catalog, or the bill of materials of a selection, in a format that others read.</summary>
internal sealed class ExportCommand : ICommand
{
    private static readonly string[] Formats = ["skos", "json", "jsonld", "markdown", "mermaid", "cyclonedx", "html"];

    public string Name => "export";

    public string Summary => "the taxonomy as skos, json, jsonld, markdown, mermaid or, with the catalog, html; a selection as a cyclonedx bill of materials";

    public IReadOnlyList<string> Operands => ["FORMAT"];

    public IReadOnlyList<Option> Options { get; } = [.. RequirementsInput.Options, .. CatalogSource.Options];

    public int Run(Arguments arguments, Host host)
    {
        var format = arguments.Operand(0);
        if (format.Length > 0 && !Formats.Contains(format))
            arguments.Fault($"'{format}' is not a format; it is one of {string.Join(", ", Formats)}");
        if (format == "cyclonedx")
            return WriteBom(arguments, host);

        var catalog = format == "html" ? CatalogSource.Load(arguments, host) : null;
        arguments.ThrowIfFaulty();
        switch (format)
        {
            case "skos":
                SkosTurtle.Write(host.Out, host.Taxonomy);
                break;
            case "json":
                TaxonomyJson.Write(host.Out, host.Taxonomy);
                break;
            case "jsonld":
                TaxonomyJson.WriteLinkedData(host.Out, host.Taxonomy);
                break;
            case "markdown":
                MarkdownHandbook.Write(host.Out, host.Taxonomy);
                break;
            case "html":
                HtmlExplorer.Write(host.Out, host.Taxonomy, catalog);
                break;
            default:
                MermaidDiagram.WriteFamilyTree(host.Out, host.Taxonomy);
                break;
        }

        return Program.Done;
    }

    private static int WriteBom(Arguments arguments, Host host)
    {
        var catalog = CatalogSource.Load(arguments, host);
        var requirements = RequirementsInput.Read(arguments, host.Taxonomy, catalog);
        var selection = RequirementsInput.Select(arguments, new ModelSelector(host.Taxonomy, catalog, host.Time), requirements);
        if (selection.Best is null)
        {
            host.Error.WriteLine("Nothing matches, so there is no model to list: select with the same flags says why.");
            return Program.NothingMatches;
        }

        ModelBom.Write(host.Out, host.Taxonomy, selection, Guid.NewGuid(), host.Time.GetUtcNow());
        return Program.Done;
    }
}
