using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>The selection rules of the articles, S1 to S16: which kind of model for which need.</summary>
public class SeedRuleTests
{
    [Theory] // S1, S3, S6
    [InlineData("question-answering")]
    [InlineData("summarization")]
    [InlineData("conversation")]
    [InlineData("article-writing")]
    [InlineData("email-writing")]
    [InlineData("information-extraction")]
    public void Families_TextTask_LedByLargeLanguageModel(string task) => Assert.Equal("large-language-model", Best(Task(task)));

    [Fact] // S1
    public void Families_TextWanted_LedByLargeLanguageModel() => Assert.Equal("large-language-model", Best(new() { Outputs = [Modalities.Text] }));

    [Theory] // S2, S4
    [InlineData("image", "image-generation-model")]
    [InlineData("video", "video-generation-model")]
    [InlineData("music", "music-generation-model")]
    [InlineData("speech", "speech-synthesis-model")]
    [InlineData("three-d-model", "three-d-generation-model")]
    public void Families_MediaWanted_LedByTheModelsThatMakeThem(string output, string family) =>
        Assert.Equal(family, Best(new() { Outputs = [SelectionKit.Taxonomy.Find<Modality>(output)!] }));

    [Fact] // S3
    public void Families_SupportChatbot_SuitsLargeLanguageModel() =>
        Assert.Equal(Fit.High, Advice(new() { Application = ApplicationAreas.CustomerService.SupportChatbot }, "large-language-model")!.Fit);

    [Fact] // S5
    public void Families_ImageGeneration_NotALanguageModelAndWhy()
    {
        var requirements = Task("image-generation");
        Assert.Equal("image-generation-model", Best(requirements));
        var language = Advice(requirements, "large-language-model")!;
        Assert.Equal(Fit.NotSuited, language.Fit);
        Assert.Contains("is not suited for image-generation", language.Reasons.Select(reason => reason.ToString()));
    }

    [Fact] // S5: diffusion before GAN
    public void ImageGenerationModel_BuiltOn_DiffusionBeforeGan() =>
        Assert.Equal(["diffusion-model", "gan"], SelectionKit.Taxonomy.Edges(ModelFamilies.ImageGenerationModel, Relation.BuiltOn).Take(2).Select(edge => edge.To.Id));

    [Theory] // S6
    [InlineData("translation")]
    [InlineData("sentiment-analysis")]
    public void Families_LanguageTask_IncludesLargeLanguageModelAsWorkable(string task) =>
        Assert.True(Advice(Task(task), "large-language-model")!.Fit >= Fit.Medium);

    [Theory] // S7
    [InlineData("music-generation", "music-generation-model")]
    [InlineData("graphic-design", "image-generation-model")]
    public void Families_CreativeTask_LedByTheMatchingGenerator(string task, string family) => Assert.Equal(family, Best(Task(task)));

    [Theory] // S8
    [InlineData("legal-services")]
    [InlineData("healthcare")]
    [InlineData("customer-service")]
    public void Families_SpecialistIndustryAndText_DomainTunedBeforeGeneral(string industry)
    {
        var families = Families(new() { Industry = SelectionKit.Taxonomy.Find<Industry>(industry), Outputs = [Modalities.Text] });
        Assert.True(families.IndexOf("domain-tuned-llm") < families.IndexOf("large-language-model"), string.Join(", ", families));
        Assert.True(families.IndexOf("domain-tuned-llm") >= 0);
    }

    [Fact] // S9
    public void Composition_TextAndPictures_JoinsLanguageAndImageModel()
    {
        var selection = SelectionKit.Select(new() { Outputs = [Modalities.Text, Modalities.Image] });
        Assert.Null(selection.Best);
        Assert.Equal(["text", "image"], selection.Composition.Select(part => part.Role));
        var families = selection.Composition.Select(part => part.Candidate!.Offering.Model.Families[0]).ToList();
        Assert.True(SelectionKit.Taxonomy.IsA(families[0], ModelFamilies.LargeLanguageModel));
        Assert.Equal(ModelFamilies.ImageGenerationModel, families[1]);
    }

    [Theory] // S10
    [InlineData("forecasting", "forecasting-model")]
    [InlineData("anomaly-and-fraud-detection", null)]
    public void Families_Prediction_LedByAPredictiveFamilyThatTheCatalogLacks(string task, string? family)
    {
        var selection = SelectionKit.Select(Task(task));
        var best = selection.Families[0].Family;
        Assert.True(SelectionKit.Taxonomy.IsA(best, ModelFamilies.PredictiveAi), best.Id);
        Assert.Equal(family ?? best.Id, best.Id);
        Assert.DoesNotContain(selection.Families, entry => entry.Fit == Fit.High && SelectionKit.Taxonomy.IsA(entry.Family, ModelFamilies.GenerativeAi));
        Assert.Contains(selection.Unknowns, reason => reason.Code == ReasonCode.FamilyNotInCatalog && reason.Subject == best.Id);
    }

