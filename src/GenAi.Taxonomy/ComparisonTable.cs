namespace GenAi.Taxonomy;

/// <summary>Makes the rows of a comparison: which aspects there are for a kind of concept, and what the graph says of each.</summary>
internal static class ComparisonTable
{
    public static IReadOnlyList<ComparisonRow> Of(GenAiTaxonomy taxonomy, Concept first, Concept second)
    {
        List<ComparisonRow> rows = (first, second) switch
        {
            (ModelFamily a, ModelFamily b) => Families(taxonomy, a, b),
            (ModelArchitecture a, ModelArchitecture b) => Architectures(taxonomy, a, b),
            (AiSystem a, AiSystem b) => Systems(taxonomy, a, b),
            _ => throw new ArgumentException($"'{first}' and '{second}' cannot be compared: name two families, two architectures or two systems.", nameof(second)),
        };
        rows.RemoveAll(row => row is { First.IsEmpty: true, Second.IsEmpty: true });
        return rows.AsReadOnly();
    }

    private static List<ComparisonRow> Families(GenAiTaxonomy taxonomy, ModelFamily a, ModelFamily b)
    {
        var shared = ComparisonCell.Of(FamilyFacts.SharedFoundations(taxonomy, a, b));
        return
        [
            Definition(a, b),
            Row("Scope", FamilyFacts.Scope),
            Row("Primary function", FamilyFacts.Function),
            Row("Data inputs", (graph, family) => FamilyFacts.Edges(graph, family, Relation.Consumes)),
            Row("Training data", (graph, family) => FamilyFacts.Edges(graph, family, Relation.TrainedOn)),
            Row("Underlying technology", FamilyFacts.Technology),
            Row("Output types", (graph, family) => FamilyFacts.Edges(graph, family, Relation.Produces)),
            Row("Applications", FamilyFacts.Applications),
            Row("Industries", FamilyFacts.IndustriesOf),
            Row("Strengths", (graph, family) => FamilyFacts.Traits(graph, family, TraitKind.Strength)),
            Row("Limitations", (graph, family) => FamilyFacts.Traits(graph, family, TraitKind.Limitation)),
            Row("Ethical concerns and risks", FamilyFacts.Risks),
            Row("Interaction", (graph, family) => FamilyFacts.Edges(graph, family, Relation.InteractsVia)),
            Row("Not suited for", FamilyFacts.NotSuited),
            new("Shared foundations", shared, shared),
        ];

        ComparisonRow Row(string aspect, Func<GenAiTaxonomy, ModelFamily, IReadOnlyList<Link<Concept>>> cell) =>
            new(aspect, ComparisonCell.Of(cell(taxonomy, a)), ComparisonCell.Of(cell(taxonomy, b)));
    }

    private static List<ComparisonRow> Architectures(GenAiTaxonomy taxonomy, ModelArchitecture a, ModelArchitecture b)
    {
        return
        [
            Definition(a, b),
            Row("Kind", (graph, architecture) => ArchitectureFacts.Edges(graph, architecture, Relation.Broader)),
            Row("Scope", ArchitectureFacts.Scope),
            Row("Mechanisms", (graph, architecture) => ArchitectureFacts.Edges(graph, architecture, Relation.UsesMechanism)),
            Row("Kinds of model", ArchitectureFacts.Families),
            Row("Output types", ArchitectureFacts.Outputs),
            Row("Alternatives", (graph, architecture) => ArchitectureFacts.Edges(graph, architecture, Relation.AlternativeTo)),
        ];

        ComparisonRow Row(string aspect, Func<GenAiTaxonomy, ModelArchitecture, IReadOnlyList<Link<Concept>>> cell) =>
            new(aspect, ComparisonCell.Of(cell(taxonomy, a)), ComparisonCell.Of(cell(taxonomy, b)));
    }

    private static List<ComparisonRow> Systems(GenAiTaxonomy taxonomy, AiSystem a, AiSystem b)
    {
        return
        [
            Definition(a, b),
            new("Vendor", new(a.Vendor ?? "", []), new(b.Vendor ?? "", [])),
            Row("Kind of model", (graph, system) => SystemFacts.Edges(graph, system, Relation.InstanceOf)),
            Row("Line", (graph, system) => SystemFacts.Edges(graph, system, Relation.Broader)),
            Row("Built on", (graph, system) => SystemFacts.Edges(graph, system, Relation.BuiltOn)),
            Row("Supersedes", (graph, system) => SystemFacts.Edges(graph, system, Relation.Supersedes)),
            Row("Data inputs", (graph, system) => SystemFacts.OfFamilies(graph, system, family => FamilyFacts.Edges(graph, family, Relation.Consumes))),
            Row("Output types", (graph, system) => SystemFacts.OfFamilies(graph, system, family => FamilyFacts.Edges(graph, family, Relation.Produces))),
            Row("Primary function", (graph, system) => SystemFacts.OfFamilies(graph, system, family => FamilyFacts.Function(graph, family))),
            Row("Strengths", (graph, system) => SystemFacts.OfFamilies(graph, system, family => FamilyFacts.Traits(graph, family, TraitKind.Strength))),
            Row("Limitations", (graph, system) => SystemFacts.OfFamilies(graph, system, family => FamilyFacts.Traits(graph, family, TraitKind.Limitation))),
            Row("Ethical concerns and risks", (graph, system) => SystemFacts.OfFamilies(graph, system, family => FamilyFacts.Risks(graph, family))),
        ];

        ComparisonRow Row(string aspect, Func<GenAiTaxonomy, AiSystem, IReadOnlyList<Link<Concept>>> cell) =>
            new(aspect, ComparisonCell.Of(cell(taxonomy, a)), ComparisonCell.Of(cell(taxonomy, b)));
    }

    private static ComparisonRow Definition(Concept a, Concept b)
    {
        return new("Definition", Cell(a), Cell(b));

        static ComparisonCell Cell(Concept concept) => new(concept.Definition, concept.Definition.Length == 0 ? [] : [new(concept, concept.Sources)]);
    }
}
