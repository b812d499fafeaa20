namespace GenAi.Taxonomy;

/// <summary>How well a model family suits a task or an application: an ordinal judgement, not a measurement.</summary>
/// <remarks>No value means that nobody has said: unknown is not <see cref="NotSuited"/>.</remarks>
public enum Fit
{
    /// <summary>Known not to be suited: wrong output, or a better kind of model exists by nature.</summary>
    NotSuited,

    /// <summary>Possible, but another family is the usual choice.</summary>
    Low,

    /// <summary>Workable, with care.</summary>
    Medium,

    /// <summary>The usual and recommended choice.</summary>
    High,
}
