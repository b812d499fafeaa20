using GenAi.Taxonomy.Analyzers;
using GenAi.Taxonomy.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace GenAi.Taxonomy.Tests.Analyzers;

/// <summary>Names of models in code, as real clients take them.</summary>
public class ModelNameTests
{
    private const string Day = "2026-12-01";

    // What this process runs on: no package is downloaded.
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsNeeded).Select(path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public Task Argument_RetiredModel_IsReportedAndReplaced() => Verify(
        "new OpenAI.OpenAIClient(\"key\").GetChatClient({|GENAITAX1001:\"gpt-4-32k\"|});",
        $"new OpenAI.OpenAIClient(\"key\").GetChatClient(\"{ReplacementOf("gpt-4-32k")}\");");

    [Fact]
    public Task Place_NameOfAModel_IsReportedWhereverOneIsPassed() => Verify("""
        new OpenAI.Chat.ChatClient({|GENAITAX1001:"gpt-4-32k"|}, "key");
        new Microsoft.Extensions.AI.ChatOptions { ModelId = {|GENAITAX1001:"gpt-4-32k"|} };
        new Microsoft.Extensions.AI.ChatOptions().ModelId = {|GENAITAX1001:"openai/gpt-4-32k"|};
        new GenAi.Taxonomy.Routing.RouterBuilder<Microsoft.Extensions.AI.IChatClient>().Route({|GENAITAX1001:"openai/gpt-4-32k"|}, "key");
        const string Model = "gpt-4-32k";
        new OpenAI.OpenAIClient("key").GetChatClient({|GENAITAX1001:Model|});

        new OpenAI.OpenAIClient("gpt-4-32k");
        System.Console.WriteLine("gpt-4-32k");
        new Microsoft.Extensions.AI.ChatOptions { Instructions = "gpt-4-32k" };
        new OllamaSharp.OllamaApiClient("http://localhost", "gpt-4-32k");
        new OpenAI.OpenAIClient("key").GetChatClient("acme-own-7b");
        new OpenAI.OpenAIClient("key").GetChatClient(string.Concat("gpt-4", "-32k"));
        """);

    [Fact]
    public Task Argument_DayOfTheBuild_DecidesWhatIsSaid() => Verify("new OpenAI.OpenAIClient(\"key\").GetChatClient({|GENAITAX1002:\"gpt-4-32k\"|});", day: "2025-06-06");

    [Theory]
    [InlineData("2025-06-06", "'m-1' is served until 2025-06-06; 'm-2' takes its place")]
    [InlineData("2025-06-07", "'m-1' is retired since 2025-06-07; 'm-2' takes its place")]
    [InlineData("2024-06-06", "'m-1' is served until 2025-06-06; 'm-2' takes its place")]
    [InlineData("2024-06-05", null)]
    public void Check_Day_DecidesWhatIsSaid(string day, string? message)
    {
        var table = Table(day, "m-1\ta|2024-06-06|2025-06-06||m-2");

        Assert.Equal(message, Find(table, "m-1", "a"));
    }

    [Fact]
    public void Check_NameThatOneProviderStillServes_IsNotRetired()
    {
        var table = Table("2026-01-01", "m-1\ta||2025-01-01||m-2;b");

        Assert.Null(Find(table, "m-1", null));
        Assert.Equal("'m-1' is retired since 2025-01-02; 'm-2' takes its place", Find(table, "m-1", "a"));
        Assert.Equal("'a/m-1' is retired since 2025-01-02; 'a/m-2' takes its place", Find(table, "a/m-1", null));
        Assert.Null(Find(table, "b/m-1", null));
    }

    [Theory]
    [InlineData("claude-sonet-4-5", "claude-sonnet-4-5")]
    [InlineData("claude-sonnte-4-5", "claude-sonnet-4-5")]
    [InlineData("a/claude-sonnt-4-5", "a/claude-sonnet-4-5")]
    [InlineData("claude-sonnet-4-6", null)]
    [InlineData("claude-sonnet-45", null)]
    [InlineData("gtp-4o", "gpt-4o")]
    [InlineData("gpt-4p", null)]
    [InlineData("gpt-4", null)]
    [InlineData("lama3.1-8b", "llama3.1-8b")]
    [InlineData("llama3.1-8c", null)]
    [InlineData("support-bot", null)]
    public void Check_NameThatIsNotKnown_IsReportedWhereLettersAloneDiffer(string name, string? known)
    {
        var table = Table("2026-01-01", "claude-sonnet-4-5\ta", "gpt-4o\ta", "llama3.1-8b\ta");

        Assert.Equal(known is null ? null : $"'{name}' is no known model; did you mean '{known}'?", Find(table, name, "a"));
        Assert.Null(Find(table, name, "a", isDeployment: true));
    }

    [Fact]
    public void Check_AliasOrPreview_IsReportedWhereItIsForbidden()
    {
        var table = Table("2026-01-01", "m-latest\ta|||alias|", "m-preview\ta|||preview|");

        Assert.Null(Find(table, "m-latest", "a"));
        Assert.Equal("'m-latest' is an alias that moves to newer models, which .editorconfig forbids", Find(table, "m-latest", "a", forbids: true));
        Assert.Equal("'m-preview' is a preview, which .editorconfig forbids", Find(table, "m-preview", "a", forbids: true));
    }

    [Fact]
    public async Task Alias_ForbiddenByEditorconfig_IsReported()
    {
        const string code = "new OpenAI.OpenAIClient(\"key\").GetChatClient({|GENAITAX1003:\"gpt-5-chat-latest\"|});";
        await Verify(code.Replace("{|GENAITAX1003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), day: "2025-12-01");
        await Verify(code, day: "2025-12-01", editorconfig: "root = true\n[*.cs]\ngenai_taxonomy_forbid_moving_aliases = true\n");
    }

    [Fact]
    public async Task ConfigurationFile_RetiredModel_IsReportedAtItsPlace()
    {
        var test = Test("System.Console.WriteLine();", Day);
        test.TestState.AdditionalFiles.Add(("appsettings.json", "{\n  \"Chat\": { \"ModelId\": \"gpt-4-32k\", \"Name\": \"gpt-4-32k\" }\n}"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("GENAITAX1001", DiagnosticSeverity.Warning)
            .WithSpan("appsettings.json", 2, 25, 2, 34).WithArguments("gpt-4-32k", " since 2025-06-07", $"; '{ReplacementOf("gpt-4-32k")}' takes its place"));
        await test.RunAsync();
    }

    private static string? ReplacementOf(string name) => ModelTable.Default.Find(name, "openai")[0].Replacement;

    private static ModelTable Table(params string[] lines) => new(new StringReader(string.Join('\n', lines)));

    private static string? Find(ModelTable table, string name, string? provider, bool isDeployment = false, bool forbids = false) =>
        new ModelCheck(table, table.Day).Find(name, provider, isDeployment, forbids, forbids, Location.None)?.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Verify(string code, string? repaired = null, string day = Day, string? editorconfig = null)
    {
        var test = Test(code, day);
        if (editorconfig is not null)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", editorconfig));
        if (repaired is not null)
            test.FixedCode = Program(repaired);
        await test.RunAsync();
    }

    private static CSharpCodeFixTest<ModelNameAnalyzer, ModelNameCodeFix, DefaultVerifier> Test(string code, string day)
    {
        var test = new CSharpCodeFixTest<ModelNameAnalyzer, ModelNameCodeFix, DefaultVerifier>
        {
            TestCode = Program(code),
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestState = { OutputKind = OutputKind.DynamicallyLinkedLibrary },
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
            // Each of these compiles everything once more.
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
        };
        test.TestState.AdditionalReferences.AddRange(References);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.GenAiTaxonomyToday = {day}\n"));
        return test;
    }

    private static bool IsNeeded(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "netstandard" or "OpenAI" or "OllamaSharp" or "GenAi.Taxonomy");

    private static string Program(string code) => $"static class Program {{ static void Main() {{ {code} }} }}";
}
