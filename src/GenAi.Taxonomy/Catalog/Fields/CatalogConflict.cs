namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A fact on which two sources differ. Immutable.</summary>
/// <param name="Subject">The offering or model id.</param>
/// <param name="Fact">The name of the fact; see <see cref="FactNames"/>.</param>
/// <param name="Kept">The value that the catalog holds.</param>
/// <param name="KeptSource">Who states it.</param>
/// <param name="Other">The value set aside.</param>
/// <param name="OtherSource">Who states that.</param>
public sealed record CatalogConflict(string Subject, string Fact, string Kept, Source? KeptSource, string Other, Source? OtherSource)
{
    /// <summary>The conflict as one line of text.</summary>
    public override string ToString() => $"{Subject} {Fact}: {Kept} ({KeptSource}) kept, {Other} ({OtherSource}) set aside";
}
