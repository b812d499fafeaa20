namespace GenAi.Taxonomy.Tests;

public class BuilderNullTests
{
    private static readonly ModelFamily Family = Small.Family("alpha");
    private static readonly ModelTask Task = Small.Task("sing");
    private static readonly Risk Risk = new("noise", "Noise");

    public static TheoryData<string, Action<TaxonomyBuilder>> Calls { get; } = new()
    {
        { "concepts", b => b.Add((IEnumerable<Concept>)null!) },
        { "a concept", b => b.Add(Family, null!) },
        { "claims", b => b.Add((IEnumerable<SourcedClaim>)null!) },
        { "a claim", b => b.Add([(SourcedClaim)null!]) },
        { "obligations", b => b.Add((IEnumerable<Obligation>)null!) },
        { "an obligation", b => b.Add([(Obligation)null!]) },
        { "replace", b => b.Replace(null!) },
        { "remove", b => b.Remove(null!) },
        { "perform from", b => b.Perform(null!, Task) },
        { "perform to", b => b.Perform(Family, null!) },
        { "suit", b => b.Suit(Family, (ApplicationArea)null!) },
        { "expose", b => b.Expose(Family, null!) },
        { "mitigate", b => b.Mitigate(Risk, null!) },
        { "contrast", b => b.Contrast(null!, Family) },
        { "complement", b => b.Complement(Family, null!) },
        { "substitute", b => b.Substitute(Family, null!) },
        { "connect", b => b.Connect(Family, Relation.Broader, null!) },
        { "connect sources", b => b.Connect(Family, Relation.Broader, Family, (IReadOnlyList<Source>)null!) },
        { "connect a source", b => b.Connect(Family, Relation.Broader, Family, [null!]) },
        { "disconnect from", b => b.Disconnect(null!, Relation.Broader, Family) },
        { "disconnect to", b => b.Disconnect(Family, Relation.Broader, null!) },
    };

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public void Verb_WithNull_IsRejectedAtOnce(string call, Action<TaxonomyBuilder> act)
    {
        var error = Record.Exception(() => act(new()));

        Assert.True(error is ArgumentNullException, call);
    }
}
