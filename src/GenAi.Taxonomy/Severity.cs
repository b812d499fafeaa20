namespace GenAi.Taxonomy;

/// <summary>How severe an exposure to a risk is before any control.</summary>
public enum Severity
{
    /// <summary>Seldom, or of little consequence.</summary>
    Low,

    /// <summary>To be reckoned with.</summary>
    Medium,

    /// <summary>Likely or grave: plan a control before use.</summary>
    High,
}
