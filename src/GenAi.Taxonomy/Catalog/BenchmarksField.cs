using System.Text.Json;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The field that holds results of evaluations; those of several sources add up.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class BenchmarksField(string name) : CatalogField<IReadOnlyList<BenchmarkScore>>(name)
{
    public override object Freeze(object value) => Frozen.Copy((IReadOnlyList<BenchmarkScore>)value);

    public override bool IsEmpty(object value) => ((IReadOnlyList<BenchmarkScore>)value).Count == 0;

    public override IEnumerable<Source> SourcesOf(object value) => ((IReadOnlyList<BenchmarkScore>)value).Select(score => score.Source);

    public override string Describe(IReadOnlyList<BenchmarkScore> value) => $"{value.Count} scores";

    public override bool TryUnite(IReadOnlyList<BenchmarkScore> left, IReadOnlyList<BenchmarkScore> right, out IReadOnlyList<BenchmarkScore> united)
    {
        united = [.. left.Concat(right).DistinctBy(score => (score.Name, score.Metric, score.Score, score.Source.Id, score.Source.Date))];
        return true;
    }

    /// <summary>Returns the scores, of which those without a day were reached by the day of the file that lists them.</summary>
    public override IReadOnlyList<BenchmarkScore> Redate(IReadOnlyList<BenchmarkScore> value, DateOnly? day) =>
        [.. value.Select(score => score.Source.Date is not null ? score : new(score.Name, score.Score, score.Source.On(day)) { Metric = score.Metric, Task = score.Task })];

    protected override object Read(JsonElement element, string property, NativeInput input)
    {
        List<BenchmarkScore> scores = [];
        foreach (var item in element.Items(property))
        {
            scores.Add(new(
                item.RequiredText("name"),
                item.Number("score") ?? throw new RecordException("a benchmark has no 'score'"),
                input.SourceOf(item, "source") ?? throw new RecordException("a benchmark has no 'source'"))
            {
                Metric = item.Text("metric"),
                Task = item.Text("task") is { } task ? input.Concept<ModelTask>(task, "task") : null,
            });
        }

        return scores;
    }

    protected override void Write(NativeOutput output, IReadOnlyList<BenchmarkScore> value)
    {
        output.Json.WriteStartArray(Json);
        foreach (var score in value)
        {
            output.Json.WriteStartObject();
            output.Text("name", score.Name);
            output.Json.WriteNumber("score", score.Score);
            output.Text("metric", score.Metric);
            output.Text("task", score.Task?.Id);
            output.Source("source", score.Source);
            output.Json.WriteEndObject();
        }

        output.Json.WriteEndArray();
    }

    protected override IReadOnlyList<BenchmarkScore> Read(CompactReader reader)
    {
        var scores = new BenchmarkScore[reader.Int()];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = new(reader.Text()!, reader.Amount(), reader.Source()!)
            {
                Metric = reader.Text(),
                Task = reader.Text() is { } task ? reader.Taxonomy.FindId<ModelTask>(task) : null,
            };
        }

        return Frozen.Own(scores);
    }

    protected override void Write(CompactWriter writer, IReadOnlyList<BenchmarkScore> value)
    {
        writer.Number(value.Count);
        foreach (var score in value)
        {
            writer.Text(score.Name);
            writer.Amount(score.Score);
            writer.Source(score.Source);
            writer.Text(score.Metric);
            writer.Text(score.Task?.Id);
        }
    }
}
