using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Catalog;

namespace Advisor.Commands;

/// <summary>What a name stands for, and every fact with its source and date.</summary>
internal sealed class ModelCommand : ICommand
{
    public string Name => "model";

    public string Summary => "what a model name stands for, every fact with source and date";

    public IReadOnlyList<string> Operands => ["ID"];

    public IReadOnlyList<Option> Options => CatalogSource.Options;

    public int Run(Arguments arguments, Host host)
    {
        var catalog = CatalogSource.Load(arguments, host);
        arguments.ThrowIfFaulty();
        var name = arguments.Operand(0);
        var resolution = catalog!.Resolve(name);
        var today = DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime);
        if (arguments.IsJson)
            Json.Write(host.Out, ModelPage.Document(resolution, catalog, host.Taxonomy, today));
        else
            host.Write(page => ModelPage.Write(page, name, resolution, catalog, host.Taxonomy, today));
        return resolution.Match is ModelMatch.None or ModelMatch.Ambiguous ? Program.NothingMatches : Program.Done;
    }
}
