namespace GenAi.Taxonomy.Evidence;

/// <summary>The scale of quality from 0 to 1000. It is fixed, so that one model never changes the quality of another.</summary>
internal static class QualityScale
{
    private const int Middle = 500;
    private const int PerDeviation = 170;

    /// <summary>
    /// Returns the quality that half of the measured compact models reach, as of the data of 2026-09; 0 for abilities for which fewer than
    /// ten were measured.
    /// </summary>
    public static int MedianCompact(Ability ability) =>
        ability == Ability.General ? 453 : ability == Ability.Documents ? 340 : ability == Ability.CreativeWriting ? 446 : 0;

    /// <summary>Returns a difference of abilities in points of quality.</summary>
    public static int Points(double deviations) => (int)Math.Round(PerDeviation * deviations);

    public static int FromAbility(double value, double uncertainty) => Clamp(value - (uncertainty / 2));

    /// <summary>Takes the share of the board that the model is ahead of, and reads it as if abilities were spread normally.</summary>
    public static int FromPosition(BoardPosition position)
    {
        var behind = (position.Of - position.Position + .5) / position.Of;
        // The logistic curve divided by 1.702 is within .01 of the normal one.
        return Clamp(Math.Log(behind / (1 - behind)) / 1.702);
    }

    private static int Clamp(double deviations) => (int)Math.Round(Math.Clamp(Middle + (PerDeviation * deviations), 0, 1000), MidpointRounding.AwayFromZero);
}
