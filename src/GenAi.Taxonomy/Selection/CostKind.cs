using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>What is counted to compare costs, and the ends of the scale in 10^-12 dollars for one of it: it follows from what is wanted.</summary>
internal sealed record CostKind(Meter Meter, PriceUnit Unit, double Cheap, double Dear, string Description)
{
    public static readonly CostKind Tokens = new(Meter.TextInput, PriceUnit.Token, 1e4, 1e8, "a million tokens, three of input to one of output");
    /// <summary>Text beside pictures, video or sound, whose number is not known.</summary>
    public static readonly CostKind TextTokens = new(Meter.TextInput, PriceUnit.Token, 1e4, 1e8, "a million tokens of text alone, three of input to one of output");
    public static readonly CostKind InputTokens = new(Meter.TextInput, PriceUnit.Token, 1e4, 1e7, "a million tokens of input");
    /// <summary>Scores and labels: hardly any output, so that it counts where its size is stated.</summary>
    public static readonly CostKind Labels = new(Meter.TextInput, PriceUnit.Token, 1e4, 1e7, "a million tokens of input");

    private static readonly CostKind Image = new(Meter.ImageOutput, PriceUnit.Image, 1e9, 1e12, "an image");
    private static readonly CostKind Video = new(Meter.VideoOutput, PriceUnit.Second, 1e10, 1e12, "a second of video");
    private static readonly CostKind Speech = new(Meter.CharacterInput, PriceUnit.Character, 1e6, 1e9, "a character read aloud");
    private static readonly CostKind Spoken = new(Meter.AudioOutput, PriceUnit.Token, 1e6, 1e9, "a token of speech given out");
    private static readonly CostKind Audio = new(Meter.AudioOutput, PriceUnit.Second, 1e8, 1e12, "a second of audio");
    private static readonly CostKind AudioTakenIn = new(Meter.AudioInput, PriceUnit.Second, 1e7, 1e10, "a second of audio taken in");

    private readonly double[] _dearest =
        [.. Enumerable.Range(0, 1001).Select(part => Cheap * Math.Pow(Dear / Cheap, (1000 - part) / 1000.0) * (1 + 1e-9))];

    /// <summary>Whether tokens of text are counted.</summary>
    public bool IsTokens => Meter == Meter.TextInput;

    /// <summary>Whether only the input is charged, as for vectors, or nothing else of which a size is stated.</summary>
    public bool IsInputAlone(long outputTokens) => ReferenceEquals(this, InputTokens) || (ReferenceEquals(this, Labels) && outputTokens == 0);

    /// <summary>The most of 10^-12 dollars for one at which the part of the score is still so much, from 0 to 1000, and a billionth.</summary>
    public double DearestWith(long part) => _dearest[part];

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
            : Is(output, "text") && expansion.Inputs is [var only] && Is(only, "audio") ? AudioTakenIn
            : Is(output, "embedding-vector") ? InputTokens
            : Is(output, "score-or-label") ? Labels
            : Tokens;

        bool Is(Modality modality, string kind) => modality.Id == kind || taxonomy.BroaderClosure(modality).Any(broader => broader.Id == kind);
    }
}
