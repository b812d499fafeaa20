using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// A LiteLLM key taken apart: <c>azure/hd/1024-x-1024/dall-e-3</c> is dall-e-3 at azure, and a rate for one quality and size. Keys that
/// price a region of Bedrock, a commitment or a fine-tuned model describe no offering of their own.
/// </summary>
internal readonly partial record struct LiteLlmKey(string Provider, string Id, string? Variant, ImageSize? Size)
{
    /// <summary>The beginning of a key that prices a fine-tuned model of OpenAI.</summary>
    public const string FineTuned = "ft:";

    /// <summary>Returns the offering and the region of a key that prices one region of Bedrock, such as <c>bedrock/eu-north-1/deepseek.v3.2</c>; null for others.</summary>
    public static (string Offering, string Region)? RegionOf(string key) =>
        key.Split('/') is ["bedrock", var region, var id] && RegionOrCommitment().IsMatch(region) && region.Length > 1 ? ($"amazon-bedrock/{id}", region) : null;

    public static LiteLlmKey Parse(string key, string liteLlmProvider)
    {
        var known = CuratedKnowledge.Instance;
        var provider = known.ProviderOfLiteLlm(liteLlmProvider) ?? liteLlmProvider.Trim().Replace(' ', '-').Replace('/', '-');
        if (SizeClass().IsMatch(key))
            throw new RecordException("is a price for a class of sizes, not a model");
        var segments = key.Split('/');
        if (segments[^1].Length == 0)
            throw new RecordException("names no model");
        string? quality = null;
        ImageSize? size = null;
        var (at, isBehindProvider) = (0, false);
        for (; at < segments.Length - 1; at++)
        {
            var segment = segments[at];
            // A data zone is a deployment type of its own, with its own price.
            if (provider == "azure" && at > 0 && AzureRegion().IsMatch(segment))
                break;
            if (RegionOrCommitment().IsMatch(segment))
                throw new RecordException($"is the price of one region or commitment ('{segment}'), not an offering of its own");
            if (Size2D().Match(segment) is { Success: true } dimensions)
                size = ImageSize.TryParse($"{dimensions.Groups[1].Value}x{dimensions.Groups[2].Value}", out var parsed) ? parsed : null;
            else if (segment is "hd" or "low" or "medium" or "high" or "max-steps" or "max-x-max")
                quality = quality is null ? segment : $"{quality}/{segment}";
            else if (segment is "standard" or "50-steps")
                continue;
            else if (isBehindProvider || !IsProvider(segment))
                break;
            else
                isBehindProvider = true;
        }

        var variant = (quality, size) switch
        {
            (null, null) => null,
            ({ } words, null) => words,
            (null, { } only) => only.ToString(),
            var (words, dimensions) => $"{words}/{dimensions}",
        };
        return new(provider, string.Join('/', segments[at..]), variant, size);

        bool IsProvider(string segment) =>
            segment == liteLlmProvider || segment == provider || segment == liteLlmProvider.Replace('_', '-')
            || liteLlmProvider.StartsWith(segment + "-", StringComparison.Ordinal) || known.ProviderOfLiteLlm(segment) == provider;
    }

    [GeneratedRegex(@"^(?:us|eu|ap|ca|sa|me|af|il|us-gov|cn)-[a-z]+-\d$|-month-commitment$|^\*$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionOrCommitment();

    [GeneratedRegex("^(?:eu|us|global|global-standard|us-gov|apac)$", RegexOptions.CultureInvariant)]
    private static partial Regex AzureRegion();

    [GeneratedRegex(@"^(\d{2,5})-x-(\d{2,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Size2D();

    [GeneratedRegex("^(?:together-ai|fireworks-ai|replicate-ai)-", RegexOptions.CultureInvariant)]
    private static partial Regex SizeClass();
}
