namespace GenAi.Taxonomy.Selection;

/// <summary>The part of requirements that decides about kinds of model: requirements that agree in it share their <see cref="UseTables"/>.</summary>
internal readonly struct UseKey(ModelRequirements requirements, int day) : IEquatable<UseKey>
{
    private static readonly Requirement[] OfUse = [.. RequirementTable.OfRequirements.Where(requirement => requirement.IsOfUse)];

    private readonly ModelRequirements _requirements = requirements;
    private readonly int _day = day;

    public bool Equals(UseKey other)
    {
        if (_day != other._day)
            return false;
        if (ReferenceEquals(_requirements, other._requirements))
            return true;
        foreach (var requirement in OfUse)
        {
            if (!requirement.AreEqual(_requirements[requirement], other._requirements[requirement]))
                return false;
        }

        return true;
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
}
