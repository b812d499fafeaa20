using System.ClientModel;
using System.Globalization;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.AI.Evaluation;
using OpenAI;

namespace OwnEvidence;

/// <summary>Judges three models by questions of the host's own, and selects again with what came out.</summary>
internal static class Program
{
    public static async Task Main()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        // Three models that could answer for a support desk. Public evaluations and prices say which one to take.
        string[] offerings = ["openai/gpt-6-luna", "openai/gpt-5.6-luna", "openai/gpt-6.1-terra"];
        var requirements = new ModelRequirements { Tasks = [ModelTasks.QuestionAnswering], InputTokens = 1500, OutputTokens = 60, AllowModels = offerings };
        Console.WriteLine("By public evaluations and prices:");
        Print(new ModelSelector().Select(requirements));

        // Ask each of them the desk's own twenty questions, and judge the answers.
        var evaluator = new CompositeEvaluator(new FactEvaluator(), new BrevityEvaluator());
        var ranges = new Dictionary<string, (double Worst, double Best)> { [BrevityEvaluator.Metric] = (BrevityEvaluator.Worst, BrevityEvaluator.Best) };
        await using var server = StandIns.Server();
        await server.StartAsync();
        var openAi = new OpenAIClient(new ApiKeyCredential("none"), new() { Endpoint = new(new(server.Urls.Single()), "v1") });
        List<OutcomeRecord> outcomes = [];
        Console.WriteLine($"{Environment.NewLine}Twenty questions to each:");
        foreach (var offering in offerings.Select(id => ModelCatalog.Default.FindOffering(id)!))
        {
            using var client = openAi.GetChatClient(offering.IdAtProvider).AsIChatClient();
            var failedMetrics = 0;
            foreach (var question in Question.All)
            {
                ChatMessage[] messages = [new(ChatRole.User, question.Text)];
                var response = await client.GetResponseAsync(messages);
                var result = await evaluator.EvaluateAsync(messages, response, additionalContext: [new ExpectedFact(question.Fact)]);
                var (score, failed) = Judgement.Of(result, ranges);
                failedMetrics += failed;
                if (score is { } known)
                    outcomes.Add(new(ModelTasks.QuestionAnswering.Id, offering.Id, known) { Source = "twenty questions of the desk" });
            }

            var own = outcomes.Where(outcome => outcome.Offering == offering.Id).ToList();
            Console.WriteLine($"  {offering.Id}: {own.Average(outcome => outcome.Score):0.00} of 1 on average in {own.Count}; {failedMetrics} metrics failed and were left out");
        }

        // In a host: services.AddOutcomeQuality(quality => quality.Add(outcomes)).
        Console.WriteLine($"{Environment.NewLine}With these outcomes:");
        Print(new ModelSelector(outcomes: new OutcomeQuality(outcomes)).Select(requirements));
    }

    private static void Print(ModelSelection selection)
    {
        foreach (var model in selection.Models)
            Console.WriteLine($"  {model.Best.Offering.Id,-22} score {model.Best.Score:0.00}: {string.Join("; ", model.Best.Reasons.Where(reason => reason.Code.Id.StartsWith("quality", StringComparison.Ordinal) || reason.Code == ReasonCode.EstimatedCost))}");
    }
}
