namespace GenAi.Taxonomy.Evidence;

/// <summary>The ability of a model at one effort of reasoning. Immutable.</summary>
public sealed class EffortAbility
{
    internal EffortAbility(string effort, double value, int families) => (Effort, Value, Families) = (effort, value, families);

    /// <summary>Gets the effort: <c>none</c>, <c>minimal</c>, <c>low</c>, <c>medium</c>, <c>high</c>, <c>xhigh</c> or <c>max</c>.</summary>
    public string Effort { get; }

    /// <summary>Gets the ability at this effort, on the scale of <see cref="ModelAbility.Value"/>.</summary>
    public double Value { get; }

    /// <summary>Gets the number of benchmark families with a figure at this effort.</summary>
    public int Families { get; }
}
