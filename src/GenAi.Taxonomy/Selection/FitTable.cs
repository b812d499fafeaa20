namespace GenAi.Taxonomy.Selection;

/// <summary>How well sets of families suit expanded requirements; a model is as good as the best of its families.</summary>
internal sealed class FitTable(RequirementExpansion expansion)
{
    private readonly GenAiTaxonomy _taxonomy = expansion.Taxonomy;

    // With neither application nor tasks, the outputs speak: every task that turns the inputs into one of them.
    private readonly ModelTask[][]? _tasksByOutput = expansion.Tasks.Count > 0 || expansion.Requirements.Application is not null
        ? null
        : [.. expansion.Outputs.Select(output => TasksFor(expansion, output))];

    /// <summary>The first thing that the families do not suit, or null when they suit everything that one model must do.</summary>
    /// <param name="families">The families of a model.</param>
    /// <param name="isKnown">Whether the taxonomy says that they do not suit; else nobody has said that they do.</param>
    public Concept? NotSuitedFor(IReadOnlyList<ModelFamily> families, out bool isKnown)
    {
        isKnown = true;
        if (expansion.Requirements.Application is { } application && Best(families, application) == Fit.NotSuited)
            return application;
        foreach (var task in expansion.Tasks)
        {
            var fit = Best(families, task);
            isKnown = fit is not null;
            if (fit is null or Fit.NotSuited)
                return task;
        }

        isKnown = false;

        foreach (var style in expansion.Requirements.Interactions)
        {
            if (!families.Any(family => _taxonomy.Edges(family, Relation.InteractsVia).Any(edge => edge.To == style)))
                return style;
        }

        return null;
    }

    /// <summary>
    /// Returns the first use that the best of the families suits less than the requirements accept, with that family and its fit; null
    /// where there is none.
    /// </summary>
    public (Concept Use, ModelFamily Family, Fit Fit)? BelowMinimum(IReadOnlyList<ModelFamily> families)
    {
        var minimum = expansion.Requirements.MinimumFit ?? Fit.Medium;
        if (expansion.Requirements.Application is { } application && BestKind(families, application) is { } suited && suited.Fit < minimum)
            return (application, suited.Family, suited.Fit);
        foreach (var task in expansion.Tasks)
        {
            if (BestKind(families, task) is { } does && does.Fit < minimum)
                return (task, does.Family, does.Fit);
        }

        return null;
    }

    /// <summary>From 0 to 1000.</summary>
    public int Part(IReadOnlyList<ModelFamily> families)
    {
        // The industry raises the fit of a kind that suits an application there; it never lowers one.
        var part = BasePart(families);
        return expansion.Requirements is { Industry: { } industry, Application: null }
            ? int.Max(part, ((part * 4) + Value(InIndustry(families, industry)?.Fit)) / 5)
            : part;
    }

    /// <summary>The fit of one family for the requirements as a whole, with its reasons; null where nobody has said.</summary>
    public (Fit Fit, IReadOnlyList<Reason> Reasons)? Advise(ModelFamily family)
    {
        var fits = new List<Fit>();
        var reasons = new List<Reason>();
        var application = expansion.Requirements.Application;
        if (application is not null)
        {
            if (Judge(_taxonomy.FitOf(family, application), ReasonCode.SuitsApplication, application) is null
                && expansion.Tasks.All(task => _taxonomy.FitOf(family, task) != Fit.NotSuited))
            {
                return null;
            }
        }

        if (application is null || fits.Count == 0 || expansion.Requirements.Tasks.Count > 0)
        {
            foreach (var task in expansion.Tasks)
            {
                if (Judge(_taxonomy.FitOf(family, task), ReasonCode.SuitsTask, task) is null)
                    return null;
            }
        }

        if (_tasksByOutput is not null)
        {
            for (var i = 0; i < _tasksByOutput.Length; i++)
            {
                if (Judge(FitOf(_tasksByOutput[i], [family]), ReasonCode.SuitsOutput, expansion.Outputs[i]) is null)
                    return null;
            }
        }

        if (fits.Count == 0)
            return null;
        Reason[] missing = [.. InputsMissing(family)];
        if (missing.Length > 0)
            return (Fit.NotSuited, missing);
        var lowest = fits.Min();
        if (expansion.Requirements.Industry is { } industry && application is null && lowest > Fit.NotSuited)
            lowest = Within(industry, lowest);
        reasons.RemoveAll(reason => lowest == Fit.NotSuited && reason.Code != ReasonCode.TaskNotSuited);
        if (lowest == Fit.NotSuited)
            reasons.AddRange(OutputsMissing(family));
        return (lowest, reasons);

        // An application of the industry can raise the fit for an output; a stated task is done no better there than elsewhere.
        Fit Within(Industry industry, Fit anywhere)
        {
            if (expansion.Tasks.Count > 0 || InIndustry([family], industry) is not { } there || there.Fit <= anywhere)
                return anywhere;
            reasons.Add(new(ReasonCode.SuitsApplication, there.Application.Id, there.Fit.ToString()));
            return there.Fit;
        }

        Fit? Judge(Fit? fit, ReasonCode code, Concept subject)
        {
            if (fit is { } known)
            {
                fits.Add(known);
                reasons.Add(known == Fit.NotSuited ? new(ReasonCode.TaskNotSuited, subject.Id, known.ToString())
                    : new(code, subject.Id, known.ToString()));
            }

            return fit;
        }
    }

