using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>What the compiler says to a host: nothing of chat, one id of images and speech.</summary>
public class ExperimentalTests
{
    // Loaded once for all compilations.
    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public void Compile_ChatUser_SeesNothing()
    {
        const string host = """
            services.AddRoutedChatClient(router =>
            {
                router.Provider("openrouter", "or").Route("anthropic/claude-sonnet-4-5", "strong").Budget(5m, System.TimeSpan.FromDays(1));
                router.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next };
                router.OnDecision(decision => System.Console.WriteLine(decision));
            }).UseFunctionInvocation();
            services.AddKeyedRoutedChatClient("other", router => router.Provider("openai", "or"));
            services.AddRoutedEmbeddingGenerator(router => router.Provider("openai", "or"));
            var options = new ChatOptions().Require(new() { DenyProviders = ["xai"] }).WithoutFailover();
            System.Console.WriteLine(new ChatResponse().GetRoutingDecision()?.Attempts.Count);
            """;

        Assert.Empty(DiagnosticsOf(host));
    }

    [Theory]
    [InlineData("""services.AddRoutedImageGenerator(router => router.Route("openai/gpt-image-1", "images"));""")]
    [InlineData("""services.AddKeyedRoutedImageGenerator("images", router => router.Provider("openai", "images").MapsImageSizes = true);""")]
    [InlineData("""services.AddRoutedSpeechToTextClient(router => router.Provider("openai", "speech"));""")]
    [InlineData("""services.AddRoutedTextToSpeechClient(router => router.Provider("openai", "speech"));""")]
    public void Compile_ImageOrSpeechUser_SeesOneId(string host) => Assert.Equal(["GENAITAX001"], DiagnosticsOf(host).Distinct());

    private static IEnumerable<string> DiagnosticsOf(string statements)
    {
        var source = $$"""
            using GenAi.Taxonomy.Routing;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.DependencyInjection;

            public static class Host
            {
                public static void Configure(IServiceCollection services)
                {
                    {{statements}}
                }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Host",
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.Id);
    }
}
