using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Peers;
using GenAi.Taxonomy.Selection;

// One argument: the file that the answers and the times go to. The harness prints the rest.
if (args is not [var file])
{
    Console.Error.WriteLine("Usage: GenAi.Taxonomy.Peers FILE");
    return 2;
}

var tasks = PeerTasks.Instance;
var catalog = PeerTasks.Catalog();
var now = TimeProvider.System.GetUtcNow();
using var selector = new ModelSelector(GenAiTaxonomy.Default, catalog);

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(["--filter", "*"], DefaultConfig.Instance.AddJob(Job.ShortRun));
if (summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)))
    return 1;

await File.WriteAllTextAsync(file, JsonSerializer.Serialize(
    new
    {
        versions = new[]
        {
            $".NET {Environment.Version}",
            $"Semantic Kernel {PackageVersion(typeof(Microsoft.SemanticKernel.Kernel))}",
            $"Microsoft.Extensions.AI {PackageVersion(typeof(Microsoft.Extensions.AI.ChatClientBuilder))}",
            $"GenAi.Taxonomy's data: {catalog.Offerings.Count} offerings of {catalog.Models.Count} models, {catalog.Version}",
        },
        times = summaries.SelectMany(summary => summary.Reports).Select(Time),
        names = tasks.Names.Select(name => (name, found: catalog.Resolve(name))).Select(pair => new { pair.name, by = "GenAi.Taxonomy", found = pair.found.Offering?.Id ?? pair.found.Model?.Id }),
        amounts = Amounts("GenAi.Taxonomy, this data", catalog).Concat(Amounts("GenAi.Taxonomy, embedded", ModelCatalog.Default)),
        picks = new[]
        {
            new { by = "GenAi.Taxonomy `Select`", count = selector.Select(SelectBenchmarks.Fresh()).Candidates.Count, first = selector.Select(SelectBenchmarks.Fresh()).Candidates.Take(3).Select(candidate => candidate.Offering.Id).ToArray() },
            new { by = "LINQ over GenAi.Taxonomy's objects", count = SelectBenchmarks.Plain(catalog, now).Count(), first = SelectBenchmarks.Plain(catalog, now).Take(3).Select(offering => offering.Id).ToArray() },
        },
    }));
return 0;

IEnumerable<object> Amounts(string by, ModelCatalog from) => tasks.Amounts.Select(asked => new
{
    model = asked.Id,
    @long = asked.Long,
    by,
    usd = (double?)from.Resolve(asked.Id).Offering?.Prices?.TotalOf((asked.Long ? tasks.LongUsage : tasks.ShortUsage).ToModelUsage(), now),
});

static object Time(BenchmarkReport report)
{
    var statistics = report.ResultStatistics!;
    var parameter = report.BenchmarkCase.Parameters.Items.Select(item => item.Value).FirstOrDefault();
    var parts = string.Format(CultureInfo.InvariantCulture, report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), parameter).Split(" | ");
    return new
    {
        task = parts[0],
        what = parts[1],
        by = parts[2],
        ns = statistics.Median,
        low = statistics.Min,
        high = statistics.Max,
        bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase),
    };
}

static string PackageVersion(Type type) => System.Diagnostics.FileVersionInfo.GetVersionInfo(type.Assembly.Location).ProductVersion!.Split('+')[0];
