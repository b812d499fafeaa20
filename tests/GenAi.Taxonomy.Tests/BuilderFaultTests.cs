namespace GenAi.Taxonomy.Tests;

/// <summary>Every kind of fault, with what is wrong, where, and what would be right.</summary>
public class BuilderFaultTests
{
    private static readonly ModelFamily A = Small.Family("alpha");
    private static readonly ModelFamily B = Small.Family("beta");

    [Fact]
    public void Build_IdTakenTwice_IsAFault() =>
        Fails(new TaxonomyBuilder().Add(A).Add(new Risk("alpha", "Other")), "alpha: is added, but a family of that id exists: choose another id, or use Replace");

    [Fact]
    public void Build_ReplaceOfWhatIsNotThere_IsAFault() =>
        Fails(new TaxonomyBuilder().Add(A).Replace(Small.Family("alpah")), "alpah: is to be replaced, but is not there: use Add; did you mean 'alpha'?");

    [Fact]
    public void Build_ReplaceInAnEmptyBuilder_IsAFaultWithoutAGuess() =>
        Fails(new TaxonomyBuilder().Replace(A), "alpha: is to be replaced, but is not there: use Add");

    [Fact]
    public void Build_ReplaceByAnotherKind_IsAFault() =>
        Fails(new TaxonomyBuilder().Add(A).Replace(new Risk("alpha", "Other")), "alpha: is a Family and cannot be replaced by a Risk");

    [Fact]
    public void Build_RemoveOfWhatIsNotThere_IsAFault() =>
        Fails(new TaxonomyBuilder().Add(A).Remove(B), "beta: is to be removed, but is not there");

