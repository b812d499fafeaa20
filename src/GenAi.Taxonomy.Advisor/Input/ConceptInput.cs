using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Input;

/// <summary>Finds the concept that an operand names, by id or by a name that people use.</summary>
internal static class ConceptInput
{
    /// <summary>Returns the concept; null where there is none, which is then a fault that names what could be meant.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="operand">The place of the operand.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="kind">The facet, such as <c>family</c>; <c>concept</c> for any.</param>
    public static T? Read<T>(Arguments arguments, int operand, GenAiTaxonomy taxonomy, string kind)
        where T : Concept
    {
        var text = arguments.Operand(operand);
        if (text.Length == 0)
            return null;
        if (taxonomy.Find<T>(text) is { } concept)
            return concept;
        arguments.Fault(Fault<T>(text, taxonomy, kind));
        return null;
    }

    /// <summary>Returns what a text could mean where several concepts bear the name.</summary>
    public static string Choice(string text, IEnumerable<Concept> bearers) =>
        $"'{text}' could be {string.Join(" or ", bearers.Select(each => $"'{each.Id}' ({Words.Of(each.Facet)})"))}: say which";

    /// <summary>Returns the ids of one kind, for suggestions.</summary>
    public static IEnumerable<string> IdsOf<T>(GenAiTaxonomy taxonomy)
        where T : Concept => taxonomy.Concepts.OfType<T>().Select(known => known.Id);

    private static string Fault<T>(string text, GenAiTaxonomy taxonomy, string kind)
        where T : Concept
    {
        if (taxonomy.FindByName<T>(text) is { Count: > 1 } bearers)
            return Choice(text, bearers);
        if (taxonomy.Find(text) is not { } other)
            return $"'{text}' names no {kind}{ConceptSuggestions.Phrase<T>(taxonomy, text, typeof(T) == typeof(Concept) ? "tree FACET lists the ids" : $"tree {kind} lists them")}";

        IReadOnlyList<string> kinds = [.. taxonomy.Edges(other, Relation.InstanceOf).Select(edge => edge.To).OfType<T>().Select(of => of.Id)];
        var near = kinds.Count > 0
            ? $", an instance of {string.Join(" and ", kinds.Select(id => $"'{id}'"))}: did you mean {(kinds.Count > 1 ? "one of these" : "that")}?"
            : Nearest.Phrase(text, IdsOf<T>(taxonomy), otherwise: $"tree {kind} lists them");
        return $"'{text}' is no {kind} but of facet {Words.Of(other.Facet)}{near}";
    }
}
