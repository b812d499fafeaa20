using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Cases.Hosting;

/// <summary>The types of the library serve the tests, the logs and the documents of a host.</summary>
public class ApiTests
{
    [Fact]
    public Task Create_ReturnedTypes_IsPossibleInATest() => KnownFaults.CheckAsync("host/C10", () =>
        Expect.Sequence([], HostKit.CanBeMade().Where(each => !each.Value).Select(each => each.Key), "types without a public constructor or factory"));

    [Fact]
    public Task Serialize_Decision_OmitsMessagesOfExceptions() => KnownFaults.CheckAsync("host/C11", async () =>
    {
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 1), Kit.Chat("y/b", input: 2, output: 2)),
            routes => routes.CheapestFirst()
                .Route("x/a", new Scripted("a", Answers.Fails(500, "quotes the SECRET"))).Route("y/b", new Scripted("b", (_, _) => Answers.Text("ok", 1000, 100))));
        var json = HostKit.Json(HostKit.RawDecision((await router.Ask()).Value!));
        Expect.Contains("y/b", json, "JSON");
        Expect.That(!json.Contains("SECRET", StringComparison.Ordinal), "the JSON quotes the message of an exception");
    });

    [Fact]
    public Task ToString_DefaultReason_SaysThatItIsNone() => KnownFaults.CheckAsync("host/C13", () =>
        Expect.OneOf(HostKit.EmptyReason ?? "", "default reason", "", "none", "no reason", "unspecified"));

    [Fact]
    public Task ToJson_Rejection_KeepsItsNumbers() => KnownFaults.CheckAsync("host/C16", () =>
    {
        var json = HostKit.DocumentOfARejection(window: 123_457, needed: 765_432);
        Expect.Contains("x/small", json, "document");
        Expect.Contains("123457", json, "document, window");
        Expect.That(
            json.Contains("765442", StringComparison.Ordinal) || json.Contains("765432", StringComparison.Ordinal),
            "the document has neither the input of 765432 nor the need of 765442");
    });

    // Allocation stands for time: a selector that loses its prepared requirements prepares them again.
    [Fact]
    public Task SelectBest_TwoSelectorsShareRequirements_NeitherPreparesAgain() => KnownFaults.CheckAsync("host/C14", () =>
    {
        using var first = new ModelSelector(timeProvider: new Clock());
        using var second = new ModelSelector(GenAiTaxonomy.Default, ModelCatalog.Default.ToBuilder().Build(), new Clock());
        var requirements = new ModelRequirements { InputTokens = 1000, OutputTokens = 100 };
        long Allocated(params ModelSelector[] selectors)
        {
            const int rounds = 10;
            foreach (var selector in selectors)
                selector.SelectBest(requirements);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < rounds * selectors.Length; i++)
                selectors[i % selectors.Length].SelectBest(requirements);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / rounds / selectors.Length;
        }

        var (one, two) = (Allocated(first), Allocated(first, second));
        Expect.That(two <= (one * 3) + 100, $"a selection allocates {one} bytes, and {two} bytes if two selectors take turns");
    });
}
