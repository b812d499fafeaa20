using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Commands;

/// <summary>Compares two kinds of model, two architectures or two systems.</summary>
internal sealed class CompareCommand : ICommand
{
    public string Name => "compare";

    public string Summary => "two kinds of model, architectures or systems side by side";

    public IReadOnlyList<string> Operands => ["A", "B"];

    public IReadOnlyList<Option> Options => [];

    public int Run(Arguments arguments, Host host)
    {
        var comparison = Compare(arguments, host.Taxonomy);
        arguments.ThrowIfFaulty();
        var page = new ComparisonPage(comparison!, host.Taxonomy);
        if (arguments.IsJson)
            Json.Write(host.Out, page.Document());
        else
            host.Write(page.Write);
        return Program.Done;
    }

    /// <summary>Returns the comparison of the first kind of concept that both operands name; null, with a fault, where there is none.</summary>
    private static ConceptComparison? Compare(Arguments arguments, GenAiTaxonomy taxonomy)
    {
        var (a, b) = (arguments.Operand(0), arguments.Operand(1));
        if (a.Length == 0 || b.Length == 0)
            return null;
        if ((Pair<ModelFamily>(taxonomy.Compare) ?? Pair<ModelArchitecture>(taxonomy.Compare) ?? Pair<AiSystem>(taxonomy.Compare)) is { } comparison)
            return comparison;

        var (first, second) = (Read(0), Read(1));
        if (first is not null && second is not null)
            arguments.Fault($"'{a}' is of facet {Words.Of(first.Facet)} and '{b}' of facet {Words.Of(second.Facet)}: compare two of one facet{Kinds(first)}{Kinds(second)}");
        return null;

        ConceptComparison? Pair<T>(Func<T, T, ConceptComparison> compare)
            where T : Concept => taxonomy.Find<T>(a) is { } one && taxonomy.Find<T>(b) is { } other ? compare(one, other) : null;

        Concept? Read(int operand) =>
            taxonomy.Find<ModelFamily>(arguments.Operand(operand)) ?? taxonomy.Find<ModelArchitecture>(arguments.Operand(operand))
            ?? (Concept?)taxonomy.Find<AiSystem>(arguments.Operand(operand)) ?? ConceptInput.Read<ModelFamily>(arguments, operand, taxonomy, "family");

        string Kinds(Concept concept) => concept is AiSystem system && taxonomy.Edges(system, Relation.InstanceOf) is { Count: > 0 } kinds
            ? $"; '{system.Id}' is an instance of {string.Join(" and ", kinds.Select(edge => $"'{edge.To.Id}'"))}"
            : "";
    }
}
