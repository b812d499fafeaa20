namespace GenAi.Taxonomy.Selection;

/// <summary>Puts several models together where one cannot do it all, or specialised ones fit better.</summary>
internal static class Composer
{
    public static IReadOnlyList<CompositionPart> Of(ModelSelector selector, CompiledRequirements compiled, ModelCandidate? best, IReadOnlyList<FamilyAdvice> advice)
    {
        var expansion = compiled.Expansion;
        var parts = new List<CompositionPart>();
        if (expansion.Requirements.Outputs.Count > 1)
            parts.AddRange(ByOutput(selector, compiled));
        else if (expansion.Requirements.Tasks.Count > 1)
            parts.AddRange(ByTask(selector, compiled, best, expansion.Tasks, onlyWhatBestCannot: best is not null));
        else if (expansion is { Tasks.Count: > 0, FurtherTasks.Count: > 0 })
            parts.AddRange(ByTask(selector, compiled, best, [.. expansion.Tasks, .. expansion.FurtherTasks], onlyWhatBestCannot: true));

        foreach (var pattern in advice.Where(entry => entry is { Fit: Fit.High, Family.Kind: FamilyKind.System }).Take(1))
        {
            foreach (var (task, part) in Components(selector, compiled, pattern.Family))
            {
                // One part for one job: that of the kind of model made for it.
                if (parts.FindIndex(known => known.Role == task.Id) is >= 0 and var same && part.Candidate is not null)
                    parts[same] = part with { Role = task.Id };
                else if (!parts.Exists(known => known.Role == task.Id || (known.Candidate is { } candidate && candidate.Offering == part.Candidate?.Offering)))
                    parts.Add(part);
            }
        }

        // One model that does everything is no composition.
        return parts.Select(part => part.Candidate?.Offering).Distinct().Count() > 1 || (parts.Count > 0 && best is null) ? parts : [];
    }

    /// <summary>Whether the catalog has nothing at all for a part that stays empty; else what it has fails something that was asked for.</summary>
    public static bool IsMissing(CompiledRequirements compiled, CompositionPart part)
    {
        var index = compiled.Index;
        return part.Candidate is null && index.Taxonomy.FindId(part.Role) switch
        {
            ModelTask task => !Array.Exists(index.KindFamilies, families => compiled.Fits.Best(families, task) > Fit.NotSuited),
            ModelFamily family => !Array.Exists(index.KindFamilies, families => families.Any(known => index.Taxonomy.IsA(known, family))),
            Modality output => !Array.Exists(index.Outputs, bits => (bits & index.Bit(output)) != 0),
            _ => true,
        };
    }

    // What is asked of the whole holds for a part where it can: no image model calls tools or takes a hundred thousand tokens.
    private static IEnumerable<CompositionPart> ByOutput(ModelSelector selector, CompiledRequirements compiled)
    {
        var taxonomy = compiled.Index.Taxonomy;
        foreach (var output in compiled.Expansion.Outputs)
        {
            var task = compiled.Expansion.Tasks.Concat(compiled.Expansion.FurtherTasks)
                .FirstOrDefault(task => taxonomy.Edges(task, Relation.Produces).Any(edge => taxonomy.IsA(edge.To, output)));
            var part = Part(compiled, task) with { Outputs = [output] };
            yield return new(output.Id, output.Id == "text"
                ? BestFor(selector, compiled, compiled.Requirements with
                {
                    Application = null,
                    Criticality = StakeOf(compiled),
                    Tasks = part.Tasks,
                    Outputs = part.Outputs,
                    ImageSize = null,
                })
                : BestFor(selector, compiled, part with { ImageSize = compiled.Requirements.ImageSize }) ?? BestFor(selector, compiled, part));
        }
    }

    private static List<CompositionPart> ByTask(
        ModelSelector selector, CompiledRequirements compiled, ModelCandidate? best, IReadOnlyList<ModelTask> tasks, bool onlyWhatBestCannot)
    {
        var taken = new List<CompositionPart>();
        if (onlyWhatBestCannot && best is not null)
            taken.Add(new(tasks[0].Id, best));
        foreach (var task in taken.Count > 0 ? tasks.Skip(1) : tasks)
        {
            if (!taken.Exists(part => part.Candidate is { } candidate && Does(compiled, candidate, task)))
                taken.Add(new(task.Id, BestFor(selector, compiled, Part(compiled, task))));
        }

        return taken;
    }

    private static IEnumerable<(ModelTask Task, CompositionPart Part)> Components(ModelSelector selector, CompiledRequirements compiled, ModelFamily pattern)
    {
        var taxonomy = compiled.Index.Taxonomy;
        foreach (var edge in taxonomy.Edges(pattern, Relation.ComposedOf))
        {
            var family = (ModelFamily)edge.To;
            var task = taxonomy.StatedBy(family)
                .FirstOrDefault(stated => stated.Relation == Relation.Performs && stated.Fit == Fit.High)?.To as ModelTask;
            var isLanguageModel = taxonomy.FindId(ModelFamilies.LargeLanguageModel.Id) is { } language && taxonomy.IsA(family, language);
            if (family.Kind == FamilyKind.Model && task is not null && !isLanguageModel)
                yield return (task, new(family.Id, BestFor(selector, compiled, Part(compiled, task) with { Families = [family] })));
        }
    }

    /// <summary>
    /// Returns the requirements of a part: who and where, on what terms and at what stake; inputs and outputs follow from its task. The
    /// part is chosen as if its task were asked for alone, so a low criticality of the application does not make it cheaper.
    /// </summary>
    private static ModelRequirements Part(CompiledRequirements compiled, ModelTask? task) => compiled.Requirements with
    {
        Application = null,
        Criticality = StakeOf(compiled),
        Tasks = task is null ? [] : [task],
        Inputs = [],
        Outputs = [],
        Requires = [],
        Prefers = [],
        InputTokens = null,
        OutputTokens = null,
        MaxCostPerRequest = null,
        MaxPricePerMillionTokens = null,
        ImageSize = null,
    };

    private static Criticality? StakeOf(CompiledRequirements compiled) =>
        compiled.Requirements.Criticality ?? (compiled.Expansion.Criticality == Criticality.High ? Criticality.High : null);

    private static bool Does(CompiledRequirements compiled, ModelCandidate candidate, ModelTask task)
    {
        var (taxonomy, offering) = (compiled.Index.Taxonomy, candidate.Offering);
        var fit = compiled.Fits.Best([.. offering.Model.Families.Where(family => taxonomy.FindId<ModelFamily>(family.Id) is not null)], task);
        return fit >= Fit.Medium && taxonomy.Edges(task, Relation.Produces).All(edge =>
            offering.Outputs.Any(output => (compiled.Index.AcceptedAs((Modality)edge.To) & compiled.Index.Bit(output)) != 0));
    }

    private static ModelCandidate? BestFor(ModelSelector selector, CompiledRequirements compiled, ModelRequirements part)
    {
        // A part may not be able to meet the objective at all, such as latency.
        try
        {
            return selector.SelectWith(compiled, part).Best;
        }
        catch (RequirementsException)
        {
            return null;
        }
    }
}
