namespace GenAi.Taxonomy.Tests.Snapshots;

/// <summary>A taxonomy as sorted text: a line for each concept, stated edge, claim and obligation.</summary>
internal static class TaxonomyText
{
    public static string Of(GenAiTaxonomy taxonomy)
    {
        IEnumerable<string> lines =
        [
            .. taxonomy.Concepts.Select(Line).Order(StringComparer.Ordinal),
            .. taxonomy.Concepts.SelectMany(taxonomy.StatedBy).Where(edge => edge.Relation != Relation.Broader).Select(Line).Order(StringComparer.Ordinal),
            .. taxonomy.Claims.Select(Line).Order(StringComparer.Ordinal),
            .. taxonomy.Obligations.Select(obligation => Joined($"obligation {obligation.Id} {obligation.Reference}", Validity(obligation))).Order(StringComparer.Ordinal),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static string Line(Concept concept) =>
        Joined(
            $"{concept.Facet.ToString().ToLowerInvariant()} {concept.Id} \"{concept.Name}\"",
            List("<", concept.BroaderConcepts.Select(broader => broader.Id)),
            List("=", concept.References.Select(reference => $"{reference.Predicate.ToString().ToLowerInvariant()}:{reference}")),
            List("@", concept.Sources.Select(source => source.Id)));

    private static string Line(ConceptEdge edge) =>
        Joined(
            $"edge {edge.From.Id} {edge.Relation} {edge.To.Id}",
            edge.Fit?.ToString() ?? edge.Severity?.ToString() ?? "",
            edge.IsDisputed ? "disputed" : "",
            edge.IsInherited ? "" : "not-inherited",
            List("@", edge.Sources.Select(source => source.Id)));

    private static string Line(SourcedClaim claim) =>
        Joined(
            $"claim {claim.Id} {claim.Topic ?? "-"} {claim.Stance} {claim.Status}",
            List("about", claim.Subjects.Select(subject => subject.Id)),
            $"@ {claim.Source.Id}");

    private static string Validity(Obligation obligation) =>
        Joined(
            obligation.AppliesFrom is { } first ? FormattableString.Invariant($"from {first:yyyy-MM-dd}") : "",
            List("@", obligation.Sources.Select(source => source.Id)));

    private static string List(string mark, IEnumerable<string> items) =>
        string.Join(' ', items.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? $"{mark} {text}" : "";

    private static string Joined(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
