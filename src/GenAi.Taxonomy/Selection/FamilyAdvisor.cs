namespace GenAi.Taxonomy.Selection;

/// <summary>Answers the question of the articles: which kind of model suits, and which does not.</summary>
internal static class FamilyAdvisor
{
    public static IReadOnlyList<FamilyAdvice> Of(CompiledRequirements compiled)
    {
        var (taxonomy, expansion) = (compiled.Index.Taxonomy, compiled.Expansion);
        var advice = new List<FamilyAdvice>();
        foreach (var family in taxonomy.All<ModelFamily>())
        {
            if (family.Kind == FamilyKind.Field || compiled.Fits.Advise(family) is not { } known)
                continue;
            if (expansion.Requirements.Families.Count > 0 && !expansion.Requirements.Families.Any(allowed => taxonomy.IsA(family, allowed)))
                continue;
            if (expansion.Requirements.Interactions.Any(style => !taxonomy.Edges(family, Relation.InteractsVia).Any(edge => edge.To == style)))
                continue;
            advice.Add(new(family, known.Fit, known.Reasons));
        }

        // Best fit first. Among equals: what is not disputed; models before patterns; a kind that does the tasks before one that only has a
        // part in the application; the kind itself before its category; in a given industry the narrower kind; then the kind made for
        // this, and the best sourced.
        return [.. advice
            .OrderByDescending(entry => entry.Fit)
            .ThenByDescending(entry => entry.Fit == Fit.NotSuited ? Articles(entry.Family) : 0)
            .ThenBy(entry => IsDisputed(entry.Family) ? 1 : 0)
            .ThenBy(entry => entry.Family.Kind == FamilyKind.Model ? 0 : 1)
            .ThenBy(entry => expansion.Tasks.All(task => taxonomy.FitOf(entry.Family, task) >= Fit.Medium) ? 0 : 1)
            .ThenBy(entry => Statement(entry.Family) switch { null => 1, { IsInherited: true } => 0, _ => 2 })
            .ThenByDescending(entry => expansion.Requirements.Industry is null ? 0 : taxonomy.BroaderClosure(entry.Family).Count)
            .ThenByDescending(entry => compiled.Fits.Breadth(entry.Family))
            .ThenBy(entry => expansion.Requirements is { Industry: null, Application: null } && IsNarrowerByField(entry.Family) ? 1 : 0)
            .ThenBy(entry => expansion.Tasks.Count == 1 && expansion.Requirements.Application is null ? Purposes(entry.Family) : 0)
            .ThenByDescending(entry => Articles(entry.Family))];

        int Articles(ModelFamily family) => Statement(family)?.Sources.Count(source => source != Sources.Curated) ?? 0;

        ConceptEdge? Statement(ModelFamily family) =>
            taxonomy.StatedBy(family).FirstOrDefault(edge => edge.To == expansion.Requirements.Application || expansion.Tasks.Contains(edge.To));

        bool IsDisputed(ModelFamily family) => Statement(family) is { IsDisputed: true };

        // A kind that does nothing better than a broader one is made for a field, not for a task: it leads where a field is given.
        bool IsNarrowerByField(ModelFamily family) => taxonomy.BroaderClosure(family).Any(broader => broader.Kind == FamilyKind.Model
            && Best(broader) is { Count: > 0 } general && Best(family).IsSubsetOf(general));

        HashSet<Concept> Best(ModelFamily family) =>
            [.. taxonomy.StatedBy(family).Where(edge => edge.Relation == Relation.Performs && edge.Fit == Fit.High).Select(edge => edge.To)];

        int Purposes(ModelFamily family) =>
            taxonomy.Edges(family, Relation.Performs).Count(edge => edge.Fit >= Fit.Medium);
    }

    /// <summary>The families that stand before the first of which the catalog has a model: what it cannot offer though it would suit better.</summary>
    public static IEnumerable<ModelFamily> MissingFromCatalog(CompiledRequirements compiled, IReadOnlyList<FamilyAdvice> advice)
    {
        var best = advice.Count > 0 ? advice[0].Fit : Fit.NotSuited;
        return advice
            .Where(entry => entry.Fit == best && best >= Fit.Medium && entry.Family.Kind == FamilyKind.Model)
            .Select(entry => entry.Family)
            .Where(family => !IsCategory(compiled, family))
            .TakeWhile(family => !compiled.Index.KindFamilies.Any(kind => kind.Any(known => compiled.Index.Taxonomy.IsA(known, family))));
    }

    /// <summary>A family that only speaks for narrower ones: what it states for the question, they do not inherit.</summary>
    private static bool IsCategory(CompiledRequirements compiled, ModelFamily family) =>
        compiled.Index.Taxonomy.StatedBy(family).Any(edge => !edge.IsInherited
            && (edge.To == compiled.Requirements.Application || compiled.Expansion.Tasks.Contains(edge.To)));
}
