namespace GenAi.Taxonomy.Selection;

/// <summary>Finds which single requirement could be loosened, to what, and what that would add: by selecting again without it.</summary>
/// <param name="compiled">The requirements.</param>
/// <param name="candidates">The number of candidates.</param>
internal sealed class Relaxer(CompiledRequirements compiled, int candidates)
{
    private List<(int Offering, Check Check)>? _alone;

    public CompiledRequirements Compiled => compiled;

    public SelectionIndex Index => compiled.Index;

    public ModelRequirements Now => compiled.Requirements;

    public int Candidates => candidates;

    public static IReadOnlyList<Relaxation> Of(ModelSelector selector, CompiledRequirements compiled, int candidates)
    {
        var relaxer = new Relaxer(compiled, candidates);
        var relaxations = new List<Relaxation>();
        foreach (var requirement in RequirementTable.OfRequirements)
        {
            foreach (var (from, to, value) in requirement.Relax(relaxer))
            {
                // Of two steps in one requirement that add the same, the first is enough.
                if (relaxer.WouldAdd(selector, requirement, value) is > 0 and var would
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
        _alone ??= [.. Enumerable.Range(0, Index.Count).Select(i => (i, compiled.FailedChecks(i).Take(2).ToArray())).Where(failed => failed.Item2.Length == 1).Select(failed => (failed.i, failed.Item2[0]))];
        return _alone.Where(failed => failed.Check.Owner == requirement && failed.Check.Detail == detail).Select(failed => failed.Offering);
    }

    private int WouldAdd(ModelSelector selector, Requirement requirement, object? value)
    {
        try
        {
            return selector.SelectWith(compiled, ModelLimits.With(Now, requirement, value)).Candidates.Count - candidates;
        }
        catch (RequirementsException)
        {
            return 0;
        }
    }
}
