namespace GenAi.Taxonomy.Export;

/// <content>Makes a concept of each facet.</content>
internal sealed partial class JsonConceptReader
{
    private Concept Make(Facet facet, string id, string name, JsonCursor c)
    {
        var description = new ConceptDescription(
            c.Text("definition") ?? "",
            c.Text("scopeNote"),
            [.. c.Texts("alternativeNames").Select(item => item.Text)],
            SourcesOf(c),
            [.. c.Objects("references").Select(Reference).OfType<ConceptReference>()])
        {
            Labels = c.Labels("labels"),
            Examples = [.. c.Texts("examples").Select(item => item.Text)],
            FormerIds = [.. c.Texts("formerIds").Select(item => item.Text)],
        };
        return facet switch
        {
            Facet.Family => new ModelFamily(id, name)
            {
                Description = description,
                Broader = Broader<ModelFamily>(c),
                Kind = c.Value<FamilyKind>("kind") ?? FamilyKind.Model,
                Consumes = Links<Modality>(c, "consumes"),
                Produces = Links<Modality>(c, "produces"),
                TrainedOn = Links<Modality>(c, "trainedOn"),
                BuiltOn = Links<ModelArchitecture>(c, "builtOn"),
                Uses = Links<ModelArchitecture>(c, "uses"),
                Performs = Fits<ModelTask>(c, "performs"),
                Suits = Fits<ApplicationArea>(c, "suits"),
                ExposedTo = Exposures(c),
                Traits = Links<ModelTrait>(c, "traits"),
                InteractsVia = Links<InteractionStyle>(c, "interactsVia"),
                ComposedOf = Links<ModelFamily>(c, "composedOf"),
            },
            Facet.Architecture => new ModelArchitecture(id, name)
            {
                Description = description,
                Broader = Broader<ModelArchitecture>(c),
                Kind = c.Value<ArchitectureKind>("kind") ?? ArchitectureKind.Architecture,
                Uses = Links<ModelArchitecture>(c, "uses"),
            },
            Facet.Modality => new Modality(id, name)
            {
                Description = description,
                Broader = Broader<Modality>(c),
                ExposedTo = Exposures(c),
                CarriedAs = Links<Modality>(c, "carriedAs"),
            },
            Facet.Task => new ModelTask(id, name)
            {
                Description = description,
                Broader = Broader<ModelTask>(c),
                Consumes = Links<Modality>(c, "consumes"),
                Produces = Links<Modality>(c, "produces"),
                Requires = Links<Capability>(c, "requires"),
            },
            Facet.Application => new ApplicationArea(id, name)
            {
                Description = description,
                Broader = Broader<ApplicationArea>(c),
                Criticality = c.Value<Criticality>("criticality") ?? Criticality.Medium,
                CriticalityNote = c.Text("criticalityNote"),
                Users = c.Text("users"),
                Industries = Links<Industry>(c, "industries"),
                Tasks = Links<ModelTask>(c, "tasks"),
                ExposedTo = Exposures(c),
            },
            Facet.Industry => new Industry(id, name) { Description = description, Broader = Broader<Industry>(c) },
            Facet.Risk => new Risk(id, name)
            {
                Description = description,
                Broader = Broader<Risk>(c),
                MitigatedBy = Links<RiskControl>(c, "mitigatedBy"),
            },
            Facet.Control => new RiskControl(id, name) { Description = description, Broader = Broader<RiskControl>(c) },
            Facet.Capability => new Capability(id, name) { Description = description, Broader = Broader<Capability>(c) },
            Facet.Trait => new ModelTrait(id, name)
            {
                Description = description,
                Broader = Broader<ModelTrait>(c),
                Kind = c.Value<TraitKind>("kind") ?? TraitKind.Strength,
                CausesRisks = Links<Risk>(c, "causesRisks"),
            },
            Facet.Interaction => new InteractionStyle(id, name) { Description = description, Broader = Broader<InteractionStyle>(c) },
            Facet.System => new AiSystem(id, name)
            {
                Description = description,
                Broader = Broader<AiSystem>(c),
                Vendor = c.Text("vendor"),
                ModelPrefix = c.Text("modelPrefix"),
                InstanceOf = Links<ModelFamily>(c, "instanceOf"),
                BuiltOn = Links<AiSystem>(c, "builtOn"),
                Supersedes = Links<AiSystem>(c, "supersedes"),
            },
            Facet.Question => new Question(id, name) { Description = description, Broader = Broader<Question>(c), Concerns = Links<Concept>(c, "concerns") },
            _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet."),
        };
    }
}