    [Fact] // S10
    public void Select_Forecasting_NoLanguageModelIsACandidate() => Assert.Empty(SelectionKit.Select(Task("forecasting")).Candidates);

    [Theory] // S11
    [InlineData("text-classification", "encoder-language-model")]
    [InlineData("translation", "translation-model")]
    public void Families_FixedLanguageTask_LedByTheSpecialisedModel(string task, string family)
    {
        var families = Families(Task(task));
        Assert.Equal(family, families[0]);
        Assert.True(families.IndexOf("large-language-model") > 0);
    }

    [Theory] // S12
    [InlineData("text", "music", "music-generation-model")]
    [InlineData("speech", "text", "speech-recognition-model")]
    [InlineData("image", "text", "vision-language-model")]
    public void Families_OtherFormOutThanIn_CrossesThem(string input, string output, string family)
    {
        var selection = SelectionKit.Select(new()
        {
            Inputs = [SelectionKit.Taxonomy.Find<Modality>(input)!],
            Outputs = [SelectionKit.Taxonomy.Find<Modality>(output)!],
        });
        Assert.Equal(Fit.High, selection.Families.Single(entry => entry.Family.Id == family).Fit);
        Assert.DoesNotContain(selection.Families, entry => entry.Fit > Fit.NotSuited && entry.Family.Id == "large-language-model" && input != "text");
    }

    [Fact] // S13
    public void Controls_HighCriticality_HumanReviewFirst() => Assert.Equal(
        RiskControls.HumanReview,
        SelectionKit.Select(new() { Application = ApplicationAreas.LegalServices.LegalResearch, Criticality = Criticality.High }).Controls[0].Control);

    [Fact] // S14
    public void Families_IterativeWork_OffersRefinement()
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.ImageGeneration], Interactions = [InteractionStyles.IterativeRefinement] });
        Assert.NotEmpty(selection.Families);
        Assert.All(selection.Families, entry => Assert.Contains(
            SelectionKit.Taxonomy.Edges(entry.Family, Relation.InteractsVia), edge => edge.To == InteractionStyles.IterativeRefinement));
        Assert.Equal(ModelFamilies.ImageGenerationModel, selection.Best!.Offering.Model.Families[0]);
    }

    [Fact] // S15
    public void Candidates_AnyNeed_AreSeveralEachWithReasons()
    {
        var candidates = SelectionKit.Select(Task("summarization")).Candidates;
        Assert.True(candidates.Count > 3);
        Assert.All(candidates, candidate => Assert.NotEmpty(candidate.Reasons));
    }

    [Fact] // S16
    public void Select_LowBudget_RightSizesTheModel()
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization], Objective = SelectionObjective.Cost });
        Assert.Equal(ModelFamilies.SmallLanguageModel, selection.Best!.Offering.Model.Families[0]);
        Assert.Contains(RiskControls.ModelRightSizing, selection.Controls.Select(control => control.Control));
        Assert.True(Advice(new() { Tasks = [ModelTasks.Summarization], Objective = SelectionObjective.Cost }, "small-language-model")!.Fit >= Fit.Medium);
    }

    [Fact]
    public void SelectBest_HighCriticality_NoCompactModelWinsForItsPriceAlone()
    {
        foreach (var application in SelectionKit.Taxonomy.All<ApplicationArea>().Where(application => application.Criticality == Criticality.High))
        {
            // The same in everything but tier and price, which differs by a factor of 300.
            ModelFamily[] families = [ModelFamilies.LargeLanguageModel];
            ModelOffering[] offerings =
            [
                SelectionKit.Chat("dear/frontier", ModelTier.Frontier, 30, 150, families[0], Modalities.All),
                SelectionKit.Chat("cheap/compact", ModelTier.Compact, 0.1m, 0.5m, families[0], Modalities.All),
            ];
            var selection = SelectionKit.Select(new() { Application = application, Unknown = UnknownFacts.Allow, Outputs = [Modalities.Text] }, offerings);
            if (selection.Best is { } best)
                Assert.Equal("dear/frontier", best.Offering.Id);
        }
    }

    private static ModelRequirements Task(string id) => new() { Tasks = [SelectionKit.Taxonomy.Find<ModelTask>(id)!] };

    private static List<string> Families(ModelRequirements requirements) => [.. SelectionKit.Select(requirements).Families.Select(entry => entry.Family.Id)];

    private static string Best(ModelRequirements requirements) => Families(requirements)[0];

    private static FamilyAdvice? Advice(ModelRequirements requirements, string family) =>
        SelectionKit.Select(requirements).Families.SingleOrDefault(entry => entry.Family.Id == family);
}
