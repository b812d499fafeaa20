namespace GenAi.Taxonomy.Catalog;

/// <summary>Capabilities in three states, and those that follow from other facts.</summary>
internal static class CapabilityMap
{
    /// <summary>From this context window on a model counts as having a long context.</summary>
    public const long LongContextTokens = 100_000;

    /// <summary>The state that follows from other facts, or null for a capability that does not follow from any.</summary>
    public static Support? Derive(
        Capability capability, IReadOnlyList<Modality> inputs, IReadOnlyList<Modality> outputs, TokenLimits limits, bool? openWeights) =>
        capability.Id switch
        {
            "vision-input" => Has(inputs, "image"),
            "audio-input" => Has(inputs, "audio"),
            "video-input" => Has(inputs, "video"),
            "document-input" => Has(inputs, "document"),
            "image-output" => Has(outputs, "image"),
            "audio-output" => Has(outputs, "audio"),
            "embeddings-output" => Has(outputs, "embedding-vector"),
            "long-context" => limits.ContextWindow is { } window ? (window >= LongContextTokens ? Support.Supported : Support.Unsupported) : Support.Unknown,
            // Whoever has the weights can train them further, and a model that turns images into images edits them.
            "fine-tunable" => openWeights == true ? Support.Supported : null,
            "image-conditioned-editing" => Has(outputs, "image") == Support.Supported ? Has(inputs, "image") : Has(outputs, "image"),
            "open-weights" => openWeights is { } open ? (open ? Support.Supported : Support.Unsupported) : Support.Unknown,
            _ => null,
        };

    private static Support Has(IReadOnlyList<Modality> declared, string modality)
    {
        if (declared.Count == 0)
            return Support.Unknown;
        foreach (var each in declared)
        {
            for (var at = each; at is not null; at = at.Broader.Count > 0 ? at.Broader[0] : null)
            {
                if (at.Id == modality)
                    return Support.Supported;
            }
        }

        return Support.Unsupported;
    }
}
