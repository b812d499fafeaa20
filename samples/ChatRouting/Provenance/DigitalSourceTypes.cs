namespace ChatRouting.Provenance;

/// <summary>Terms of IPTC's digital source types, http://cv.iptc.org/newscodes/digitalsourcetype/.</summary>
internal static class DigitalSourceTypes
{
    /// <summary>Made by a model that was trained on sampled content.</summary>
    public static Uri TrainedAlgorithmicMedia { get; } = new("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
}
