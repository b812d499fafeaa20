using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Commands;

/// <summary>One facet from its broadest concepts down.</summary>
internal sealed class TreeCommand : ICommand
{
    // Benchmarks are data of the evidence, which only those who ask for them load.
    private const string Benchmarks = "benchmark";

    public string Name => "tree";

    public string Summary => "a facet from the broadest concepts down";

    public IReadOnlyList<string> Operands => ["FACET"];

    public IReadOnlyList<Option> Options => [];

    public int Run(Arguments arguments, Host host)
    {
        arguments.ThrowIfFaulty();
        var text = arguments.Operand(0);
        if (text == Benchmarks)
        {
            if (arguments.IsJson)
                Json.Write(host.Out, BenchmarkPage.TreeDocument());
            else
                host.Write(page => page.Tree(BenchmarkPage.Tree()));
            return Program.Done;
        }

        if (FacetInput.Parse(text) is null)
        {
            arguments.Fault($"{FacetInput.Fault(text)}, {Benchmarks}");
            arguments.ThrowIfFaulty();
        }

        var roots = host.Taxonomy.Concepts
            .Where(concept => Words.Of(concept.Facet) == text && host.Taxonomy.Edges(concept, Relation.Broader).Count == 0)
            .ToList();
        if (arguments.IsJson)
            Json.Write(host.Out, Json.Array(roots.Select(root => Document(root, host.Taxonomy))));
        else
            host.Write(page => page.Tree(new(text, [.. roots.Select(root => Grow(root, host.Taxonomy))])));
        return Program.Done;
    }

    private static JsonObject Document(Concept concept, GenAiTaxonomy taxonomy) => new()
    {
        ["id"] = concept.Id,
        ["name"] = concept.Name,
        ["narrower"] = Json.Array(taxonomy.Narrower(concept).Select(narrower => Document(narrower, taxonomy))),
    };

    private static Branch Grow(Concept concept, GenAiTaxonomy taxonomy) =>
        new(concept is Question ? concept.Name : $"{concept.Id}  {concept.Name}", [.. taxonomy.Narrower(concept).Select(narrower => Grow(narrower, taxonomy))]);
}
