using System.Text.Json;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.Routing;

public class EmbeddingTaskClassifierTests
{
    private static readonly ModelTask Riddles = new("riddle-writing", "Riddle writing") { Definition = "Writing of riddles.", Broader = [ModelTasks.TextGenerationTask] };

    [Theory]
    [InlineData("Please translate this letter into Spanish for me", "translation")]
    [InlineData("Condense this lengthy document to its key points", "summarization")]
    [InlineData("What is the capital of Peru?", "question-answering")]
    public async Task Classify_BuiltInExamples_FindsTheTask(string text, string task) =>
        Assert.Equal(task, (await new EmbeddingTaskClassifier(new WordEmbeddings()).ClassifyAsync(text))?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    public async Task Classify_BlankText_AbstainsWithoutACall(string text)
    {
        var generator = new WordEmbeddings();
        Assert.Null(await new EmbeddingTaskClassifier(generator).ClassifyAsync(text));
        Assert.Equal(0, generator.Calls);
    }

    [Fact]
    public async Task Classify_VectorOfZeros_Abstains() =>
        Assert.Null(await new EmbeddingTaskClassifier(new WordEmbeddings(), Two(margin: 0, floor: -1)).ClassifyAsync("..."));

    [Fact]
    public async Task Classify_VectorThatIsNotFinite_Abstains()
    {
        var generator = new WordEmbeddings { Alter = (call, vectors) => call == 1 ? vectors : [[.. vectors[0].Select(_ => float.NaN)]] };
        Assert.Null(await new EmbeddingTaskClassifier(generator, Two(margin: 0, floor: -1)).ClassifyAsync("red"));
    }

    // Both centroids are unit vectors along one word, so the similarities of a text of n and m of them are n and m over their length.
    [Theory]
    [InlineData("red", 1.0, "translation")]
    [InlineData("red red red blue", 0.6, "translation")]
    [InlineData("red red red blue", 0.7, null)]
    [InlineData("blue blue blue red", 0.6, "summarization")]
    [InlineData("red blue", 0.01, null)]
    public async Task Classify_Margin_DecidesBetweenTheBestTwo(string text, double margin, string? task) =>
        Assert.Equal(task, (await new EmbeddingTaskClassifier(new WordEmbeddings(), Two(margin)).ClassifyAsync(text))?.Id);

    [Theory]
    [InlineData("red green", 0.7, "translation")]
    [InlineData("red green", 0.72, null)]
    [InlineData("green", 0.01, null)]
    public async Task Classify_Floor_KeepsOutWhatIsFarFromAll(string text, double floor, string? task) =>
        Assert.Equal(task, (await new EmbeddingTaskClassifier(new WordEmbeddings(), Two(0, floor)).ClassifyAsync(text))?.Id);

    [Fact]
    public async Task Classify_LongText_EmbedsItsStartAndItsEnd()
    {
        List<string> texts = [];
        var generator = new WordEmbeddings
        {
            Before = (_, each) =>
            {
                texts.AddRange(each);
                return Task.CompletedTask;
            },
        };
        var classifier = new EmbeddingTaskClassifier(generator, Two());
        await classifier.ClassifyAsync("red");
        texts.Clear();
        await classifier.ClassifyAsync($"start {new string('a', 1_493)}😀{new string('b', 50_000)}😀{new string('c', 495)} end");
        var text = Assert.Single(texts);
        Assert.StartsWith("start aaa", text, StringComparison.Ordinal);
        Assert.EndsWith("ccc end", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_990, 2_001);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task Classify_HostsOwnTask_IsFound()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Add(Riddles).Build();
        var options = new EmbeddingTaskClassifierOptions();
        for (var i = 0; i < 10; i++)
            options.Examples.Add(new(Riddles, $"Compose riddles whose answer is thing{i}"));
        var classifier = new EmbeddingTaskClassifier(new WordEmbeddings(), options, taxonomy);
        Assert.Equal(Riddles, await classifier.ClassifyAsync("Compose riddles whose answer is a clock"));
    }

    [Fact]
    public async Task Classify_HostsOwnExamples_MoveABuiltInTask()
    {
        const string Jargon = "Frobnicate docket";
        var options = new EmbeddingTaskClassifierOptions();
        Assert.Null(await new EmbeddingTaskClassifier(new WordEmbeddings(), options).ClassifyAsync(Jargon));
        for (var i = 0; i < 20; i++)
            options.Examples.Add(new(ModelTasks.Summarization, $"Frobnicate docket {i}"));
        Assert.Equal(ModelTasks.Summarization, await new EmbeddingTaskClassifier(new WordEmbeddings(), options).ClassifyAsync(Jargon));
    }

    [Fact]
    public async Task Classify_ManyCallsAtOnce_EmbedsTheExamplesOnce()
    {
        var generator = new WordEmbeddings { Before = async (_, _) => await Task.Yield() };
        var classifier = new EmbeddingTaskClassifier(generator, Two());
        var found = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () => await classifier.ClassifyAsync(i % 2 == 0 ? "red" : "blue"))));
        Assert.Equal(65, generator.Calls);
        Assert.All(found, (task, i) => Assert.Equal(i % 2 == 0 ? ModelTasks.Translation : ModelTasks.Summarization, task));
    }

    [Fact]
    public async Task Classify_ManyExamples_EmbedsThemInBatches()
    {
        List<int> sizes = [];
        var generator = new WordEmbeddings
        {
            Before = (_, texts) =>
            {
                sizes.Add(texts.Count);
                return Task.CompletedTask;
            },
        };
        await new EmbeddingTaskClassifier(generator).ClassifyAsync("Hello");
        Assert.All(sizes, size => Assert.InRange(size, 1, 64));
        Assert.True(sizes.Count > 2);
    }

    [Fact]
    public async Task Classify_ExamplesFailed_NextCallTriesAgain()
    {
        var generator = new WordEmbeddings { Before = (call, _) => call == 1 ? throw new HttpRequestException("down") : Task.CompletedTask };
        var classifier = new EmbeddingTaskClassifier(generator, Two());
        await Assert.ThrowsAsync<HttpRequestException>(() => classifier.ClassifyAsync("red").AsTask());
        Assert.Equal(ModelTasks.Translation, await classifier.ClassifyAsync("red"));
    }

    [Fact]
    public async Task Classify_FirstCallerCancels_ExamplesAreEmbeddedAllTheSame()
    {
        var gate = new TaskCompletionSource();
        var generator = new WordEmbeddings { Before = (call, _) => call == 1 ? gate.Task : Task.CompletedTask };
        var classifier = new EmbeddingTaskClassifier(generator, Two());
        using var cancellation = new CancellationTokenSource();
        var first = classifier.ClassifyAsync("red", cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal(ModelTasks.Translation, await classifier.ClassifyAsync("red").AsTask().WaitAsync(HangGuard.Limit));
        Assert.Equal(2, generator.Calls);
    }

    [Fact]
    public async Task Classify_OtherDimensionsForTheText_SaysBoth()
    {
        var generator = new WordEmbeddings { Alter = (call, vectors) => call == 1 ? vectors : [[1, 2, 3]] };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new EmbeddingTaskClassifier(generator, Two()).ClassifyAsync("red").AsTask());
        Assert.Contains("3 dimensions after one of 509", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_OtherDimensionsAmongExamples_SaysBoth()
    {
        var generator = new WordEmbeddings { Alter = (_, vectors) => [vectors[0], [1, 2]] };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new EmbeddingTaskClassifier(generator, Two()).ClassifyAsync("red").AsTask());
        Assert.Contains("2 dimensions after one of 509", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_ExampleOfZeros_NamesIt()
    {
        var generator = new WordEmbeddings { Alter = (_, vectors) => [new float[509], .. vectors.Skip(1)] };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new EmbeddingTaskClassifier(generator, Two()).ClassifyAsync("red").AsTask());
        Assert.Contains("\"red\" of 'translation'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classify_TooFewVectors_SaysHowMany()
    {
        var generator = new WordEmbeddings { Alter = (_, vectors) => [.. vectors.Skip(1)] };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new EmbeddingTaskClassifier(generator, Two()).ClassifyAsync("red").AsTask());
        Assert.Contains("returned 1 vectors for 2 texts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_EverythingWrong_ListsEveryFault()
    {
        var options = new EmbeddingTaskClassifierOptions { Margin = double.NaN, MinimumSimilarity = 2, MinimumExamples = 0 };
        options.Examples.Add(new(Riddles, "Write a riddle"));
        options.Examples.Add(new(ModelTasks.Translation, " "));
        options.Examples.Add(null!);
        options.Examples.Add(new(null!, "Hello"));
        var message = Assert.Throws<ArgumentException>(() => new EmbeddingTaskClassifier(new WordEmbeddings(), options)).Message;
        foreach (var part in new[]
        {
            "7 faults", "Margin: is NaN: use 0 to 1", "MinimumSimilarity: is 2: use -1 to 1", "MinimumExamples: is 0: use at least 1",
            "Examples[0]: has the unknown task 'riddle-writing'", "Examples[1]: has a blank text", "Examples[2]: is null", "Examples[3]: has no task",
        })
        {
            Assert.Contains(part, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Constructor_TooFewExamples_SaysOfWhichTask()
    {
        var options = new EmbeddingTaskClassifierOptions();
        for (var i = 0; i < 9; i++)
            options.Examples.Add(new(ModelTasks.CodeReview, $"Review this change {i}"));
        options.Examples.Add(options.Examples[0]);
        var message = Assert.Throws<ArgumentException>(() => new EmbeddingTaskClassifier(new WordEmbeddings(), options)).Message;
        Assert.Contains("code-review: has 9 different examples: add 1 more", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoExamples_AsksForTwoTasks()
    {
        var options = new EmbeddingTaskClassifierOptions { UseBuiltInExamples = false };
        var message = Assert.Throws<ArgumentException>(() => new EmbeddingTaskClassifier(new WordEmbeddings(), options)).Message;
        Assert.Contains("are of 0 tasks: add examples of at least 2 tasks", message, StringComparison.Ordinal);
    }

    [Fact]
    public void BuiltInExamples_Always_AreTenToFiftyOfEachTask()
    {
        var examples = TaskExamples.Collect(new(), GenAiTaxonomy.Default);
        var text = File.ReadAllText(Path.Combine(Repository.Folder, "src/GenAi.Taxonomy/Routing/Data/task-examples.json"));
        using var file = JsonDocument.Parse(text);
        Assert.Equal(file.RootElement.EnumerateObject().Select(task => task.Name), examples.Select(example => example.Task.Id).Distinct());
        Assert.Equal(file.RootElement.EnumerateObject().Sum(task => task.Value.GetArrayLength()), examples.Count);
        Assert.All(examples.CountBy(example => example.Task), each => Assert.InRange(each.Value, 10, 50));
        Assert.Equal(examples.Count, examples.Select(example => example.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void BuiltInExamples_EveryTask_SuitsLanguageModels() =>
        Assert.All(
            TaskExamples.Collect(new(), GenAiTaxonomy.Default).Select(example => example.Task).Distinct(),
            task => Assert.Contains(GenAiTaxonomy.Default.FamiliesFor(task), each => each.Target == ModelFamilies.LargeLanguageModel && each.Fit >= Fit.Medium));

    [Fact]
    public void BuiltInExamples_PromptsOfTheBenchmark_AreNotAmongThem()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "tests/GenAi.Taxonomy.Benchmarks/task-prompts.json")));
        var prompts = file.RootElement.EnumerateObject().SelectMany(task => task.Value.EnumerateArray().Select(text => text.GetString()!)).ToArray();
        var examples = TaskExamples.Collect(new(), GenAiTaxonomy.Default);
        Assert.Equal(prompts.Length, prompts.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(prompts.Intersect(examples.Select(example => example.Text), StringComparer.OrdinalIgnoreCase));
        Assert.Equal(examples.Select(example => example.Task.Id).Distinct(), file.RootElement.EnumerateObject().Select(task => task.Name));
    }

    /// <summary>One example each of two tasks, a word each.</summary>
    private static EmbeddingTaskClassifierOptions Two(double margin = 0.05, double floor = 0.2) => new()
    {
        Examples = { new(ModelTasks.Translation, "red"), new(ModelTasks.Summarization, "blue") },
        UseBuiltInExamples = false,
        Margin = margin,
        MinimumSimilarity = floor,
        MinimumExamples = 1,
    };
}
