using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;
using AdvisorHost = Advisor.Host;
using AdvisorProgram = Advisor.Program;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>Runs the Advisor over the embedded catalog for each situation, in this process, and judges its JSON.</summary>
public class SituationTests
{
    /// <summary>The day of <c>retired.tsv</c>.</summary>
    private static readonly DateTimeOffset Today = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly ModelSelector Selector = new(timeProvider: new FakeTimeProvider(Today));

    public static TheoryData<string, string> Situations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var situation in Situation.All.Values)
                data.Add(situation.Id, situation.Title);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public Task Select_Situation_IsWhatAnExpertAccepts(string id, string title) => KnownFaults.CheckAsync($"situations/{id}", () =>
    {
        var situation = Situation.All[id];
        var faults = SituationJudge.FaultsOf(situation.Expect, Select(situation.Arguments));
        Assert.True(faults.Count == 0, $"{title}: {string.Join("; ", faults)}");
    });

    private static Answer Select(IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] top = arguments.Contains("--top") ? [] : ["--top", "60"];
        var code = AdvisorProgram.Run(["select", .. arguments, .. top, "--json"], new AdvisorHost
        {
            Out = output,
            Error = error,
            CreateSelector = (_, _) => Selector,
        });
        return new(code, output.ToString(), error.ToString());
    }
}
