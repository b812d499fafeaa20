namespace GenAi.Taxonomy.Selection;

/// <summary>Requirements with what the taxonomy adds to them: the tasks, forms of data, capabilities and criticality of an application.</summary>
internal sealed class RequirementExpansion
{
    public RequirementExpansion(ModelRequirements requirements, GenAiTaxonomy taxonomy)
    {
        Requirements = requirements;
        Taxonomy = taxonomy;
        var faults = Faults(requirements, taxonomy);
        if (faults.Count > 0)
            throw new RequirementsException(faults);

        var ofApplication = requirements.Application is { } application ? taxonomy.TasksOf(application) : [];
        Tasks = requirements.Tasks.Count > 0 ? requirements.Tasks
            : requirements.Outputs.Count == 0 ? [.. ofApplication.Take(1)]
            : [.. requirements.Outputs.Select(output => ofApplication.Where(task => Yields(task, output)).OrderByDescending(TakesTheInputs).FirstOrDefault()).OfType<ModelTask>().Distinct()];
        FurtherTasks = [.. ofApplication.Where(task => !Tasks.Contains(task))];
        Inputs = Stated(requirements.Inputs) ?? OfTasks(Relation.Consumes) ?? [Modalities.Text];
        Outputs = Stated([.. requirements.Outputs, .. OfTasks(Relation.Produces)?.Where(IsNotStated) ?? []]) ?? [Modalities.Text];
        Requires = [.. requirements.Requires
            .Concat(Tasks.SelectMany(task => taxonomy.Edges(task, Relation.Requires)).Select(edge => (Capability)edge.To))
            .Distinct()];
        Criticality = requirements.Criticality ?? requirements.Application?.Criticality ?? Criticality.Medium;
        InPlace = new HashSet<Concept>(requirements.ControlsInPlace.SelectMany(control => taxonomy.BroaderClosure(control).Prepend(control)));
        var stakes = requirements.Criticality ?? StakesOf(requirements.Application);
        Weights = requirements.Weights ?? ObjectiveWeights.Of(requirements.Objective, stakes);
        WorthWeights = requirements is { Objective: SelectionObjective.Cost, Weights: null }
            ? ObjectiveWeights.Of(SelectionObjective.Balanced, stakes) with { Cost = 0 }
            : Weights;
    }

    public ModelRequirements Requirements { get; }

    public GenAiTaxonomy Taxonomy { get; }

    /// <summary>What one model must be able to do.</summary>
    public IReadOnlyList<ModelTask> Tasks { get; }

    /// <summary>What the application also consists of; it may fall to other models.</summary>
    public IReadOnlyList<ModelTask> FurtherTasks { get; }

    public IReadOnlyList<Modality> Inputs { get; }

    public IReadOnlyList<Modality> Outputs { get; }

    public IReadOnlyList<Capability> Requires { get; }

    public Criticality Criticality { get; }

    /// <summary>The controls in place, and what they are a kind of.</summary>
    public IReadOnlySet<Concept> InPlace { get; }

    public ObjectiveWeights Weights { get; }

    /// <summary>By what offerings of one price and speed are told apart: where price alone is asked for, by what a balanced choice would weigh.</summary>
    public ObjectiveWeights WorthWeights { get; }

    // What is hard to do well, such as code, is no easier in an application that little depends on.
    private Criticality StakesOf(ApplicationArea? application) =>
        application is null || TaskStakes.Of(Tasks) == Criticality.High ? TaskStakes.Of(Tasks) : application.Criticality;

    private static IReadOnlyList<Modality>? Stated(IReadOnlyList<Modality> modalities) => modalities.Count > 0 ? modalities : null;

    private IReadOnlyList<Modality>? OfTasks(Relation relation) =>
        Stated([.. Tasks.SelectMany(task => Taxonomy.Edges(task, relation)).Select(edge => (Modality)edge.To).Distinct()]);

    /// <summary>Returns whether a task consumes nothing but the inputs stated: speech to speech is a conversation, not reading aloud.</summary>
    private bool TakesTheInputs(ModelTask task) =>
        Requirements.Inputs.Count > 0
        && Taxonomy.Edges(task, Relation.Consumes).All(edge => Requirements.Inputs.Any(input => AreAlike((Modality)edge.To, input)));

    private bool Yields(ModelTask task, Modality output) =>
        Taxonomy.Edges(task, Relation.Produces).Any(edge => AreAlike((Modality)edge.To, output));

    // A task that yields something else than the outputs stated adds to them; what it yields is then not left out silently.
    private bool IsNotStated(Modality output) => !Requirements.Outputs.Any(stated => AreAlike(output, stated));

    private bool AreAlike(Modality a, Modality b) =>
        Taxonomy.IsA(a, b) || Taxonomy.IsA(b, a) || Taxonomy.Edges(a, Relation.CarriedAs).Any(edge => edge.To == b);

    private static List<Fault> Faults(ModelRequirements requirements, GenAiTaxonomy taxonomy)
    {
        List<Fault> faults = [.. requirements.UnknownConcepts(taxonomy), .. JurisdictionNames.FaultsOf("jurisdictions", requirements.Jurisdictions, taxonomy)];
        if (requirements.Weights is { } weights && (weights.Sum <= 0
            || int.Min(int.Min(weights.Fit, weights.Quality), int.Min(int.Min(weights.Cost, weights.Latency), weights.Risk)) < 0))
        {
            faults.Add(new("weights", $"{weights} cannot rank anything: give no negative weight and at least one above zero"));
        }

        return faults;
    }
}
