namespace GenAi.Taxonomy.Tests;

/// <summary>The tables of articles 000 and 003, row by row, as the graph holds them.</summary>
public class ComparisonTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;
    private static readonly ConceptComparison Comparison = Taxonomy.Compare(ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel);

    // Aspect, generative AI, large language model, article.
    public static TheoryData<string, string, string, string> Table { get; } = new()
    {
        {
            "Primary function",
            "article-writing code-generation image-generation music-generation sound-effect-generation video-generation",
            "question-answering summarization translation conversation article-writing",
            "000"
        },
        { "Training data", "text image video", "text", "000" },
        { "Underlying technology", "gan vae", "transformer self-attention", "000" },
        {
            "Applications",
            "text-to-art graphic-design-workflow banner-ads character-design blog-and-seo-content",
            "personalized-tutoring support-chatbot fraud-detection",
            "000"
        },
        { "Industries", "arts-design marketing-advertising gaming media-entertainment", "education customer-service", "000" },
        {
            "Ethical concerns and risks",
            "copyright-infringement deepfake output-bias misuse-of-generated-media",
            "misinformation output-bias academic-dishonesty plagiarism",
            "000"
        },
        { "Data inputs", "text image audio source-code", "text", "003" },
        { "Training data", "image audio source-code text", "text", "003" },
        { "Output types", "image audio video text", "text source-code", "003" },
        { "Underlying technology", "diffusion-model gan transformer", "transformer next-token-prediction", "003" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Compare_GenerativeAiAndLanguageModels_ContainsTheRow(string aspect, string first, string second, string article)
    {
        var row = Row(aspect);

        Assert.Empty(first.Split(' ').Except(Ids(row.First)));
        Assert.Empty(second.Split(' ').Except(Ids(row.Second)));
        Assert.Contains(row.First.Sources.Concat(row.Second.Sources), source => source.Id == "article-" + article);
    }

    [Fact]
    public void Compare_GenerativeAi_IsBuiltOnMoreThanTheTwoThatArticle000Names() =>
        Assert.Equal(["gan", "vae", "diffusion-model", "transformer"], Ids(Row("Underlying technology").First).Take(4));

    [Theory]
    [InlineData("fraud-detection")]
    [InlineData("content-recommendation")]
    [InlineData("customer-portfolio-organization")]
    public void Compare_LanguageModel_ShowsWhatArticlesClaimWronglyAsDisputed(string application)
    {
        var link = Row("Applications").Second.Concepts.Single(each => each.Target.Id == application);

        Assert.True(link.IsDisputed);
        Assert.Contains(link.Sources, source => source.Id.StartsWith("article-", StringComparison.Ordinal));
    }

    [Fact]
    public void Compare_Text_NamesDisputedConceptsApart() =>
        Assert.Matches("; disputed: .*Fraud detection", Row("Applications").Second.Text);

    // A fit that a family in the category has is not lent to the category where the category's own statement denies it.
    [Fact]
    public void Compare_GenerativeAi_ShowsDiagnosticImagingAsDisputedOnly()
    {
        Assert.DoesNotContain("diagnostic-imaging", Ids(Row("Applications").First));
        Assert.True(Assert.Single(Row("Not suited for").First.Concepts, link => link.Target == ApplicationAreas.Healthcare.DiagnosticImaging).IsDisputed);
    }

    [Fact, Law]
    public void Compare_AnyFamily_NamesNoUseAsBothSuitedAndNot() =>
        Offences.None(Taxonomy.All<ModelFamily>()
            .Select(family => Taxonomy.Compare(family, family))
            .SelectMany(comparison => Of(comparison, "Applications").Concat(Of(comparison, "Primary function"))
                .Intersect(Of(comparison, "Not suited for"))
                .Select(id => $"{comparison.First.Id}: {id}")));

    // Article 000 names both for language models, beside misinformation and biased language.
    [Fact]
    public void Compare_LanguageModel_ShowsCheatingAndPlagiarismAmongTheFirstOfItsOwnRisks()
    {
        var risks = Row("Ethical concerns and risks");
        var own = Ids(risks.Second).Except(risks.Both.Select(link => link.Target.Id)).Take(8).ToList();

        Assert.Contains("academic-dishonesty", own);
        Assert.Contains("plagiarism", own);
    }

    [Theory]
    [InlineData("Interaction", "visual-editor")]
    [InlineData("Limitations", "computational-cost")]
    [InlineData("Strengths", "design-acceleration")]
    public void Compare_LanguageModel_LacksWhatOnlyMediaModelsHave(string aspect, string id)
    {
        Assert.Contains(id, Ids(Row(aspect).First));
        Assert.DoesNotContain(id, Ids(Row(aspect).Second));
    }

    [Fact]
    public void Both_OfARow_HoldsWhatStandsInBothCells()
    {
        var risks = Row("Ethical concerns and risks");

        Assert.Contains("output-bias", risks.Both.Select(link => link.Target.Id));
        Assert.Equal(Ids(risks.First).Intersect(Ids(risks.Second)), risks.Both.Select(link => link.Target.Id));
    }

    [Fact]
    public void Compare_LanguageModel_IsNotSuitedForImages() =>
        Assert.Contains("image-generation", Ids(Row("Not suited for").Second));

    [Fact]
    public void Compare_LanguageAndReasoningModel_NamesCostLatencyAndHiddenTokens()
    {
        var limitations = Taxonomy.Compare(ModelFamilies.LargeLanguageModel, ModelFamilies.ReasoningModel).Rows.Single(row => row.Aspect == "Limitations");

        Assert.Equal(
            [ModelTraits.HiddenReasoningTokens, ModelTraits.ReasoningCost, ModelTraits.SlowFirstAnswer],
            limitations.Second.Concepts.Select(link => link.Target).Except(limitations.First.Concepts.Select(link => link.Target)).OrderBy(trait => trait.Id, StringComparer.Ordinal));
    }

    [Fact]
    public void Compare_BothFamilies_ShareFoundations()
    {
        Assert.Contains("machine-learning", Ids(Row("Shared foundations").First));
        Assert.Contains("transformer", Ids(Row("Shared foundations").Second));
    }

    [Fact]
    public void Compare_EveryCell_HasASource() =>
        Offences.None(Comparison.Rows.Where(row => row.First.Sources.Count == 0 || row.Second.Sources.Count == 0).Select(row => row.Aspect));

    [Fact]
    public void Compare_Claims_AreAllAboutBothThenThoseNotSimplyFollowed()
    {
        var aboutBoth = Comparison.Claims.Where(IsAboutBoth).ToList();

        Assert.Equal(Taxonomy.Claims.Where(IsAboutBoth), aboutBoth);
        Assert.Equal(aboutBoth, Comparison.Claims.Take(aboutBoth.Count));
        Assert.DoesNotContain(Comparison.Claims.Skip(aboutBoth.Count), claim => claim.Status == ClaimStatus.Accepted);

        static bool IsAboutBoth(SourcedClaim claim) => claim.Subjects.Contains(ModelFamilies.GenerativeAi) && claim.Subjects.Contains(ModelFamilies.LargeLanguageModel);
    }

    [Theory]
    [InlineData("generative-ai", "large-language-model", "Large language model is a kind of generative AI: the comparison is between a part and the whole.")]
    [InlineData("large-language-model", "generative-ai", "Large language model is a kind of generative AI: the comparison is between a part and the whole.")]
    [InlineData("large-language-model", "image-generation-model", "Large language model works well together with image generation model.")]
    [InlineData("small-language-model", "large-language-model", "Small language model can stand in for large language model.")]
    [InlineData("generative-ai", "predictive-ai", "Generative AI contrasts with predictive AI.")]
    [InlineData("large-language-model", "generative-ai-application", "Generative AI application is composed of large language model.")]
    [InlineData("code-model", "forecasting-model", "Both are kinds of machine learning; neither includes the other.")]
    [InlineData("code-model", "code-model", "Both are the same: code model.")]
    public void Compare_TwoFamilies_SaysHowTheyRelate(string first, string second, string relationship) =>
        Assert.Equal(relationship, Taxonomy.Compare(Taxonomy.Find<ModelFamily>(first)!, Taxonomy.Find<ModelFamily>(second)!).Relationship);

    [Fact, Law]
    public void Compare_AnyTwoFamilies_IsReadableAndTheSameFromBothSides()
    {
        foreach (var first in Laws.Some(Taxonomy.All<ModelFamily>(), quick: 10))
        {
            foreach (var second in Taxonomy.All<ModelFamily>())
            {
                ConceptComparison there = Taxonomy.Compare(first, second), back = Taxonomy.Compare(second, first);
                Assert.EndsWith(".", there.Relationship, StringComparison.Ordinal);
                Assert.Equal(there.Rows.Select(row => (row.Aspect, row.First.Text)), back.Rows.Select(row => (row.Aspect, row.Second.Text)));
                Assert.All(there.Rows, row => Assert.True(row.First.Text.Length + row.Second.Text.Length > 0, row.Aspect));
                Assert.All(there.Rows, row => Assert.InRange(row.First.Text.Length, 0, 500));
            }
        }
    }

    [Fact]
    public void Compare_FamilyUnknownToTheTaxonomy_IsRejected() =>
        Assert.Throws<ArgumentException>(() => Taxonomy.Compare(Small.Family("stranger"), ModelFamilies.GenerativeAi));

    private static IEnumerable<string> Of(ConceptComparison comparison, string aspect) => Ids(comparison.Rows.FirstOrDefault(row => row.Aspect == aspect)?.First);

    private static ComparisonRow Row(string aspect) => Comparison.Rows.Single(row => row.Aspect == aspect);

    private static IEnumerable<string> Ids(ComparisonCell? cell) => cell?.Concepts.Select(link => link.Target.Id) ?? [];
}
