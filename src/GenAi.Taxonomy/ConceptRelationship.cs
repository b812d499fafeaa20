namespace GenAi.Taxonomy;

/// <summary>Says in one sentence how two concepts of one kind relate.</summary>
internal static class ConceptRelationship
{
    private static readonly (Relation Relation, string Text)[] Verbs =
    [
        (Relation.ComposedOf, "is composed of"), (Relation.BuiltOn, "is built on"), (Relation.Supersedes, "supersedes"), (Relation.AlternativeTo, "can stand in for"),
        (Relation.ComplementTo, "works well together with"), (Relation.ContrastsWith, "contrasts with"),
    ];

    public static string Describe(GenAiTaxonomy taxonomy, Concept a, Concept b)
    {
        if (a == b)
            return $"Both are the same: {a.NameInText}.";
        if (taxonomy.IsA(b, a))
            return PartOf(b, a);
        if (taxonomy.IsA(a, b))
            return PartOf(a, b);
        foreach (var (relation, text) in Verbs)
        {
            if (taxonomy.Edges(a, relation).Any(edge => edge.To == b))
                return $"{a.Name} {text} {b.NameInText}.";
            if (taxonomy.Edges(b, relation).Any(edge => edge.To == a))
                return $"{b.Name} {text} {a.NameInText}.";
        }

        if ((BuiltOnLineOf(a, b) ?? BuiltOnLineOf(b, a)) is { } line)
            return line;
        if (a is AiSystem { Vendor: { } vendor } && b is AiSystem other && other.Vendor == vendor)
            return $"Both are made by {vendor}; neither includes the other.";
        var common = taxonomy.BroaderClosure(a).Where(taxonomy.BroaderClosure(b).Contains).OrderByDescending(taxonomy.IndexOf).FirstOrDefault();
        return common is null
            ? "Neither includes the other."
            : $"Both are kinds of {common.NameInText}; neither includes the other.";

        string? BuiltOnLineOf(Concept system, Concept model) =>
            taxonomy.Edges(system, Relation.BuiltOn).Select(edge => edge.To).FirstOrDefault(line => taxonomy.IsA(model, line)) is { } line
                ? $"{system.Name} is built on {line.NameInText}, to which {model.NameInText} belongs."
                : null;
    }

    private static string PartOf(Concept narrower, Concept broader) => narrower is AiSystem
        ? $"{narrower.Name} belongs to {broader.NameInText}."
        : $"{narrower.Name} is a kind of {broader.NameInText}: the comparison is between a part and the whole.";
}
