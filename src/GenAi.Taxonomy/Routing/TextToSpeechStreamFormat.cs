#pragma warning disable MEAI001 // ITextToSpeechClient is experimental; what registers it says so as GENAITAX001.
using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Updates of the speech that is made of so many characters.</summary>
internal sealed class TextToSpeechStreamFormat(long characters) : IStreamFormat<TextToSpeechResponseUpdate>
{
    private UsageDetails? _usage;
    private bool _speaks;

    public bool IsWhole => true;

    // What was not spoken at all is not charged.
    public ModelUsage? Usage => _speaks ? (UsageReading.Of(_usage) ?? new()) with { InputCharacters = characters } : UsageReading.Of(_usage);

    public UpdateKind KindOf(TextToSpeechResponseUpdate update) => update.Contents.Any(ChatOutcome.IsContent) ? UpdateKind.Content : UpdateKind.Held;

    public void Mark(TextToSpeechResponseUpdate update, string offering, bool isFirst)
    {
        _speaks = _speaks || KindOf(update) == UpdateKind.Content;
        foreach (var usage in update.Contents.OfType<UsageContent>())
            _usage = UsageReading.Sum(_usage, usage.Details);
    }

    public TextToSpeechResponseUpdate Trailer(RoutingDecision decision) => new()
    {
        Kind = TextToSpeechResponseUpdateKind.SessionClose,
        AdditionalProperties = DecisionProperty.Put(null, decision),
    };
}