    [Fact]
    public void Build_DeclaredEdgeToAMissingConcept_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(Small.Family("gamma", A), B),
            "gamma: points to 'alpha', which is not in the taxonomy: add it");

    [Fact]
    public void Build_StatedEdgeFromAMissingConcept_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(A).Contrast(B, A),
            "the edge 'beta ContrastsWith alpha': points to 'beta', which is not in the taxonomy: add it");

    [Fact]
    public void Build_EdgeToAnIdOfAnotherKind_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(new Risk("alpha", "Risk"), Small.Family("gamma", A)),
            "gamma: points to the Family 'alpha', but that id is a Risk here");

    [Fact]
    public void Build_RelationBetweenWrongKinds_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(A, new Risk("noise", "Noise")).Connect(A, Relation.MitigatedBy, new Risk("noise", "Noise")),
            "alpha: cannot have the relation MitigatedBy to the Risk 'noise': that relation does not join these two kinds");

    [Fact]
    public void Build_FitLeftOut_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(A, Small.Task("sing")).Connect(A, Relation.Performs, Small.Task("sing")),
            "alpha: states Performs sing without a fit: use Perform or Suit");

    [Fact]
    public void Build_SeverityLeftOut_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(A, new Risk("noise", "Noise")).Connect(A, Relation.ExposedTo, new Risk("noise", "Noise")),
            "alpha: states ExposedTo noise without a severity: use Expose");

    [Fact]
    public void Build_EdgeToItself_IsAFault() =>
        Fails(new TaxonomyBuilder().Add(A).Contrast(A, A), "alpha: is ContrastsWith of itself: an edge joins two concepts");

    [Fact]
    public void Build_EdgeDeclaredTwice_IsAFault() =>
        Fails(new TaxonomyBuilder().Add(A, Small.Family("gamma", A, A)), "gamma: states Broader alpha twice: keep one");

    [Fact]
    public void Build_BroaderInACircle_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(A, Small.Family("gamma", A)).Connect(A, Relation.Broader, Small.Family("gamma")),
            "gamma: the relation Broader runs in a circle: gamma -> alpha -> gamma");

    [Fact]
    public void Build_SystemsBuiltOnEachOther_IsAFault()
    {
        AiSystem first = new("first", "First"), second = new("second", "Second") { BuiltOn = [first] };

        Fails(
            new TaxonomyBuilder().Add(first, second).Connect(first, Relation.BuiltOn, second),
            "second: the relation BuiltOn runs in a circle: second -> first -> second");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Build_SymmetricRelationToAnAncestor_IsAFault(bool upwards)
    {
        var gamma = Small.Family("gamma", A);
        var (from, to) = upwards ? (gamma, A) : (A, gamma);

        Fails(
            new TaxonomyBuilder().Add(A, gamma).Substitute(from, to),
            $"{from}: cannot be AlternativeTo {to}: one is a kind of the other, and the relation joins equals");
    }

    [Fact]
    public void Build_ReferenceOfWrongForm_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(new Risk("noise", "Noise") { References = [new("owasp", "LLM06")] }),
            "noise: 'owasp:LLM06' is not a code of OWASP Top 10 for LLM applications: write it like 'owasp:LLM03:2026'");

    [Fact]
    public void Build_ReferenceOfAHostsOwnScheme_IsFine() =>
        Assert.NotNull(Small.Of(new Risk("noise", "Noise") { References = [new("acme", "anything at all")] }));

    [Fact]
    public void Build_TwoClaimsOfOneId_IsAFault()
    {
        SourcedClaim claim = new("claim", "It sings.", Small.Host);

        Fails(new TaxonomyBuilder().Add(claim, claim), "claim: is the id of two claims: choose another");
    }

    [Fact]
    public void Build_ClaimAboutAMissingConcept_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(A).Add(new SourcedClaim("claim", "It sings.", Small.Host) { Subjects = [B] }),
            "claim 'claim': points to 'beta', which is not in the taxonomy: add it");

    [Fact]
    public void Build_TwoObligationsOfOneId_IsAFault()
    {
        Obligation duty = new("duty", "Duty", new("acme", "1"));

        Fails(new TaxonomyBuilder().Add(duty, duty), "duty: is the id of two obligations: choose another");
    }

    [Fact]
    public void Build_ObligationWithAWrongReference_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(new Obligation("duty", "Duty", new("euaia", "fifty"))),
            "duty: 'euaia:fifty' is not a code of Regulation (EU) 2024/1689 (AI Act): write it like 'euaia:50(2)'");

    [Fact]
    public void Build_ObligationWithADayOfNobody_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(new Obligation("duty", "Duty", new("acme", "1")) { AppliesFrom = new(2026, 8, 2) }),
            "duty: says when it applies but not who says so: name a source");

    [Fact]
    public void Build_ObligationThatEndsBeforeItBegins_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(new Obligation("duty", "Duty", new("acme", "1")) { AppliesFrom = new(2026, 8, 2), AppliesUntil = new(2026, 8, 1), Sources = [Small.Host] }),
            "duty: ends on 2026-08-01, before it begins on 2026-08-02: put the days in order");

    [Fact]
    public void Build_ObligationAboutAMissingConcept_IsAFault() =>
        Fails(
            new TaxonomyBuilder().Add(new Obligation("duty", "Duty", new("acme", "1")) { AppliesToTasks = [Small.Task("sing")] }),
            "obligation 'duty': points to 'sing', which is not in the taxonomy: add it");

    [Fact]
    public void Build_SeveralFaults_AreReportedTogether()
    {
        var error = Assert.Throws<TaxonomyException>(new TaxonomyBuilder()
            .Add(A, A)
            .Remove(B)
            .Contrast(A, A)
            .Add(new Risk("noise", "Noise") { References = [new("asi", "ASI11:2026")] })
            .Build);

        Assert.Equal(["alpha", "beta", "alpha", "noise"], error.Faults.Select(fault => fault.Where));
        Assert.StartsWith("The taxonomy is not valid: 4 faults.", error.Message, StringComparison.Ordinal);
        Assert.All(error.Faults, fault => Assert.Contains(fault.ToString(), error.Message, StringComparison.Ordinal));
    }

    private static void Fails(TaxonomyBuilder builder, string fault) => Assert.Equal(fault, Assert.Single(Small.FaultsOf(builder)).ToString());
}
