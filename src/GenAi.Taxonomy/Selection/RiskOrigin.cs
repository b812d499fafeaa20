namespace GenAi.Taxonomy.Selection;

/// <summary>Where a risk comes from: the closer to the use, the more it says about it.</summary>
internal enum RiskOrigin
{
    /// <summary>A wider kind of model, or where it runs.</summary>
    Inherited,

    /// <summary>The kind of model itself.</summary>
    Family,

    /// <summary>An output, or the application slightly.</summary>
    Output,

    /// <summary>An output, severely.</summary>
    SevereOutput,

    /// <summary>The application, to be reckoned with.</summary>
    Application,

    /// <summary>The application, severely.</summary>
    SevereApplication,
}
