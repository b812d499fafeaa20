namespace GenAi.Taxonomy.Generator;

/// <summary>The form of the blocks of one facet, and the class that holds its members.</summary>
internal sealed class FacetShape(Facet facet, string type, string holder, string summary)
{
    /// <summary>Gets the facets in the order of the graph: each after those that its concepts point to.</summary>
    public static IReadOnlyList<FacetShape> All { get; } =
    [
        new(Facet.Control, "RiskControl", "RiskControls", "The built-in measures against risks."),
        new(Facet.Risk, "Risk", "Risks", "The built-in risks, with the controls that mitigate them.")
        {
            Edges = [new("mitigatedBy", Relation.MitigatedBy, Facet.Control)],
        },
        new(Facet.Trait, "ModelTrait", "ModelTraits", "The built-in strengths and limitations of families.")
        {
            Kind = new("kind", Words.Of<TraitKind>()),
            Edges = [new("causesRisks", Relation.CausesRisk, Facet.Risk)],
        },
        new(Facet.Modality, "Modality", "Modalities", "The built-in modalities: the forms of data that models accept and produce.")
        {
            Edges = [new("exposedTo", Relation.ExposedTo, Facet.Risk), new("carriedAs", Relation.CarriedAs, Facet.Modality)],
        },
        new(Facet.Interaction, "InteractionStyle", "InteractionStyles", "The built-in ways of working with a model or an application."),
        new(Facet.Capability, "Capability", "Capabilities", "The built-in technical abilities of models and of the interfaces that serve them."),
        new(Facet.Task, "ModelTask", "ModelTasks", "The built-in tasks, with the modalities that they need and yield.")
        {
            Edges =
            [
                new("consumes", Relation.Consumes, Facet.Modality),
                new("produces", Relation.Produces, Facet.Modality),
                new("requires", Relation.Requires, Facet.Capability),
            ],
        },
        new(Facet.Industry, "Industry", "Industries", "The built-in sectors of the economy."),
        new(Facet.Application, "ApplicationArea", "ApplicationAreas", "The built-in applications, by the industry that they are most typical of. The families state which applications they suit.")
        {
            Kind = new("criticality", Words.Of<Criticality>()),
            Texts = ["criticalityNote", "users"],
            Edges =
            [
                new("industries", Relation.InIndustry, Facet.Industry),
                new("tasks", Relation.UsesTask, Facet.Task),
                new("exposedTo", Relation.ExposedTo, Facet.Risk),
            ],
        },
        new(Facet.Architecture, "ModelArchitecture", "ModelArchitectures", "The built-in architectures, and the mechanisms by which they work.")
        {
            Kind = new("kind", Words.Of<ArchitectureKind>()) { Default = (int)ArchitectureKind.Architecture },
            Edges = [new("uses", Relation.UsesMechanism, Facet.Architecture)],
        },
        new(Facet.Family, "ModelFamily", "ModelFamilies", "The built-in model families, fields and system patterns, with what they accept, produce, suit and are exposed to.")
        {
            Kind = new("kind", Words.Of<FamilyKind>()) { Default = (int)FamilyKind.Model },
            Edges =
            [
                new("consumes", Relation.Consumes, Facet.Modality),
                new("produces", Relation.Produces, Facet.Modality),
                new("trainedOn", Relation.TrainedOn, Facet.Modality),
                new("builtOn", Relation.BuiltOn, Facet.Architecture),
                new("uses", Relation.UsesMechanism, Facet.Architecture),
                new("performs", Relation.Performs, Facet.Task),
                new("suits", Relation.Suits, Facet.Application),
                new("exposedTo", Relation.ExposedTo, Facet.Risk),
                new("traits", Relation.HasTrait, Facet.Trait),
                new("interactsVia", Relation.InteractsVia, Facet.Interaction),
                new("composedOf", Relation.ComposedOf, Facet.Family),
            ],
        },
        new(Facet.System, "AiSystem", "AiSystems", "The systems that the articles name. Systems date quickly: hosts replace and add them.")
        {
            Texts = ["vendor", "modelPrefix"],
            Edges =
            [
                new("instanceOf", Relation.InstanceOf, Facet.Family),
                new("builtOn", Relation.BuiltOn, Facet.System),
                new("supersedes", Relation.Supersedes, Facet.System),
            ],
        },
        new(Facet.Question, "Question", "Questions", "The questions that the articles ask or leave open, with the short answer.")
        {
            HasHolder = false,
            Edges = [new("concerns", Relation.Concerns, null)],
        },
    ];

    public Facet Facet { get; } = facet;

    public string Type { get; } = type;

    public string Holder { get; } = holder;

    public string Summary { get; } = summary;

    /// <summary>Gets or sets whether its concepts are typed members. Nobody names a question in code: readers ask it in words.</summary>
    public bool HasHolder { get; set; } = true;

    public KindShape? Kind { get; set; }

    /// <summary>Gets the texts that only this facet has.</summary>
    public IReadOnlyList<string> Texts { get; set; } = [];

    /// <summary>Gets the edges in the order of the graph; the broader concepts come before them.</summary>
    public IReadOnlyList<EdgeShape> Edges { get; set; } = [];
}

/// <summary>A property that takes one word of a closed list.</summary>
internal sealed class KindShape(string name, IReadOnlyList<string> words)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>Gets the value where the property is left out; null where it must be there.</summary>
    public int? Default { get; set; }
}

/// <summary>A property that names the targets of a relation.</summary>
internal sealed class EdgeShape(string name, Relation relation, Facet? target)
{
    public string Name { get; } = name;

    public Relation Relation { get; } = relation;

    /// <summary>Gets the facet of the targets; null where any will do.</summary>
    public Facet? Target { get; } = target;

    /// <summary>Gets the degrees by which the targets are grouped, from the highest; none where the relation has no degree.</summary>
    public IReadOnlyList<string> Degrees { get; } = relation switch
    {
        Relation.Performs or Relation.Suits => [.. Words.Of<Fit>().Reverse()],
        Relation.ExposedTo => [.. Words.Of<Severity>().Reverse()],
        _ => [],
    };
}
