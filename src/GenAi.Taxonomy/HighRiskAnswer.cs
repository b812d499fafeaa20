namespace GenAi.Taxonomy;

/// <summary>Whether an application is high-risk under the EU AI Act.</summary>
public enum HighRiskAnswer
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>It is under a condition.</summary>
    Depends,

    /// <summary>It is.</summary>
    Yes,
}
