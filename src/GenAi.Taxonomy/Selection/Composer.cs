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
        else if (expansion.FurtherTasks.Count > 0)
            parts.AddRange(ByTask(selector, compiled, best, [.. expansion.Tasks, .. expansion.FurtherTasks], onlyWhatBestCannot: true));

        foreach (var pattern in advice.Where(entry => entry is { Fit: Fit.High, Family.Kind: FamilyKind.System }).Take(1))
            parts.AddRange(Components(selector, compiled, pattern.Family).Where(part => !parts.Exists(known => known.Candidate?.Offering == part.Candidate?.Offering)));

        // One model that does everything is no composition.
        return parts.Select(part => part.Candidate?.Offering).Distinct().Count() > 1 || (parts.Count > 0 && best is null) ? parts : [];
    }

    private static IEnumerable<CompositionPart> ByOutput(ModelSelector selector, CompiledRequirements compiled)
    {
        foreach (var output in compiled.Expansion.Outputs)
        {
            var task = compiled.Expansion.Tasks.Concat(compiled.Expansion.FurtherTasks)
                .FirstOrDefault(task => compiled.Index.Taxonomy.Edges(task, Relation.Produces).Any(edge => compiled.Index.Taxonomy.IsA(edge.To, output)));
            yield return new(output.Id, BestFor(selector, compiled, compiled.Requirements with
            {
                Application = null,
                Tasks = task is null ? [] : [task],
                Outputs = [output],
            }));
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
            if (taken.Exists(part => part.Candidate is { } candidate && Does(compiled, candidate, task)))
                continue;
            taken.Add(new(task.Id, BestFor(selector, compiled, compiled.Requirements with
            {
                Application = null,
                Tasks = [task],
                Inputs = [],
                Outputs = [],
                Requires = [],
                Prefers = [],
                InputTokens = null,
                OutputTokens = null,
                MaxCostPerRequest = null,
                ImageSize = null,
            })));
        }

        return taken;
    }

    private static IEnumerable<CompositionPart> Components(ModelSelector selector, CompiledRequirements compiled, ModelFamily pattern)
    {
        foreach (var edge in compiled.Index.Taxonomy.Edges(pattern, Relation.ComposedOf))
        {
            var family = (ModelFamily)edge.To;
            var task = compiled.Index.Taxonomy.StatedBy(family)
                .FirstOrDefault(stated => stated.Relation == Relation.Performs && stated.Fit == Fit.High)?.To as ModelTask;
            if (family.Kind != FamilyKind.Model || task is null || compiled.Index.Taxonomy.IsA(family, ModelFamilies.LargeLanguageModel))
                continue;
            yield return new(family.Id, BestFor(selector, compiled, compiled.Requirements with
            {
                Application = null,
                Tasks = [task],
                Families = [family],
                Inputs = [],
                Outputs = [],
                Requires = [],
                Prefers = [],
                InputTokens = null,
                OutputTokens = null,
                MaxCostPerRequest = null,
                ImageSize = null,
            }));
        }
    }

    private static bool Does(CompiledRequirements compiled, ModelCandidate candidate, ModelTask task)
    {
        var (taxonomy, offering) = (compiled.Index.Taxonomy, candidate.Offering);
        var fit = compiled.Fits.Best([.. offering.Model.Families.Where(family => taxonomy.Find<ModelFamily>(family.Id) is not null)], task);
        return fit >= Fit.Medium && taxonomy.Edges(task, Relation.Produces).All(edge =>
            offering.Outputs.Any(output => (compiled.Index.AcceptedAs((Modality)edge.To) & compiled.Index.Bit(output)) != 0));
    }

    private static ModelCandidate? BestFor(ModelSelector selector, CompiledRequirements compiled, ModelRequirements part)
    {
        // What a part costs is compared by its own kind of count, so a ceiling for a million tokens may not apply to it.
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
