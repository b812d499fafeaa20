namespace ChatRouting;

/// <summary>What came of an offering. Safe by default: nothing yet.</summary>
/// <param name="Answers">Requests that it answered.</param>
/// <param name="Failures">Attempts at which it failed.</param>
/// <param name="Cost">US dollars for the answers whose cost is known.</param>
/// <param name="Unpriced">Answers whose cost is not known.</param>
/// <param name="Today">US dollars of <paramref name="Cost"/> that fall on <paramref name="Day"/>, in UTC.</param>
/// <param name="Day">The day of the last answer.</param>
public readonly record struct OfferingTotal(int Answers, int Failures, decimal Cost, int Unpriced, decimal Today, DateOnly Day)
{
    public OfferingTotal WithAnswer(decimal? cost, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return this with
        {
            Answers = Answers + 1,
            Cost = Cost + (cost ?? 0),
            Unpriced = Unpriced + (cost is null ? 1 : 0),
            Today = (cost ?? 0) + (day == Day ? Today : 0),
            Day = day,
        };
    }
}
