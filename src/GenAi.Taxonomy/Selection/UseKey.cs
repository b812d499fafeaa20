namespace GenAi.Taxonomy.Selection;

/// <summary>What of requirements decides about kinds of model, whatever the catalogue and the numbers: requirements alike in it share their <see cref="UseTables"/>.</summary>
internal readonly struct UseKey(ModelRequirements requirements, int day) : IEquatable<UseKey>
{
    private readonly ModelRequirements _requirements = requirements;
    private readonly int _day = day;

    public bool Equals(UseKey other)
    {
        var (a, b) = (_requirements, other._requirements);
        return ReferenceEquals(a, b)
            ? _day == other._day
            : _day == other._day && a.Application == b.Application && a.Industry == b.Industry && a.Criticality == b.Criticality
            && a.Objective == b.Objective && a.MinimumFit == b.MinimumFit && a.Weights == b.Weights
            && Same(a.Tasks, b.Tasks) && Same(a.Inputs, b.Inputs) && Same(a.Outputs, b.Outputs) && Same(a.Requires, b.Requires)
            && Same(a.Families, b.Families) && Same(a.Interactions, b.Interactions) && Same(a.RiskLimits, b.RiskLimits)
            && Same(a.RequiredControls, b.RequiredControls) && Same(a.ControlsInPlace, b.ControlsInPlace);
    }

    public override bool Equals(object? obj) => obj is UseKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_day);
        hash.Add(_requirements.Application);
        hash.Add(_requirements.Objective);
        hash.Add(_requirements.Requires.Count);
        Add(ref hash, _requirements.Tasks);
        Add(ref hash, _requirements.Inputs);
        Add(ref hash, _requirements.Outputs);
        return hash.ToHashCode();
    }

    private static void Add<T>(ref HashCode hash, IReadOnlyList<T> items)
    {
        for (var i = 0; i < items.Count; i++)
            hash.Add(items[i]);
    }

    private static bool Same<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
    {
        if (a.Count != b.Count)
            return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(a[i], b[i]))
                return false;
        }

        return true;
    }
}
