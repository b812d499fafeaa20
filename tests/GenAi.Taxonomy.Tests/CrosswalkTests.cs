namespace GenAi.Taxonomy.Tests;

public class CrosswalkTests
{
    private static readonly ApplicationArea Diagnosis = GenAiTaxonomy.Default.Find<ApplicationArea>("diagnosis-assistance")!;
    private static readonly Crosswalk Default = new(GenAiTaxonomy.Default);

    [Theory]
    [InlineData("OWASP LLM06:2025", "owasp:LLM06:2025")]
    [InlineData("LLM06:2025", "owasp:LLM06:2025")]
    [InlineData("llm06 2025", "owasp:LLM06:2025")]
    [InlineData("llm6-2025", "owasp:LLM06:2025")]
    [InlineData("OWASP 2025 LLM 06", "owasp:LLM06:2025")]
    [InlineData("owasp:LLM06:2026", "owasp:LLM06:2026")]
    [InlineData(" OWASP:llm10:2025 ", "owasp:LLM10:2025")]
    [InlineData("ASI01", "asi:ASI01:2026")]
    [InlineData("OWASP ASI01:2026", "asi:ASI01:2026")]
    [InlineData("NIST confabulation", "nist:confabulation")]
    [InlineData("nist-confabulation", "nist:confabulation")]
    [InlineData("NIST AI 600-1 Confabulation", "nist:confabulation")]
    [InlineData("NIST Human-AI configuration", "nist:human-ai-configuration")]
    [InlineData("confabulation", "nist:confabulation")]
    [InlineData("mit:4.3", "mit:4.3")]
    [InlineData("MIT 4.3", "mit:4.3")]
    [InlineData("MIT 2.1", "mit:2.1")]
    [InlineData("MIT AI Risk Repository 2.1", "mit:2.1")]
    [InlineData("MIT mitigation 2.1", "mitm:2.1")]
    [InlineData("mitm 2.4", "mitm:2.4")]
    [InlineData("Llama Guard S6", "lg:S6")]
    [InlineData("EU AI Act, Art. 50(2)", "euaia:50(2)")]
    [InlineData("AI Act Article 50(2)", "euaia:50(2)")]
    [InlineData("GDPR Art. 22", "gdpr:22")]
    [InlineData("IBM risk atlas hallucination", "ibm:hallucination")]
    [InlineData("atlas-hallucination", "ibm:hallucination")]
    [InlineData("AIR-2024 mis/disinformation", "air:mis/disinformation")]
    public void Find_NameOfAnEntry_IsThatEntry(string name, string entry) => Assert.Equal(entry, Default.Find(name).Entry?.ToString());

    [Theory]
    [InlineData("LLM06", "owasp:LLM06:2025 owasp:LLM06:2026")]
    [InlineData("OWASP LLM06", "owasp:LLM06:2025 owasp:LLM06:2026")]
    [InlineData("2.1", "mit:2.1 mitm:2.1")]
    [InlineData("4.3", "mit:4.3")]
    public void Find_CodeThatCouldBeSeveral_IsAmbiguous(string name, string candidates)
    {
        var result = Default.Find(name);

        Assert.Null(result.Entry);
        Assert.True(result.IsAmbiguous);
        Assert.Equal(candidates, string.Join(' ', result.Candidates));
    }

    [Theory]
    [InlineData("LLM06:2024")]
    [InlineData("LLM99:2025")]
    [InlineData("NIST confabulations")]
    [InlineData("owasp")]
    [InlineData("2025")]
    public void Find_UnknownName_GivesCandidatesAndNoEntry(string name)
    {
        var result = Default.Find(name);

        Assert.Null(result.Entry);
        Assert.False(result.IsAmbiguous);
        Assert.NotEmpty(result.Candidates);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData(":")]
    public void Find_NameNearNothing_GivesNoCandidates(string name)
    {
        var result = Default.Find(name);

        Assert.Null(result.Entry);
        Assert.Empty(result.Candidates);
    }

    [Fact]
    public void Find_ExcessiveAgency_ConcernsTheRiskItsControlsAndTheNextEdition()
    {
        var result = Default.Find("LLM06:2025");

        Assert.Equal(Risks.ExcessiveAgency, result.Mappings[0].Concept);
        Assert.Equal(MatchPredicate.Exact, result.Mappings[0].Reference.Predicate);
        Assert.NotEmpty(result.Controls);
        Assert.Empty(GenAiTaxonomy.Default.ControlsOf(Risks.ExcessiveAgency).Except(result.Controls));
        Assert.Equal("owasp:LLM03:2026", result.OtherEditions[0].Entry.ToString());
        Assert.True(result.OtherEditions[0].IsDeclared);
        Assert.Contains(Risks.ExcessiveAgency, result.OtherEditions[0].Shared);
    }

    [Fact]
    public void Find_Confabulation_ConcernsApplicationsExposedToHallucination()
    {
        var result = Default.Find("NIST confabulation");

        Assert.Contains(Diagnosis, result.Applications);
        Assert.Contains(RiskControls.HumanReview, result.Controls);
    }

    [Fact]
    public void Find_ArticleOfLaw_NamesTheDutyAndWhatMeetsIt()
    {
        var result = Default.Find("EU AI Act Art. 50(2)");

        Assert.Contains(result.Obligations, obligation => obligation.Id == "eu-mark-synthetic-content");
        Assert.Contains(RiskControls.ProvenanceAndWatermarking, result.Controls);
    }

    [Fact]
    public void Find_EveryEntry_IsFoundByItsOwnName() => Assert.All(Default.Entries, entry => Assert.Equal(entry, Default.Find(entry.ToString()).Entry));

    [Fact]
    public void Find_EveryOwaspEntry_GoesToTheOtherEditionAndBack() => Assert.All(
        Default.Entries.Where(entry => entry.Scheme == "owasp"),
        entry =>
        {
            var there = Default.Find(entry.ToString()).OtherEditions;
            Assert.NotEmpty(there[0].Shared);
            Assert.Equal(entry, Default.Find(there[0].Entry.ToString()).OtherEditions[0].Entry);
        });

    [Fact]
    public void ReferencesOf_EveryMapping_IsFoundFromItsEntryToo() => Assert.All(GenAiTaxonomy.Default.Concepts, concept =>
    {
        foreach (var mapping in Default.ReferencesOf(concept).Where(mapping => mapping.Concept == concept))
            Assert.Contains(mapping, Default.Find(mapping.Reference.ToString()).Mappings);
    });

    [Fact]
    public void ReferencesOf_Control_NamesTheEntriesOfItsRisks() =>
        Assert.Contains(Default.ReferencesOf(RiskControls.HumanReview), mapping => mapping.Concept == Risks.Hallucination && mapping.Reference.ToString() == "nist:confabulation");

    [Fact]
    public void Find_HostsOwnScheme_IsFound()
    {
        var crosswalk = new Crosswalk(Small.Of(new Risk("x", "X") { References = [new("acme", "Rule 7")] }));

        Assert.Equal("acme:Rule 7", crosswalk.Find("ACME rule 07").Entry?.ToString());
        Assert.Null(crosswalk.Find("acme").Entry);
    }
}
