namespace GenAi.Taxonomy.Tests;

/// <summary>Which names find a concept, and which find none.</summary>
public class NameTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    [Theory]
    [InlineData("large-language-model", "large-language-model")]
    [InlineData("LARGE LANGUAGE MODEL", "large-language-model")]
    [InlineData("Large-Language Models", "large-language-model")]
    [InlineData("LLM's", "large-language-model")]
    [InlineData("large language model (LLM)", "large-language-model")]
    [InlineData("LLM models", "large-language-model")]
    [InlineData("the transformer", "transformer")]
    [InlineData("GAN-based architectures", "gan")]
    [InlineData("What is an LLM?", "large-language-model")]
    [InlineData("What are hallucinations?", "hallucination")]
    [InlineData("text summarisation", "summarization")]
    [InlineData("quantisation", "quantization")]
    [InlineData("translating", "translation")]
    [InlineData("hallucinate", "hallucination")]
    [InlineData("forecasts", "forecasting")]
    [InlineData("e-commerce", "retail-ecommerce")]
    [InlineData("ecommerce", "retail-ecommerce")]
    [InlineData("deep fakes", "deepfake")]
    [InlineData("AI-powered chatbots", "support-chatbot")]
    [InlineData("GPUs", null)]
    [InlineData("stories", "storytelling")]
    [InlineData("diagnoses", "diagnosis-assistance")]
    [InlineData("data analyses", "data-analysis")]
    [InlineData("AI assistants", null)]
    [InlineData("Halluzinationen", null)]
    [InlineData("Halluzination", "hallucination")]
    [InlineData("Q&A", "question-answering")]
    [InlineData("DALL·E", "dall-e")]
    [InlineData("GPT 4", "gpt-4")]
    public void Find_NameAsPeopleWriteIt_IsTheConcept(string name, string? id) => Assert.Equal(id, Taxonomy.Find(name)?.Id);

    [Theory]
    [InlineData("image models")]
    [InlineData("text model")]
    [InlineData("language learning models")]
    [InlineData("AI images")]
    [InlineData("halucination")]
    [InlineData("model")]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("large language model (GAN)")]
    public void FindByName_WordsThatMeanSomethingElse_FindNothing(string name) => Assert.Empty(Taxonomy.FindByName<Concept>(name));

    [Fact]
    public void FindByName_WordOfTwoConcepts_OffersBoth()
    {
        Assert.Equal(["embedding", "embedding-vector"], Taxonomy.FindByName<Concept>("embeddings").Select(concept => concept.Id).Order(StringComparer.Ordinal));
        Assert.Null(Taxonomy.Find("embeddings"));
    }

    [Fact]
    public void Find_IdThatIsAnothersName_IsTheIdsConcept()
    {
        Assert.Same(ModelTasks.Embedding, Taxonomy.Find("embedding"));
        Assert.Same(ModelTasks.Embedding, Taxonomy.FindByName<Concept>("Embedding")[0]);
        Assert.Contains(Modalities.EmbeddingVector, Taxonomy.FindByName<Concept>("Embedding"));
    }

    [Fact]
    public void Find_OfOneKind_AsksOnlyThatKind()
    {
        Assert.Same(Modalities.EmbeddingVector, Taxonomy.Find<Modality>("embeddings"));
        Assert.Null(Taxonomy.Find<Risk>("embeddings"));
    }

    [Fact]
    public void Find_ConceptOfAHost_IsFoundByItsNames()
    {
        var taxonomy = Taxonomy.ToBuilder().Add(new Risk("acme-risk", "Late parcel") { AlternativeNames = ["parcel delay"] }).Build();

        Assert.Equal("acme-risk", taxonomy.Find("late parcels")?.Id);
        Assert.Equal("acme-risk", taxonomy.Find("Parcel Delays")?.Id);
        Assert.Null(Taxonomy.Find("late parcels"));
    }

    [Fact, Law]
    public void Find_EveryNameAndItsPlural_LeadsToItsConcept() =>
        Offences.None(
            from concept in Laws.Some(Taxonomy.Concepts, quick: 60)
            from name in concept.AlternativeNames.Append(concept.Name)
            from form in new[] { name, name.ToUpperInvariant(), name.Replace('-', ' ') }
            where !Taxonomy.FindByName<Concept>(form).Contains(concept)
            select $"{concept.Id}: {form}");
}
