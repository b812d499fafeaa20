using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>A taxonomy as a handbook in Markdown: a chapter a facet, with links from concept to concept; then claims, obligations and sources.</summary>
public static class MarkdownHandbook
{
    // Facets whose concepts say little beside their definition are tables.
    private static readonly Facet[] Tables = [Facet.Modality, Facet.Industry, Facet.Control, Facet.Capability, Facet.Trait, Facet.Interaction];

    /// <summary>Writes the handbook.</summary>
    /// <param name="writer">Where to write; stays open. Lines end with a line feed.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    public static void Write(TextWriter writer, GenAiTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        writer.Write(string.Join('\n', Lines(taxonomy)) + "\n");
    }

    private static IEnumerable<string> Lines(GenAiTaxonomy taxonomy)
    {
        Facet[] facets = [.. Enum.GetValues<Facet>().Where(facet => taxonomy.Concepts.Any(concept => concept.Facet == facet))];
        yield return "# A taxonomy of generative AI";
        yield return "";
        foreach (var facet in facets)
            yield return $"- [{Vocabulary.Title(facet)}](#{Chapter(facet)}): {taxonomy.Concepts.Count(concept => concept.Facet == facet)}";
        if (taxonomy.Obligations.Count > 0)
            yield return $"- [Obligations](#chapter-obligations): {taxonomy.Obligations.Count}";
        if (taxonomy.Claims.Count > 0)
            yield return $"- [What sources claim](#chapter-claims): {taxonomy.Claims.Count}";

        foreach (var facet in facets)
        {
            yield return "";
            yield return $"<a id=\"{Chapter(facet)}\"></a>";
            yield return "";
            yield return $"## {Vocabulary.Title(facet)}";
            Concept[] members = [.. taxonomy.Concepts.Where(concept => concept.Facet == facet)];
            foreach (var line in Tables.Contains(facet) ? Table(taxonomy, members) : members.SelectMany(concept => Section(taxonomy, concept)))
                yield return line;
        }

        foreach (var line in Obligations(taxonomy).Concat(Claims(taxonomy)))
            yield return line;
    }

    private static IEnumerable<string> Table(GenAiTaxonomy taxonomy, Concept[] members)
    {
        yield return "";
        yield return "| Name | Definition | Broader | More | References |";
        yield return "|---|---|---|---|---|";
        foreach (var concept in members)
        {
            yield return $"| <a id=\"{concept.Id}\"></a>{MarkdownText.Plain(concept.Name)} | {MarkdownText.Plain(concept.Definition)} "
                + $"| {MarkdownText.Links(Broader(taxonomy, concept))} | {string.Join("; ", Facts(taxonomy, concept))} | {References(concept)} |";
        }
    }

    private static IEnumerable<string> Section(GenAiTaxonomy taxonomy, Concept concept)
    {
        yield return "";
        yield return $"<a id=\"{concept.Id}\"></a>";
        yield return "";
        yield return $"### {MarkdownText.Plain(concept.Name)}";
        if (concept.Definition.Length > 0)
        {
            yield return "";
            yield return MarkdownText.Plain(concept.Definition);
        }

        if (!string.IsNullOrWhiteSpace(concept.ScopeNote))
        {
            yield return "";
            yield return $"*{MarkdownText.Plain(concept.ScopeNote)}*";
        }

        var facts = Around(taxonomy, concept).ToList();
        if (facts.Count > 0)
            yield return "";
        foreach (var fact in facts)
            yield return $"- {fact}";
    }

    /// <summary>Labels, place in the hierarchy, facts, and where all of it comes from.</summary>
    private static IEnumerable<string> Around(GenAiTaxonomy taxonomy, Concept concept)
    {
        if (concept.AlternativeNames.Count > 0)
            yield return $"Also called: {string.Join(", ", concept.AlternativeNames.Distinct(StringComparer.Ordinal).Select(MarkdownText.Plain))}";
        if (concept.Labels.Count > 0)
            yield return $"In other languages: {string.Join(", ", concept.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{MarkdownText.Plain(label.Value)} ({MarkdownText.Plain(label.Key)})"))}";
        if (MarkdownText.Links(Broader(taxonomy, concept)) is { Length: > 0 } broader)
            yield return $"Broader: {broader}";
        if (MarkdownText.Links(taxonomy.StatedAbout(concept).Where(edge => edge.Relation == Relation.Broader).Select(edge => edge.From)) is { Length: > 0 } narrower)
            yield return $"Narrower: {narrower}";
        foreach (var fact in Facts(taxonomy, concept))
            yield return fact;
        if (References(concept) is { Length: > 0 } references)
            yield return $"References: {references}";
        if (concept.Sources.Count > 0)
            yield return $"Sources: {string.Join(", ", concept.Sources.Select(source => MarkdownText.Plain(source.Title)).Distinct())}";
    }

    /// <summary>What a concept is and what holds for it, inherited edges included.</summary>
    private static IEnumerable<string> Facts(GenAiTaxonomy taxonomy, Concept concept)
    {
        if (concept is ModelFamily { Kind: not FamilyKind.Model } group)
            yield return group.Kind == FamilyKind.Field ? "A field, not a kind of model to call" : "A pattern to build, not a model to call";
        if (concept is AiSystem { Vendor: { } vendor })
            yield return $"Vendor: {MarkdownText.Plain(vendor)}";
        if (concept is ApplicationArea { Users: { } users })
            yield return $"Users: {MarkdownText.Plain(users)}";
        if (concept is ApplicationArea application)
            yield return $"Criticality: {Kebab.Of(application.Criticality)}{(application.CriticalityNote is { } note ? $" ({MarkdownText.Plain(note)})" : "")}";
        if (concept is ModelTrait trait)
            yield return trait.Kind == TraitKind.Strength ? "Strength" : "Limitation";
        if (concept is RiskControl control && MarkdownText.Links(taxonomy.RisksMitigatedBy(control)) is { Length: > 0 } risks)
            yield return $"Mitigates: {risks}";
        foreach (var (relation, title, _) in RelationTitles.All.Where(each => each.Relation != Relation.Broader))
        {
            var edges = taxonomy.Edges(concept, relation);
            if (edges.Count == 0)
                continue;
            var groups = edges.GroupBy(edge => (edge.Fit, edge.Severity)).OrderByDescending(group => group.Key.Fit).ThenByDescending(group => group.Key.Severity);
            yield return $"{title}: {string.Join("; ", groups.Select(Group))}";
        }
    }

    private static string Group(IGrouping<(Fit? Fit, Severity? Severity), ConceptEdge> edges)
    {
        var grade = (edges.Key.Fit, edges.Key.Severity) switch
        {
            (Fit.NotSuited, _) => "not suited: ",
            ({ } fit, _) => $"{Kebab.Of(fit)}: ",
            (_, { } severity) => $"{Kebab.Of(severity)}: ",
            _ => "",
        };
        return grade + string.Join(", ", edges.Select(edge => MarkdownText.Link(edge.To) + (edge.IsDisputed ? " (disputed)" : "")));
    }

    private static IEnumerable<string> Obligations(GenAiTaxonomy taxonomy)
    {
        if (taxonomy.Obligations.Count == 0)
            yield break;
        yield return "";
        yield return "<a id=\"chapter-obligations\"></a>";
        yield return "";
        yield return "## Obligations";
        yield return "";
        yield return "| Name | What has to be done | Where | Written in | From | Met by |";
        yield return "|---|---|---|---|---|---|";
        foreach (var obligation in taxonomy.Obligations)
        {
            yield return $"| {MarkdownText.Plain(obligation.Name)} | {MarkdownText.Plain(obligation.Definition)} "
                + $"| {MarkdownText.Plain(obligation.Jurisdiction ?? "")} | {MarkdownText.Plain(obligation.WrittenIn)} | {Kebab.Day(obligation.AppliesFrom)} "
                + $"| {MarkdownText.Links(obligation.SatisfiedBy.Where(control => taxonomy.FindId(control.Id) is not null))} |";
        }
    }

    private static IEnumerable<string> Claims(GenAiTaxonomy taxonomy)
    {
        if (taxonomy.Claims.Count == 0)
            yield break;
        yield return "";
        yield return "<a id=\"chapter-claims\"></a>";
        yield return "";
        yield return "## What sources claim";
        yield return "";
        yield return "| Question | Claim | Source | Status | What the taxonomy holds |";
        yield return "|---|---|---|---|---|";
        foreach (var claim in taxonomy.Claims)
        {
            yield return $"| {QuestionOf(taxonomy, claim)} | {MarkdownText.Plain(claim.Statement)} | {MarkdownText.Plain(claim.Source.Title)} "
                + $"| {Kebab.Of(claim.Status)} | {MarkdownText.Plain(claim.Resolution)} |";
        }
    }

    private static string QuestionOf(GenAiTaxonomy taxonomy, SourcedClaim claim) => claim.Topic is not { } topic ? ""
        : taxonomy.FindId<Question>(topic) is { } question ? MarkdownText.Link(question)
        : MarkdownText.Plain(topic);

    private static IEnumerable<Concept> Broader(GenAiTaxonomy taxonomy, Concept concept) =>
        taxonomy.Edges(concept, Relation.Broader).Select(edge => edge.To);

    private static string References(Concept concept) =>
        string.Join(", ", concept.References.Select(reference => $"{MarkdownText.Plain(reference.ToString())} ({Kebab.Of(reference.Predicate)})"));

    private static string Chapter(Facet facet) => $"chapter-{Kebab.Of(facet)}";
}