    public Fit? Best(IReadOnlyList<ModelFamily> families, ModelTask task) => BestKind(families, task)?.Fit;

    public Fit? Best(IReadOnlyList<ModelFamily> families, ApplicationArea application) => BestKind(families, application)?.Fit;

    /// <summary>The family that suits a task best, and how well; null where nobody has said.</summary>
    public (ModelFamily Family, Fit Fit)? BestKind(IReadOnlyList<ModelFamily> families, ModelTask task) =>
        BestKind(families, Relation.Performs, task, family => _taxonomy.FitOf(family, task));

    /// <summary>The family that suits an application best, and how well; null where nobody has said.</summary>
    public (ModelFamily Family, Fit Fit)? BestKind(IReadOnlyList<ModelFamily> families, ApplicationArea application) =>
        BestKind(families, Relation.Suits, application, family => _taxonomy.FitOf(family, application));

    /// <summary>How many tasks of the question a family states a workable fit for: the broadest answer to an open question comes first.</summary>
    public int Breadth(ModelFamily family)
    {
        IEnumerable<ModelTask> asked = _tasksByOutput is null ? [] : _tasksByOutput.SelectMany(tasks => tasks).Distinct();
        return asked.Count(task => _taxonomy.StatedBy(family).Any(edge => edge.Relation == Relation.Performs && edge.Fit >= Fit.Medium && edge.To == task));
    }

    /// <summary>
    /// What a family itself states comes before what another inherits: a small model that can see does not become a large
    /// one by inheritance. But a model that is also of a kind that cannot do it can still do it. Among equals the better holds.
    /// </summary>
    private (ModelFamily Family, Fit Fit)? BestKind(IReadOnlyList<ModelFamily> families, Relation relation, Concept target, Func<ModelFamily, Fit?> fitOf)
    {
        (ModelFamily Family, Fit Fit)? stated = null;
        (ModelFamily Family, Fit Fit)? inherited = null;
        foreach (var family in families)
        {
            // What a source claims and the taxonomy does not follow suits nobody.
            if (IsDisputed(family, relation, target) || fitOf(family) is not { } fit)
                continue;
            ref var best = ref States(family, relation, target) ? ref stated : ref inherited;
            if (best is null || fit > best.Value.Fit)
                best = (family, fit);
        }

        return stated?.Fit > Fit.NotSuited ? stated : inherited ?? stated;
    }

    private bool IsDisputed(ModelFamily family, Relation relation, Concept target)
    {
        foreach (var edge in _taxonomy.EdgeSpan(family, relation))
        {
            if (edge.To == target)
                return edge.IsDisputed;
        }

        return false;
    }

    private bool States(ModelFamily family, Relation relation, Concept target) =>
        _taxonomy.StatedBy(family).Any(edge => edge.Relation == relation && _taxonomy.IsA(target, edge.To));

    private int BasePart(IReadOnlyList<ModelFamily> families)
    {
        if (_tasksByOutput is not null)
        {
            var worst = 1000;
            foreach (var tasks in _tasksByOutput)
                worst = int.Min(worst, Versatility(tasks, families));
            return worst;
        }

        var tasksPart = Average([.. expansion.Tasks, .. expansion.FurtherTasks]);
        if (expansion.Requirements.Application is not { } application)
            return tasksPart;
        // No statement about the application is half of what the core task alone would give: known to suit comes first.
        var core = Average(expansion.Tasks);
        var own = Best(families, application) is { } fit ? int.Min(Value(fit), core) : core / 2;
        return ((own * 3) + (tasksPart * 2)) / 5;

        int Average(IReadOnlyList<ModelTask> tasks) => tasks.Count == 0 ? 500 : tasks.Sum(task => Value(Best(families, task))) / tasks.Count;
    }

