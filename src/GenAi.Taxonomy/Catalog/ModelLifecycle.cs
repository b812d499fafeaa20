using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog;

/// <summary>What is known about the life of a model, or of one offering of it. Immutable and thread-safe; equal by value.</summary>
public sealed record ModelLifecycle
{
    /// <summary>Gets a lifecycle of which nothing is known.</summary>
    public static ModelLifecycle Unknown { get; } = new();

    /// <summary>Gets the stage that a source states, apart from dates.</summary>
    /// <value>Default: null, no source states one.</value>
    public ModelStage? Stage { get; init; }

    /// <summary>Gets the first day on which it is deprecated: the day of the notice.</summary>
    /// <value>Default: null, unknown.</value>
    public DateOnly? DeprecatedOn { get; init; }

    /// <summary>Gets the last day of service.</summary>
    /// <value>Default: null, unknown. The day may be in the future.</value>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>Gets the day before which it does not end.</summary>
    /// <value>Default: null, the provider promises none.</value>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Gets the day of the first list of the provider's models in which it is missing.</summary>
    /// <value>Default: null, it is listed or no complete list is known. It may still be served.</value>
    public DateOnly? NotListedSince { get; init; }

    /// <summary>Gets the id of the offering or model that takes its place.</summary>
    /// <value>Default: null, none is named.</value>
    public string? Replacement { get; init; }

    /// <summary>Gets the id of the offering that answers under this name, at its own price.</summary>
    /// <value>Default: null, the name answers itself.</value>
    public string? RedirectsTo { get; init; }

    /// <summary>Returns the stage on a day. It is retired from the day after <see cref="RetiredOn"/>, and deprecated from <see cref="DeprecatedOn"/> on.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The stage; <see cref="ModelStage.Stable"/> where nothing is known.</returns>
    public ModelStage StageOn(DateOnly day) =>
        Stage == ModelStage.Retired || day > RetiredOn ? ModelStage.Retired
        : Stage == ModelStage.Deprecated || day >= DeprecatedOn ? ModelStage.Deprecated
        : Stage ?? ModelStage.Stable;

    /// <summary>Returns this lifecycle, with the other's values where these are unknown.</summary>
    /// <param name="fallback">The values that count where this states none.</param>
    public ModelLifecycle Or(ModelLifecycle fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);
        return this == Unknown ? fallback : fallback == Unknown ? this : new()
        {
            Stage = Stage ?? fallback.Stage,
            DeprecatedOn = DeprecatedOn ?? fallback.DeprecatedOn,
            RetiredOn = RetiredOn ?? fallback.RetiredOn,
            NotBefore = NotBefore ?? fallback.NotBefore,
            NotListedSince = NotListedSince ?? fallback.NotListedSince,
            Replacement = Replacement ?? fallback.Replacement,
            RedirectsTo = RedirectsTo ?? fallback.RedirectsTo,
        };
    }

    internal static ModelLifecycle Of(FieldValues values) => CatalogFields.OfLife.All(field => values[field] is null) ? Unknown : new()
    {
        Stage = values.GetValue(CatalogFields.Stage),
        DeprecatedOn = values.GetValue(CatalogFields.DeprecatedOn),
        RetiredOn = values.GetValue(CatalogFields.RetiredOn),
        NotBefore = values.GetValue(CatalogFields.NotBefore),
        NotListedSince = values.GetValue(CatalogFields.NotListedSince),
        Replacement = values.Get(CatalogFields.Replacement),
        RedirectsTo = values.Get(CatalogFields.RedirectsTo),
    };

    internal FieldValues AddTo(FieldValues values) => values
        .With(CatalogFields.Stage, Stage)
        .With(CatalogFields.DeprecatedOn, DeprecatedOn)
        .With(CatalogFields.RetiredOn, RetiredOn)
        .With(CatalogFields.NotBefore, NotBefore)
        .With(CatalogFields.NotListedSince, NotListedSince)
        .With(CatalogFields.Replacement, Replacement)
        .With(CatalogFields.RedirectsTo, RedirectsTo);
}
