using Advisor.Input;
using GenAi.Taxonomy.Governance;

namespace Advisor.Commands;

/// <summary>The risk report of a host's configuration, as Markdown or JSON.</summary>
internal sealed class ReportCommand : ICommand
{
    public string Name => "report";

    public string Summary => "the risks, gaps and duties of a host, from its configuration as JSON";

    public IReadOnlyList<string> Operands => ["FILE"];

    public IReadOnlyList<Option> Options { get; } = [.. CatalogSource.Options];

    public int Run(Arguments arguments, Host host)
    {
        var file = arguments.Operand(0);
        var catalog = CatalogSource.Load(arguments, host);
        var json = file.Length > 0 ? arguments.ReadFile(file, "") : null;
        arguments.ThrowIfFaulty();
        try
        {
            var configuration = HostConfiguration.FromJson(json!, host.Taxonomy, catalog);
            var report = RiskReport.Create(configuration, host.Taxonomy, catalog!, host.Time);
            host.Out.WriteLine(arguments.IsJson ? report.ToJson() : report.ToMarkdown().TrimEnd('\n').ReplaceLineEndings());
            return Program.Done;
        }
        catch (GovernanceException wrong)
        {
            // What is no object at all is one fault, not one for each property that it lacks.
            var whole = wrong.Faults.Where(fault => fault.Where == "configuration").ToList();
            throw new BadInputException([.. (whole.Count > 0 ? whole : wrong.Faults).Select(fault => $"{file}: {fault}")]);
        }
    }
}
