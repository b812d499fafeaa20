using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;
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
        if (resolution.Match == ModelMatch.None && host.Taxonomy.Find<AiSystem>(name) is { } system)
            return WriteSystem(arguments, host, system, catalog);
        if (arguments.IsJson)
            Json.Write(host.Out, ModelPage.Document(resolution, catalog, host.Taxonomy, host.Today));
        else
            host.Write(page => ModelPage.Write(page, name, resolution, catalog, host.Taxonomy, host.Today));
        return resolution.Match is ModelMatch.None or ModelMatch.Ambiguous ? Program.NothingMatches : Program.Done;
    }

    /// <summary>Asks which model of a line is meant.</summary>
    private static int WriteSystem(Arguments arguments, Host host, AiSystem system, ModelCatalog catalog)
    {
        var models = new SystemModels(system, host.Taxonomy, catalog, host.Today);
        if (arguments.IsJson)
        {
            Json.Write(host.Out, new JsonObject
            {
                ["offering"] = null,
                ["model"] = null,
                ["match"] = Words.Of(models.Current.Any() ? ModelMatch.Ambiguous : ModelMatch.None),
                ["candidates"] = Json.Array(models.Current),
            });
        }
        else
        {
            host.Write(page =>
            {
                page.Paragraph(models.Current.Any() ? $"{system.Name} is not one model: which of these?" : $"{system.Name} is not one model.");
                models.Write(page, isWhole: true);
            });
        }

        return Program.NothingMatches;
    }
}
