namespace GenAi.Taxonomy.Analyzers;

/// <summary>What the catalog knows of the life of a name at one provider.</summary>
internal sealed class ModelEntry(string provider, DateTime? deprecatedOn, DateTime? retiredOn, string stage, string replacement)
{
    /// <summary>In the table: retired, and no source gives the day.</summary>
    public const string RetiredStage = "retired";

    /// <summary>In the table: announced to end, and no source gives the day of the notice.</summary>
    public const string DeprecatedStage = "deprecated";

    /// <summary>In the table: a preview.</summary>
    public const string PreviewStage = "preview";

    /// <summary>In the table: a name that stands for whatever is newest.</summary>
    public const string AliasStage = "alias";

    public string Provider { get; } = provider;

    public DateTime? DeprecatedOn { get; } = deprecatedOn;

    /// <summary>Gets the last day of service.</summary>
    public DateTime? RetiredOn { get; } = retiredOn;

    public string Stage { get; } = stage;

    /// <summary>Gets the id at the same provider that takes its place; empty where none is known.</summary>
    public string Replacement { get; } = replacement;

    public bool IsRetired(DateTime day) => Stage == RetiredStage || day > RetiredOn;

    public bool IsDeprecated(DateTime day) => Stage == DeprecatedStage || day >= DeprecatedOn;
}
