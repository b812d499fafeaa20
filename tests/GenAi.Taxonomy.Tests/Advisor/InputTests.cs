using Advisor;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class InputTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Fact]
    public void Run_SeveralFaults_TellsEachInOneLineAtOnce()
    {
        var outcome = _advisor.Run(
            "select", "--in", "smell", "--task", "transllation", "--input-tokens", "180_000", "--max-cost", "cheap",
            "--objektive", "cost", "--deny-provider", "alfa", "--requirements", "no-such-file.json");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Equal(7, outcome.Faults.Length);
        Assert.Contains(outcome.Faults, fault => fault.StartsWith("--in: 'smell' is not a known id", StringComparison.Ordinal));
        Assert.Contains(outcome.Faults, fault => fault.Contains("'translation'", StringComparison.Ordinal));
        Assert.Contains("--input-tokens: '180_000' is not a whole number of at least 0: write 180000", outcome.Faults);
        Assert.Contains(outcome.Faults, fault => fault.StartsWith("--max-cost: 'cheap'", StringComparison.Ordinal));
        Assert.Contains(outcome.Faults, fault => fault.StartsWith("--objektive is not a flag of select; did you mean objective", StringComparison.Ordinal));
        Assert.Contains(outcome.Faults, fault => fault.Contains("'alfa' is not a provider", StringComparison.Ordinal) && fault.Contains("'alpha'", StringComparison.Ordinal));
        Assert.Contains("--requirements: 'no-such-file.json' cannot be read: there is no such file", outcome.Faults);
    }

    [Fact]
    public void Run_UnknownModality_IsOneLine()
    {
        var outcome = _advisor.Run("select", "--in", "smell");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Single(outcome.Faults);
    }

    [Theory]
    [InlineData("slect", "'slect' is not a command; did you mean 'select'")]
    [InlineData("show", "show needs ID: show ID")]
    [InlineData("path llm", "path needs B: path A B")]
    [InlineData("tree family task", "'task' is one value too many: tree FACET")]
    [InlineData("tree families", "'families' is not a facet; it is one of family, architecture")]
    [InlineData("show halucination", "'halucination' is neither a name nor a reference of the taxonomy; did you mean 'hallucination'")]
    [InlineData("compare large-language-model hallucination", "'hallucination' is no family but of facet risk; tree family lists them")]
    [InlineData("compare gan claude", "'gan' is of facet architecture and 'claude' of facet system: compare two of one facet; 'claude' is an instance of 'large-language-model'")]
    [InlineData("path embeddings hallucination", "'embeddings' could be 'embedding-vector' (modality) or 'embedding' (task): say which")]
    [InlineData("select --task classification", "--task: 'classification' could be text-classification or image-classification: say which")]
    [InlineData("show euaia:50", "did you mean 'euaia:50(1)', 'euaia:50(2)'")]
    [InlineData("select --input-tokens 99999999999999999999", "--input-tokens: '99999999999999999999' is too large: the most is 9223372036854775807")]
    [InlineData("select --max-cost 99999999999999999999999999999999.5", "is too large: the most is 79228162514264337593543950335")]
    [InlineData("select --max-cost 0", "--max-cost: needs to know the size of a request: give --input-tokens or --output-tokens, or use --max-price")]
    [InlineData("cost beta/picture-one --images 9223372036854775807 --size 1024x1024", "--images: 9223372036854775807 of 1024x1024 have more pixels than can be counted: give at most 8796093022207")]
    [InlineData("select --top", "--top needs a value: --top N")]
    [InlineData("select --top -1", "--top: '-1' is not a whole number of at least 0")]
    [InlineData("select --input-tokens 180k", "--input-tokens: '180k' is not a whole number of at least 0: write 180000")]
    [InlineData("select --max-cost 0,05", "--max-cost: '0,05' is not an amount in US dollars of at least 0: write 0.05")]
    [InlineData("select --in text,,image", "--in: 'text,,image' has a blank where a value is needed")]
    [InlineData("select --objective cost --objective quality", "--objective stands twice, with 'cost' and 'quality': keep one")]
    [InlineData("select --objective latency", "latency")]
    [InlineData("select --open-weights=maybe", "--open-weights takes no value, or true or false: 'maybe' is neither")]
    [InlineData("select --unknown sometimes", "--unknown: 'sometimes' is not one of exclude, allow, penalise")]
    [InlineData("select --catalog-format models.dev", "--catalog-format says how to read --catalog FILE, which is not given")]
    [InlineData("select --catalog no-such-file.json", "--catalog: 'no-such-file.json' cannot be read: there is no such file")]
    [InlineData("select --catalog no-such-file.json --catalog-format xml", "--catalog-format: 'xml' is not one of native, models.dev")]
    [InlineData("cost alpha/chat-larg --input 1", "'alpha/chat-larg' is not an offering of the catalog; did you mean 'alpha/chat-large'")]
    [InlineData("cost alpha/chat-large", "cost needs to know what is used: give --input N and --output N, or --images N")]
    [InlineData("cost alpha/chat-large --input 10 --cached 20", "--input: 10 is less than the 20 of --cached and --cache-write, which are part of it")]
    [InlineData("cost beta/picture-one --images 1 --size big", "--size: 'big' is not a size")]
    [InlineData("cost alpha/chat-large --input 1 --at yesterday", "--at: 'yesterday' is not a time")]
    public void Run_BadInput_SaysWhatWouldBeRight(string line, string fault)
    {
        var outcome = _advisor.Run(line.Split(' '));

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.Faults, each => each.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cost _ --input 1", 1)]
    [InlineData("cost alpha/chat-large --input _", 1)]
    [InlineData("cost alpha/chat-large --input 1 --at _", 1)]
    [InlineData("cost alpha/chat-large --images 1 --size _", 1)]
    [InlineData("path _ hallucination", 1)]
    [InlineData("path _ _", 2)]
    [InlineData("compare _ _", 2)]
    [InlineData("compare _ large-language-model", 1)]
    [InlineData("report _", 1)]
    [InlineData("import _ --format models.dev --out x", 1)]
    [InlineData("import _ --format xml", 2)]
    [InlineData("model _", 1)]
    [InlineData("show _", 1)]
    [InlineData("tree _", 1)]
    [InlineData("export _", 1)]
    [InlineData("export", 1)]
    [InlineData("select --application _", 1)]
    [InlineData("select --objective _", 1)]
    [InlineData("select --region _", 1)]
    [InlineData("select --deny-provider alpha,", 1)]
    [InlineData("select --catalog _ --catalog-format models.dev", 1)]
    public void Run_Blank_IsOneFaultForEach(string line, int count)
    {
        var outcome = _advisor.Run([.. line.Split(' ').Select(word => word == "_" ? "" : word)]);

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Equal(count, outcome.Faults.Length);
        Assert.All(outcome.Faults.Where(fault => !fault.Contains("xml", StringComparison.Ordinal)), fault => Assert.Matches("blank|needs", fault));
    }

    [Theory]
    [InlineData("model midjourney")]
    [InlineData("model foo/bar/baz")]
    [InlineData("show zebra-crossing")]
    public void Run_NothingNear_SuggestsNothing(string line)
    {
        var outcome = _advisor.Run(line.Split(' '));

        Assert.DoesNotContain("did you mean", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ControlCharactersInInput_DoNotReachTheTerminal()
    {
        var outcome = _advisor.Run("show", "a\u001b[31m\nb");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Single(outcome.Faults);
        Assert.DoesNotContain('\u001b', outcome.Error);
    }

    [Fact]
    public void Run_FlagsAndFile_FlagsOverride()
    {
        var file = _advisor.File("wanted.json", """{ "tasks": ["translation"], "objective": "quality", "openWeights": true, "maxCostPerRequest": 0.5, "inputTokens": 500 }""");

        var fromFile = _advisor.Run("select", "--requirements", file);
        var overridden = _advisor.Run("select", "--requirements", file, "--objective", "cost", "--open-weights=false", "--input-tokens", "1000", "--task", "summarization,question-answering");

        Assert.Contains("Asked: translation; text in, text out; 500 tokens in and 0 out; at most $0.50 a request; open weights; medium criticality; the best first", OneLine(fromFile.Output), StringComparison.Ordinal);
        Assert.Contains("Asked: summarization and question answering; text in, text out; 1,000 tokens in and 0 out; at most $0.50 a request; medium criticality; the cheapest first", OneLine(overridden.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileWithFaults_NamesFileAndProperty()
    {
        var file = _advisor.File("wanted.json", """{ "taks": ["translation"], "inputTokens": -5 }""");

        var outcome = _advisor.Run("select", "--requirements", file);

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Equal(2, outcome.Faults.Length);
        Assert.All(outcome.Faults, fault => Assert.Contains("wanted.json: ", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_FileWithFaultsOfEveryKind_TellsThemAtOnce()
    {
        var file = _advisor.File("wanted.json", """
            { "aplication": "support-chatbot", // Comments are allowed.
              "denyProviders": ["alfa"], "inputTokens": -5, "objective": "cheap" }
            """);

        var outcome = _advisor.Run("select", "--requirements", file);

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Equal(4, outcome.Faults.Length);
        foreach (var part in new[] { "aplication", "denyProviders: 'alfa' is not a provider", "inputTokens", "objective: 'cheap' is not one of" })
            Assert.Contains(part, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FaultThatTheCatalogShows_IsToldOfTheFileThatBringsIt()
    {
        var file = _advisor.File("wanted.json", """{ "maxCostPerRequest": 1 }""");

        var outcome = _advisor.Run("select", "--requirements", file);

        Assert.Contains("wanted.json: maxCostPerRequest: needs to know the size of a request: give inputTokens", Assert.Single(outcome.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InternalFault_IsOneLineUnlessDebug()
    {
        var host = new Host { Out = TextWriter.Null, Error = new StringWriter(), Catalog = () => throw new InvalidOperationException("broken") };

        Assert.Equal(Program.InternalFault, Program.Run(["select"], host));
        Assert.Single(host.Error.ToString()!.TrimEnd().Split('\n'));
        Assert.Contains("broken", host.Error.ToString(), StringComparison.Ordinal);

        Program.Run(["select", "--debug"], host);
        Assert.Contains("   at ", host.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData("select --help")]
    public void Run_Help_IsDone(string line)
    {
        var outcome = _advisor.Run(line.Split(' '));

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Contains("--json", outcome.Output, StringComparison.Ordinal);
    }

    private static string OneLine(string text) => text.Replace(Environment.NewLine, " ", StringComparison.Ordinal);
}