    /// <summary>The application of an industry, of those that yield what is wanted, that the families suit best, and how well; null where nobody has said.</summary>
    private (ApplicationArea Application, Fit Fit)? InIndustry(IReadOnlyList<ModelFamily> families, Industry industry)
    {
        (ApplicationArea Application, Fit Fit)? best = null;
        foreach (var edge in _taxonomy.StatedAbout(industry))
        {
            if (edge is { Relation: Relation.InIndustry, From: ApplicationArea application } && YieldsTheOutputs(application)
                && Best(families, application) is { } fit && (best is null || fit > best.Value.Fit))
            {
                best = (application, fit);
            }
        }

        return best;
    }

    private bool YieldsTheOutputs(ApplicationArea application) =>
        _taxonomy.TasksOf(application) is [var core, ..]
        && _taxonomy.Edges(core, Relation.Produces).Any(edge => expansion.Outputs.Any(output => _taxonomy.IsA(edge.To, output)));

    /// <summary>The fit for an output, whatever the task: by versatility; null where no fit for any task is known.</summary>
    private Fit? FitOf(ModelTask[] tasks, IReadOnlyList<ModelFamily> families) =>
        Array.TrueForAll(tasks, task => Best(families, task) is null) ? null : Versatility(tasks, families) switch
        {
            >= 850 => Fit.High,
            >= 500 => Fit.Medium,
            > 0 => Fit.Low,
            _ => Fit.NotSuited,
        };

    /// <summary>From 0 to 1000: how well the better half of the tasks is done. An output alone asks for no single task, so a one-trick family scores low.</summary>
    private int Versatility(ModelTask[] tasks, IReadOnlyList<ModelFamily> families)
    {
        var half = (tasks.Length + 1) / 2;
        return half == 0 ? 0 : tasks.Select(task => Value(Best(families, task))).OrderDescending().Take(half).Sum() / half;
    }

    // Only what the caller states is certain to be given; what tasks need is in the fit for the tasks.
    private IEnumerable<Reason> InputsMissing(ModelFamily family)
    {
        var inputs = family.Kind == FamilyKind.Model ? _taxonomy.InputsOf(family) : [];
        return inputs.Count == 0 ? [] : expansion.Requirements.Inputs
            .Where(given => !inputs.Any(input => _taxonomy.IsA(given, input) || _taxonomy.IsA(input, given)
                || _taxonomy.Edges(given, Relation.CarriedAs).Any(edge => edge.To == input)))
            .Select(given => new Reason(ReasonCode.MissingInputModality, given.Id, Some(inputs), given.Id));
    }

    private IEnumerable<Reason> OutputsMissing(ModelFamily family)
    {
        var outputs = _taxonomy.OutputsOf(family);
        return expansion.Outputs
            .Where(wanted => !outputs.Any(output => _taxonomy.IsA(output, wanted)))
            .Select(wanted => new Reason(ReasonCode.MissingOutputModality, wanted.Id, Some(outputs), wanted.Id));
    }

    private static string Some(IReadOnlyList<Modality> modalities) =>
        string.Join(", ", modalities.Take(5).Select(modality => modality.Id)) + (modalities.Count > 5 ? " and the like" : "");

    private static ModelTask[] TasksFor(RequirementExpansion expansion, Modality output)
    {
        var taxonomy = expansion.Taxonomy;
        ModelTask[] feasible = [.. taxonomy.All<ModelTask>().Where(task =>
            taxonomy.Edges(task, Relation.Consumes).All(edge => expansion.Inputs.Any(input => taxonomy.IsA(edge.To, input) || taxonomy.IsA(input, edge.To))))];
        ModelTask[] exact = Yielding(edge => taxonomy.IsA(edge.To, output));
        // Where no task is known to yield just that, those that yield what it is a kind of may: a series is a table.
        return exact.Length > 0 ? exact : Yielding(edge => taxonomy.IsA(output, edge.To));

        ModelTask[] Yielding(Func<ConceptEdge, bool> isWanted) => Array.FindAll(feasible, task => taxonomy.Edges(task, Relation.Produces).Any(isWanted));
    }

    private static int Value(Fit? fit) => fit switch
    {
        Fit.High => 1000,
        Fit.Medium => 700,
        Fit.Low => 350,
        _ => 0,
    };
}
