using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// What is counted to compare costs, how many of it, and what it costs in 10^-12 dollars for so many: it follows from what is wanted. Times are
/// compared by the hour, documents by a thousand pages, searches by a thousand, and characters and tokens of speech by a million. The scale goes from a cheap end over
/// four powers of ten.
/// </summary>
/// <param name="Meter">What is metered.</param>
/// <param name="Unit">What it is metered in.</param>
/// <param name="Cheap">The cheap end of the scale.</param>
/// <param name="Unknown">What an unknown price counts as: nine in ten of the offerings with a known price cost less, as of 2026-08.</param>
/// <param name="Description">What an amount is for.</param>
/// <param name="Times">How many of the unit an amount is for.</param>
internal sealed record CostKind(Meter Meter, PriceUnit Unit, double Cheap, long Unknown, string Description, long Times = 1)
{
    /// <summary>What an unknown price for a token of output counts as.</summary>
    public const long UnknownOutput = 25_000_000;

    /// <summary>The powers of ten of the scale.</summary>
    public const int Decades = 4;

    public static readonly CostKind Tokens = new(Meter.TextInput, PriceUnit.Token, 1e4, 5_000_000, "a million tokens, three of input to one of output");
    /// <summary>Text beside pictures, video or sound, whose number is not known.</summary>
    public static readonly CostKind TextTokens = new(Meter.TextInput, PriceUnit.Token, 1e4, 5_000_000, "a million tokens of text alone, three of input to one of output");
    public static readonly CostKind InputTokens = new(Meter.TextInput, PriceUnit.Token, 1e4, 200_000, "a million tokens of input");
    /// <summary>Scores and labels: hardly any output, so that it counts where its size is stated.</summary>
    public static readonly CostKind Labels = new(Meter.TextInput, PriceUnit.Token, 1e4, 5_000_000, "a million tokens of input");

    private static readonly CostKind Image = new(Meter.ImageOutput, PriceUnit.Image, 1e9, 80_000_000_000, "an image");
    private static readonly CostKind Video = new(Meter.VideoOutput, PriceUnit.Second, 1e10, 400_000_000_000, "a second of video");
    private static readonly CostKind Speech = new(Meter.CharacterInput, PriceUnit.Character, 1e12, 180_000_000_000_000, "a million characters read aloud", 1_000_000);
    private static readonly CostKind Spoken = new(Meter.AudioOutput, PriceUnit.Token, 1e12, 80_000_000_000_000, "a million tokens of speech spoken", 1_000_000);
    private static readonly CostKind Audio = new(Meter.AudioOutput, PriceUnit.Second, 1e8, 250_000_000, "a second of audio");
    private static readonly CostKind Transcription = new(Meter.AudioInput, PriceUnit.Second, 3.6e10, 864_000_000_000, "an hour of audio", 3600);
    private static readonly CostKind Pages = new(Meter.Page, PriceUnit.Page, 1e11, 10_000_000_000_000, "a thousand pages", 1000);
    private static readonly CostKind Searches = new(Meter.Request, PriceUnit.Request, 1e11, 2_500_000_000_000, "a thousand searches", 1000);

    /// <summary>The least of what an unknown price for a token of input counts as.</summary>
    public static readonly long LeastUnknownInput = InputTokens.Unknown;

    private readonly double[] _dearest =
        [.. Enumerable.Range(0, 1001).Select(part => Cheap * Math.Pow(10, Decades * (1000 - part) / 1000.0) * (1 + 1e-9))];

    /// <summary>The dear end of the scale.</summary>
    public double Dear { get; } = Cheap * Math.Pow(10, Decades);

    /// <summary>Whether tokens of text are counted.</summary>
    public bool IsTokens => Meter == Meter.TextInput;

    /// <summary>Whether only the input is charged, as for vectors, or nothing else of which a size is stated.</summary>
    public bool IsInputAlone(long outputTokens) => ReferenceEquals(this, InputTokens) || (ReferenceEquals(this, Labels) && outputTokens == 0);

    /// <summary>The most of 10^-12 dollars for one at which the part of the score is still so much, from 0 to 1000, and a billionth.</summary>
    public double DearestWith(long part) => _dearest[part];

    /// <summary>Returns what is counted where the size of a request is not stated: pages read and searches ranked, else as where it is.</summary>
    public static CostKind OfUnsized(RequirementExpansion expansion) => expansion.Tasks switch
    {
        [{ Id: "optical-character-recognition" }, ..] => Pages,
        [{ Id: "reranking" }] => Searches,
        _ => Of(expansion),
    };

    public static CostKind Of(RequirementExpansion expansion)
    {
        var taxonomy = expansion.Taxonomy;
        if (expansion.Outputs is not [var output])
            return expansion.Outputs.Any(each => Is(each, "image") || Is(each, "video") || Is(each, "audio")) ? TextTokens : Tokens;
        return Is(output, "image") ? Image
            : Is(output, "video") ? Video
            : Is(output, "speech") && expansion.Inputs is [var heard] && Is(heard, "audio") ? Spoken
            : Is(output, "speech") ? Speech
            : Is(output, "audio") ? Audio
            : (Is(output, "text") || Is(output, "score-or-label")) && expansion.Inputs is [var only] && Is(only, "audio") ? Transcription
            : Is(output, "embedding-vector") ? InputTokens
            : Is(output, "score-or-label") ? Labels
            : Tokens;

        bool Is(Modality modality, string kind) => modality.Id == kind || taxonomy.BroaderClosure(modality).Any(broader => broader.Id == kind);
    }
}
