#pragma warning disable MEAI001 // ITextToSpeechClient is experimental; what registers it says so as GENAITAX001.
using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Updates of synthesised speech.</summary>
internal sealed class TextToSpeechStreamFormat : IStreamFormat<TextToSpeechResponseUpdate>
{
    private UsageDetails? _usage;

    public bool IsWhole => true;

    public ModelUsage? Usage => UsageReading.Of(_usage);

    public UpdateKind KindOf(TextToSpeechResponseUpdate update) => update.Contents.Any(ChatOutcome.IsContent) ? UpdateKind.Content : UpdateKind.Held;

    public void Mark(TextToSpeechResponseUpdate update, string offering, bool isFirst)
    {
        foreach (var usage in update.Contents.OfType<UsageContent>())
            (_usage ??= new()).Add(usage.Details);
    }

    public TextToSpeechResponseUpdate Trailer(RoutingDecision decision) => new()
    {
        Kind = TextToSpeechResponseUpdateKind.SessionClose,
        AdditionalProperties = DecisionProperty.Put(null, decision),
    };
}
