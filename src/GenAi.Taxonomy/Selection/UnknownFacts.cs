namespace GenAi.Taxonomy.Selection;

/// <summary>What to do with an offering when a fact that the requirements need is not known.</summary>
public enum UnknownFacts
{
    /// <summary>Leave it out, and say why. The default.</summary>
    Exclude,

    /// <summary>Keep it; the unknown fact stands among its reasons.</summary>
    Allow,

    /// <summary>Keep it, and rank it lower for each unknown fact.</summary>
    Penalise,
}
