using GenAi.Taxonomy;

namespace Advisor.Input;

/// <summary>Finds the concept that an operand names: by id, else by a name that only one concept has.</summary>
internal static class ConceptInput
{
    public static Concept? Find(GenAiTaxonomy taxonomy, string text) => Find<Concept>(taxonomy, text);

    public static T? Find<T>(GenAiTaxonomy taxonomy, string text)
        where T : Concept
    {
        if (taxonomy.Find<T>(text) is { } byId)
            return byId;
        var byName = taxonomy.Concepts.OfType<T>().Where(concept =>
            concept.Id.Equals(text, StringComparison.OrdinalIgnoreCase)
            || concept.Name.Equals(text, StringComparison.OrdinalIgnoreCase)
            || concept.AlternativeNames.Contains(text, StringComparer.OrdinalIgnoreCase)).Take(2).ToList();
        return byName.Count == 1 ? byName[0] : null;
    }

    /// <summary>The concept, or a fault that names the nearest right ids.</summary>
    public static T? Read<T>(Arguments arguments, int operand, GenAiTaxonomy taxonomy, string kind)
        where T : Concept
    {
        var text = arguments.Operand(operand);
        if (text.Length == 0)
            return null;
        if (Find<T>(taxonomy, text) is { } concept)
            return concept;

        var other = taxonomy.Find(text);
        IReadOnlyList<string> kinds = other is null ? [] : [.. taxonomy.Edges(other, Relation.InstanceOf).Select(edge => edge.To).OfType<T>().Select(of => of.Id)];
        var near = kinds.Count > 0
            ? $", an instance of {string.Join(" and ", kinds.Select(id => $"'{id}'"))}: did you mean {(kinds.Count > 1 ? "one of these" : "that")}?"
            : Suggestion.Phrase(text, taxonomy.Concepts.OfType<T>().Select(known => known.Id), typeof(T) == typeof(Concept) ? "tree FACET lists the ids" : $"tree {kind} lists them");
        arguments.Fault(other is not null
            ? $"'{text}' is no {kind} but of facet {Output.Words.Of(other.Facet)}{near}"
            : $"'{text}' is not the id of any {kind}{near}");
        return null;
    }
}
