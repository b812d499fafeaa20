using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Catalog;

namespace Advisor.Commands;

/// <summary>Shows what changed between two catalogs.</summary>
internal sealed class DiffCommand : ICommand
{
    private const string Embedded = "embedded";

    public string Name => "diff";

    public string Summary => "what changed between two catalogs: prices, limits, new, deprecated, retired";

    public IReadOnlyList<string> Operands => ["OLD", "NEW"];

    public IReadOnlyList<Option> Options { get; } =
    [
        new("catalog", "FILE", $"the catalog that the word '{Embedded}' means, by default the one in the package"),
        new("catalog-format", "F", "the format of the files, such as models.dev; recognized by the content if not given"),
    ];

    public int Run(Arguments arguments, Host host)
    {
        var before = Load(arguments, host, arguments.Operand(0));
        var after = Load(arguments, host, arguments.Operand(1));
        arguments.ThrowIfFaulty();

        // Each catalog is read on its own day, so that the result depends on the catalogs alone.
        var day = after!.AsOf == default ? host.Today : after.AsOf;
        var changes = CatalogChanges.Between(before!, after, day);
        if (arguments.IsJson)
            Json.Write(host.Out, DiffPage.Document(before!, after, day, changes));
        else
            host.Write(page => DiffPage.Write(page, before!, after, day, changes));
        return Program.Done;
    }

    /// <summary>Returns the catalog that an operand names, or null after noting why it cannot be read.</summary>
    private static ModelCatalog? Load(Arguments arguments, Host host, string name)
    {
        var file = name == Embedded ? arguments.Text("catalog") : name;
        return file is null ? host.Catalog() : CatalogSource.Import(arguments, file, "catalog-format", new() { Taxonomy = host.Taxonomy })?.Catalog;
    }
}
