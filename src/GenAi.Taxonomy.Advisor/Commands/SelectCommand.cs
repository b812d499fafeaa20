using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Selection;

namespace Advisor.Commands;

/// <summary>Which model fits the requirements, and why.</summary>
internal sealed class SelectCommand : ICommand
{
    private const int TopInText = 5;
    private const int TopInJson = 10;

    public string Name => "select";

    public string Summary => "which model fits the requirements, and why";

    public IReadOnlyList<string> Operands => [];

    public IReadOnlyList<Option> Options { get; } =
    [
        .. RequirementsInput.Options,
        .. CatalogSource.Options,
        new("top", "N", $"how many models to show: {TopInText} in text, {TopInJson} in JSON"),
        new("all-offerings", null, "list offerings, not models"),
        new("explain-rejected", null, "why the rest was rejected"),
        new("chart", "FILE.svg", "write a picture of the models by ability and cost"),
    ];

    public int Run(Arguments arguments, Host host)
    {
        var catalog = CatalogSource.Load(arguments, host);
        var top = (int)long.Min(arguments.Count("top") ?? (arguments.IsJson ? TopInJson : TopInText), int.MaxValue);
        var requirements = RequirementsInput.Read(arguments, host.Taxonomy, catalog);

        var selector = host.CreateSelector(host, catalog);
        if (ChoicesPage.Find(requirements, host.Taxonomy, each => RequirementsInput.Select(arguments, selector, each)) is { } choices)
        {
            if (arguments.Has("chart"))
                arguments.Fault("--chart: what depends on the use has no one chart; ask for one application or one task");
            arguments.ThrowIfFaulty();
            return WriteChoices(arguments, host, choices);
        }

        arguments.ThrowIfFaulty();
        var selection = RequirementsInput.Select(arguments, selector, requirements);
        var chart = WriteChart(arguments, host, selection);
        var allOfferings = arguments.Flag("all-offerings") ?? false;
        var explain = arguments.Flag("explain-rejected") ?? false;
        if (arguments.IsJson)
            host.Out.WriteLine(selection.ToJson(top, explain, allOfferings));
        else
            host.Write(page =>
            {
                new SelectionPage(selection, host.Taxonomy).Write(page, top, explain, allOfferings);
                if (chart is not null)
                {
                    page.Blank();
                    page.Note($"'{arguments.Text("chart")}' shows {Words.Of(chart.Points.Count)} models by ability and cost, {Words.Of(chart.Frontier.Count)} of them on the frontier.");
                }
            });
        return selection.Best is null ? Program.NothingMatches : Program.Done;
    }

    /// <summary>Writes the chart that is asked for; where nothing fits there is none.</summary>
    private static CostChart? WriteChart(Arguments arguments, Host host, ModelSelection selection)
    {
        if (arguments.Text("chart") is not { } file || selection.Best is null)
            return null;
        var chart = CostChart.Of(selection);
        if (OutputFile.Write(file, stream => CostChartSvg.Write(stream, chart, new SelectionWords(selection, host.Taxonomy).Asked())) is { } fault)
            arguments.Fault($"--chart: {fault}");
        arguments.ThrowIfFaulty();
        return chart;
    }

    private static int WriteChoices(Arguments arguments, Host host, ChoicesPage page)
    {
        if (arguments.IsJson)
            Json.Write(host.Out, page.Document());
        else
            host.Write(page.Write);
        return page.HasChoice ? Program.Done : Program.NothingMatches;
    }
}
