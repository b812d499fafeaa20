namespace GenAi.Taxonomy.Selection;

/// <summary>
/// How an offering is served and what kind of model it is, as one bit each, so that the scan asks for all of it at once: access and batches
/// alone (the low byte), stage (the next), set of families (the rest).
/// </summary>
internal static class ServingBits
{
    /// <summary>Set where an offering answers in batches alone.</summary>
    public const ulong BatchOnly = 1UL << 7;

    private const int Stages = 8;
    private const int Kinds = 16;
    private const int Last = 63; // Shared by all sets of families beyond the 47th.
    private const ulong StageDepends = 1UL << (Kinds - 1); // On the day, that is: nothing bars it here.

    public static ulong Of(in IndexRow row) =>
        1UL << (int)row.Access
        | (row.StageUntil == SelectionIndex.NoDay ? 1UL << (Stages + (int)row.Stage) : StageDepends)
        | OfKind(row.Kind);

    /// <summary>Every bit that is none of these: whoever has one of them is out.</summary>
    public static ulong Other(uint access, uint stages, ulong kinds, bool isBatch = false) => ~((access & 0x7FUL) | (isBatch ? BatchOnly : 0) | (stages & 0xFFUL) << Stages | StageDepends | kinds);

    public static ulong OfKind(int kind) => 1UL << int.Min(Kinds + kind, Last);
}
