namespace GenAi.Taxonomy.Catalog;

/// <summary>What a name stands for. Immutable.</summary>
public sealed class ModelResolution
{
    internal static ModelResolution None { get; } = new(ModelMatch.None, null, null, []);

    internal ModelResolution(ModelMatch match, ModelOffering? offering, ModelDescriptor? model, IReadOnlyList<string> candidates)
    {
        Match = match;
        Offering = offering;
        Model = model ?? offering?.Model;
        Candidates = candidates;
    }

    /// <value>How the name was resolved.</value>
    public ModelMatch Match { get; }

    /// <value>The offering, where the name names one.</value>
    public ModelOffering? Offering { get; }

    /// <value>The model, where the name names one or an offering of it.</value>
    public ModelDescriptor? Model { get; }

    /// <value>The ids that could be meant, in ordinal order, where the match is ambiguous; else none.</value>
    public IReadOnlyList<string> Candidates { get; }
}
