using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Search;

/// <summary>Concepts found by words and meaning.</summary>
public class SearchByMeaningTests
{
    private const string Unknown = "qqqq";

    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default.ToBuilder().Build();

    [Fact]
    public async Task SearchAsync_WordsUnknown_FindsByMeaning()
    {
        var first = (await Taxonomy.SearchAsync(Unknown, new Meanings("translation")))[0];

        Assert.Equal("translation", first.Concept.Id);
        Assert.Equal(0.5, first.Score, 6);
        Assert.Equal(first.Concept.Definition, first.MatchedText);
        Assert.Empty(first.MatchedWords);
    }

    [Fact]
    public async Task SearchAsync_WordsAndMeaningDiffer_BothAreAmongTheFirst()
    {
        var found = await Taxonomy.SearchAsync("sort incoming mails by topic", new Meanings("translation"), count: 5);

        Assert.Contains(found, match => match.Concept.Id == "translation");
        Assert.Contains(found, match => match.Concept.Id == "text-classification");
    }

    [Fact]
    public async Task SearchAsync_Twice_GeneratesVectorsOfConceptsOnce()
    {
        var generator = new Meanings("translation");
        await Taxonomy.SearchAsync(Unknown, generator);
        var texts = generator.Texts;
        await Taxonomy.SearchAsync(Unknown, generator, Facet.Task);

        Assert.Equal(Taxonomy.Concepts.Count + 1, texts);
        Assert.Equal(texts + 1, generator.Texts);
    }

    [Fact]
    public async Task SearchAsync_GeneratorFailsOnce_SucceedsNextTime()
    {
        var generator = new Meanings("translation") { Fails = true };
        await Assert.ThrowsAsync<HttpRequestException>(() => Taxonomy.SearchAsync(Unknown, generator));
        generator.Fails = false;

        Assert.Equal("translation", (await Taxonomy.SearchAsync(Unknown, generator))[0].Concept.Id);
    }

    [Fact]
    public async Task SearchAsync_TooFewVectors_SaysHowMany()
    {
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => Taxonomy.SearchAsync(Unknown, new Meanings("translation") { Missing = 1 }));
        Assert.Contains("95 vectors for 96 texts", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchAsync_CancelledOnce_OthersStillGetTheirAnswer()
    {
        var generator = new Meanings("translation") { Gate = new() };
        using var cancellation = new CancellationTokenSource();
        var cancelled = Taxonomy.SearchAsync(Unknown, generator, cancellationToken: cancellation.Token);
        var waiting = Taxonomy.SearchAsync(Unknown, generator);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        generator.Gate.SetResult();

        Assert.Equal("translation", (await waiting.WaitAsync(HangGuard.Limit))[0].Concept.Id);
    }

    /// <summary>Vectors by which every text that is not about a concept, such as what is searched for, is like that one concept.</summary>
    private sealed class Meanings(string id) : IEmbeddingGenerator<string, Embedding<float>>
    {
        private readonly string _start = Taxonomy.Find(id)!.Name + ". ";

        public bool Fails { get; set; }

        public int Missing { get; init; }

        public TaskCompletionSource? Gate { get; init; }

        public int Texts { get; private set; }

        public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (Fails)
                throw new HttpRequestException("The service is down.");
            if (Gate is not null)
                await Gate.Task;
            var texts = values.ToList();
            Texts += texts.Count;
            return new(texts.SkipLast(Missing).Select(text => new Embedding<float>(
                text.StartsWith(_start, StringComparison.Ordinal) || !text.Contains(". ", StringComparison.Ordinal) ? new[] { 1f, 0 } : new[] { 0, 2f })));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
