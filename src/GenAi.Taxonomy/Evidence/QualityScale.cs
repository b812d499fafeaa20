namespace GenAi.Taxonomy.Evidence;

/// <summary>The scale of quality from 0 to 1000. It is fixed, so that one model never changes the quality of another.</summary>
internal static class QualityScale
{
    private const int Middle = 500;
    private const int PerDeviation = 170;

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
