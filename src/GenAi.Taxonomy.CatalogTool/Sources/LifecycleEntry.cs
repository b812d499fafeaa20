using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>What a source states about the life of one name at one provider.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Id">The provider's own name.</param>
/// <param name="Stage">The stage on the day of the source.</param>
/// <param name="DeprecatedOn">The day of the notice.</param>
/// <param name="RetiredOn">The last day of service.</param>
/// <param name="NotBefore">The day before which it does not end.</param>
/// <param name="Replacement">The provider's own name of what takes its place.</param>
/// <param name="AliasOf">The name at the same provider for which it is another name.</param>
/// <param name="RedirectsTo">The name at the same provider that answers in its place, at its price.</param>
/// <param name="Grade">How well it is supported.</param>
/// <param name="IsPreview">Whether the name is that of a preview.</param>
/// <param name="Note">What else is to be known.</param>
/// <param name="Conflicts">Values that other sources state.</param>
/// <param name="Source">The source.</param>
internal sealed record LifecycleEntry(
    string Provider, string Id, ModelStage Stage, DateOnly? DeprecatedOn, DateOnly? RetiredOn, DateOnly? NotBefore, string? Replacement, string? AliasOf,
    string? RedirectsTo, LifecycleGrade Grade, bool IsPreview, string? Note, IReadOnlyList<LifecycleConflict> Conflicts, Source? Source)
{
    public string Offering => $"{Provider}/{Id}";

    /// <summary>Returns the entry; where its source has no day of its own, with the day of the file.</summary>
    public LifecycleEntry DatedBy(Source file) =>
        Source is { Date: null } source ? this with { Source = new(source.Id, source.Title) { Uri = source.Uri, Date = file.Date } } : this;

    /// <summary>Gets a value indicating whether a source states the entry itself.</summary>
    public bool IsStated => Grade <= LifecycleGrade.Secondary;

    /// <summary>Gets a value indicating whether the entry says more than that nothing was found.</summary>
    public bool EndsOrIsPreview => Stage != ModelStage.Stable || DeprecatedOn is not null || RetiredOn is not null;
}

/// <summary>A value of another source that a lifecycle entry did not take.</summary>
internal sealed record LifecycleConflict(string Field, string Value, Source? Source);
