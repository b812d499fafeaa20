using System.Globalization;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Evidence;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Tests.Evidence;

/// <summary>From a folder of evaluations to the data that the package reads.</summary>
public sealed class EvidenceBuildTests : IDisposable
{
    private const string Header = "benchmark,model,name_at_source,configuration,score,vendor_reported,source_url,as_of,reported_by";
    private readonly string _folder = Directory.CreateTempSubdirectory("evidence").FullName;
    private readonly ModelCatalog _catalog = Catalog();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_SameFolderTwice_WritesTheSameBytes()
    {
        var first = Build(Boards(), Scores());
        var second = Build(Boards(), Scores());

        Assert.Equal(first.Data, second.Data);
        Assert.Equal(first.Report, second.Report);
    }

    [Fact]
    public void Run_LinesInAnotherOrder_WritesTheSameAbilities()
    {
        var first = Read(Build(Boards(), Scores()).Data);
        var second = Read(Build(Boards(), [.. Scores().Reverse()]).Data);

        Assert.All(Samples.Models, model => Assert.Equal(Of(first, model)!.Value!.Value, Of(second, model)!.Value!.Value, 3));
    }

    [Fact]
    public void Run_Folder_IsReadBackByThePackage()
    {
        var data = Read(Build(Boards(), Scores()).Data);
        var best = Of(data, Samples.Models[^1])!;

        Assert.Equal(new DateOnly(2026, 8, 19), data.AsOf);
        Assert.Equal(["arena", "exam", "quiz"], data.Benchmarks.Select(benchmark => benchmark.Id));
        Assert.Equal(EvidenceBasis.Measured, best.Basis);
        Assert.Equal(3, best.Families);
        Assert.Equal(3, best.Strongest.Count);
        Assert.InRange(best.Value!.Value, 1, 3);
        Assert.True(best.Low < best.Value && best.Value < best.High);
        Assert.Equal(Samples.Models.Select(model => model.Id).Reverse(), data.GetMeasured(ModelTasks.ComplexReasoning).Select(ability => ability.ModelId));
    }

    [Fact]
    public void Run_VendorsOwnFiguresAlone_IsBasedOnTheVendor()
    {
        var scores = Scores().Select(line => line.Contains("model-03", StringComparison.Ordinal) ? line.Replace(",false,", ",true,", StringComparison.Ordinal) : line);

        var data = Read(Build(Boards(), [.. scores]).Data);

        Assert.Equal(EvidenceBasis.Vendor, Of(data, Samples.Models[3])!.Basis);
        Assert.Equal(EvidenceBasis.Measured, Of(data, Samples.Models[4])!.Basis);
    }

    [Fact]
    public void Run_BoardWithoutAnOpenLicense_ShipsOnlyTheVendorsOwnFigures()
    {
        var scores = Scores().Select(line => line.StartsWith("arena,acme/model-03", StringComparison.Ordinal) ? line.Replace(",false,", ",true,", StringComparison.Ordinal) : line);

        var data = Read(Build(Boards(), [.. scores]).Data);

        Assert.Equal(["exam", "quiz"], data.GetScores(Samples.Models[2]).Select(score => score.Benchmark.Id));
        Assert.Equal(["arena", "exam", "quiz"], data.GetScores(Samples.Models[3]).Select(score => score.Benchmark.Id));
        var exam = data.GetScores(Samples.Models[2])[0];
        Assert.Equal((32.5m, "high", false), (exam.Score, exam.Configuration, exam.IsVendorReported));
        Assert.Equal(new("acme", "acme") { Uri = new("https://example.com/exam"), Date = new(2026, 8, 19) }, exam.Source);
    }

    [Fact]
    public void Run_OneModelLess_MovesNoOtherModelAtRunTime()
    {
        var build = Build(Boards(), Scores()).Data;
        var tables = EvidenceReader.Read(build);
        var without = new EvidenceData(tables with { Abilities = [.. tables.Abilities.Select(table => table with { Rows = [.. table.Rows.Where(row => row.ModelId != Samples.Models[5].Id)] })] });

        Assert.All(Samples.Models.Where((_, i) => i != 5), model => Assert.Equal(Of(Read(build), model)!.Quality, Of(without, model)!.Quality));
    }

