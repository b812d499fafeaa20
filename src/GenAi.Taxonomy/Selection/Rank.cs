namespace GenAi.Taxonomy.Selection;

/// <summary>Where an offering stands. A higher primary comes first, then a higher secondary, then a higher score, then the lower id.</summary>
internal readonly record struct Rank(long Primary, long Secondary, long Score, int Offering) : IComparable<Rank>
{
    public int CompareTo(Rank other)
    {
        var order = other.Primary.CompareTo(Primary);
        if (order == 0)
            order = other.Secondary.CompareTo(Secondary);
        if (order == 0)
            order = other.Score.CompareTo(Score);
        return order == 0 ? Offering.CompareTo(other.Offering) : order;
    }
}
