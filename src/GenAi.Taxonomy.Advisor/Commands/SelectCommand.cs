using Advisor.Input;
using Advisor.Output;

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
    ];

    public int Run(Arguments arguments, Host host)
    {
        var catalog = CatalogSource.Load(arguments, host);
        var top = (int)long.Min(arguments.Count("top") ?? (arguments.IsJson ? TopInJson : TopInText), int.MaxValue);
        var requirements = RequirementsInput.Read(arguments, host.Taxonomy, catalog);

        var selector = host.CreateSelector(host, catalog);
        if (ChoicesPage.Find(requirements, host.Taxonomy, each => RequirementsInput.Select(arguments, selector, each)) is { } choices)
            return WriteChoices(arguments, host, choices);
        var selection = RequirementsInput.Select(arguments, selector, requirements);
        var allOfferings = arguments.Flag("all-offerings") ?? false;
        var explain = arguments.Flag("explain-rejected") ?? false;
        if (arguments.IsJson)
            host.Out.WriteLine(selection.ToJson(top, explain, allOfferings));
        else
            host.Write(page => new SelectionPage(selection, host.Taxonomy).Write(page, top, explain, allOfferings));
        return selection.Best is null ? Program.NothingMatches : Program.Done;
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