    [Fact]
    public void Run_FaultyLines_AreReportedTogether()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Build(Boards(), ["nothing,acme/model-01,x,,1,false,https://example.com,2026-08-19,acme", "exam,acme/model-01,x,,much,false,https://example.com,2026-08-19,acme", "exam,acme/model-01,x,,1,false,https://artificialanalysis.ai/x,2026-08-19,acme"]));

        Assert.Contains("scores.csv, line 2: benchmark 'nothing' is not in benchmarks.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains("scores.csv, line 3: score 'much' must be a number", fault.Message, StringComparison.Ordinal);
        Assert.Contains("scores.csv, line 4: figures of Artificial Analysis", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownTask_IsAFault() =>
        Assert.Contains("exam: task 'thinking-hard' is not in the taxonomy", Assert.Throws<InvalidDataException>(() => Build(Boards().Replace("complex-reasoning", "thinking-hard", StringComparison.Ordinal), Scores())).Message, StringComparison.Ordinal);

    [Fact]
    public void Run_UnknownModelsAndMovingAliases_AreLeftOutAndReported()
    {
        var report = Build(Boards(), [.. Scores(), "exam,acme/nobody,Nobody,,1,false,https://example.com,2026-08-19,acme", "exam,acme/model-latest,Model 1,,1,false,https://example.com,2026-08-19,acme"]).Report;

        Assert.Contains("- acme/nobody, 1 figures: not in the catalog", report, StringComparison.Ordinal);
        Assert.Contains("- acme/model-latest, 1 figures: 'Model 1' is a fixed model and the id is a moving alias", report, StringComparison.Ordinal);
    }

    private static ModelAbility? Of(EvidenceData data, ModelDescriptor model) => data.FindAbility(model, Ability.General);

    private static EvidenceData Read(byte[] file) => new(EvidenceReader.Read(file));

    private (byte[] Data, string Report) Build(string benchmarks, string[] scores)
    {
        File.WriteAllText(Path.Combine(_folder, "benchmarks.json"), benchmarks);
        File.WriteAllLines(Path.Combine(_folder, "scores.csv"), [Header, .. scores]);
        new EvidenceBuild(_folder, _folder, _catalog).Run(TextWriter.Null);
        return (File.ReadAllBytes(Path.Combine(_folder, "evidence.bin")), File.ReadAllText(Path.Combine(_folder, "evidence-report.md")));
    }

    private static string Boards() => $"[{Entry("quiz", "CC BY 4.0 (hub)")},{Entry("exam", "Apache-2.0")},{Entry("arena", "none stated")}]";

    private static string Entry(string id, string license) => $$"""
        { "id": "{{id}}", "name": "{{id}}", "family": "{{id}}", "publisher": "Acme", "metric": "accuracy", "unit": "percent", "higherIsBetter": true,
          "scale": [0, 100], "transform": "logit", "tasks": ["complex-reasoning"], "modalities": ["text"], "independent": true,
          "url": "https://example.com/{{id}}", "licence": "{{license}}" }
        """;

    private static string[] Scores() =>
    [
        .. from benchmark in (string[])["quiz", "exam", "arena"]
           from model in Enumerable.Range(0, Samples.Models.Length)
           select string.Create(CultureInfo.InvariantCulture, $"{benchmark},{Samples.Models[model].Id},Model {model},high,{20.5m + (6 * model)},false,https://example.com/{benchmark},2026-08-19,acme"),
    ];

    private static ModelCatalog Catalog()
    {
        var builder = new ModelCatalogBuilder { Version = "test", AsOf = new(2026, 8, 19) };
        foreach (var model in Samples.Models)
            builder.Set(new ModelOffering("acme", model.Name, model));
        return builder.Build();
    }
}
