namespace GenAi.Taxonomy.Selection;

/// <summary>Finds which single requirement could be loosened, to what, and what that would add: by selecting again without it.</summary>
/// <param name="compiled">The requirements.</param>
/// <param name="candidates">The number of candidates.</param>
internal sealed class Relaxer(CompiledRequirements compiled, int candidates)
{
    private List<(int Offering, Check Check)>? _failOnce;

    public CompiledRequirements Compiled => compiled;

    public SelectionIndex Index => compiled.Index;

    public ModelRequirements Now => compiled.Requirements;

    public int Candidates => candidates;

    public static IReadOnlyList<Relaxation> Of(CompiledRequirements compiled, int candidates)
    {
        var relaxer = new Relaxer(compiled, candidates);
        var relaxations = new List<Relaxation>();
        foreach (var requirement in RequirementTable.OfRequirements)
        {
            foreach (var (from, to, value) in requirement.Relax(relaxer))
            {
                // Of two steps in one requirement that add the same, the first is enough.
                if (relaxer.WouldAdd(requirement, value) is > 0 and var would
                    && !relaxations.Exists(known => known.Property == requirement.Name && known.From == from && known.WouldAdd == would))
                {
                    relaxations.Add(new(requirement.Name, from, to, would));
                }
            }
        }

        return [.. relaxations.OrderByDescending(relaxation => relaxation.WouldAdd)];
    }

    /// <summary>Returns the offerings that fail one check and no other.</summary>
    public IEnumerable<int> AloneFailing(Requirement requirement, int detail = 0)
    {
        _failOnce ??= FindOfferingsThatFailOnce();
        return _failOnce.Where(failed => failed.Check.Owner == requirement && failed.Check.Detail == detail).Select(failed => failed.Offering);
    }

    private List<(int Offering, Check Check)> FindOfferingsThatFailOnce()
    {
        var found = new List<(int, Check)>();
        for (var i = 0; i < Index.Count; i++)
        {
            if (compiled.FindOnlyFailure(i) is { } check)
                found.Add((i, check));
        }

        return found;
    }

    private int WouldAdd(Requirement requirement, object? value)
    {
        try
        {
            return new CompiledRequirements(ModelLimits.With(Now, requirement, value), Index, compiled.Now).CountPassing() - candidates;
        }
        catch (RequirementsException)
        {
            return 0;
        }
    }
}
