using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Selection;

/// <summary>What the quality of a model for a use is taken from, the best first.</summary>
internal enum QualityBasis : byte
{
    /// <summary>Scores that the host states for its own tasks.</summary>
    Host,

    /// <summary>Public evaluations.</summary>
    Measured,

    /// <summary>Public evaluations of a model that it takes the place of.</summary>
    Predecessor,

    /// <summary>Tier and release date of a language model.</summary>
    Prior,

    /// <summary>The vendor's own range: evaluations of the task cover other kinds of model alone.</summary>
    KindNotMeasured,

    /// <summary>Nothing: the model has not been evaluated, or no public evaluation of the task is in the data.</summary>
    Unknown,
}

/// <summary>The quality of a model for a use.</summary>
/// <param name="Value">From 0 to 1000.</param>
/// <param name="Basis">What it is taken from.</param>
/// <param name="Ability">The rating that it is taken from, its own or a predecessor's; null where there is none.</param>
/// <param name="Outcomes">The number of the host's own outcomes that are in the value.</param>
internal readonly record struct ModelQuality(int Value, QualityBasis Basis, ModelAbility? Ability = null, int Outcomes = 0)
{
    /// <summary>Gets a value indicating whether the model, or one that it takes the place of, was measured.</summary>
    public bool IsMeasured => Basis < QualityBasis.Prior || Outcomes > 0;

    /// <summary>Gets how far the quality may be off, in its own unit.</summary>
    public int Uncertainty => IsMeasured && Outcomes == 0 && Ability is { High: { } high, Low: { } low } ? QualityScale.Points((high - low) / 2) : 0;

    /// <summary>Gets the quality without caution, which takes off half the uncertainty.</summary>
    public int Likely => Value + (Uncertainty / 2);
}
