using GenAi.Taxonomy.Tests.Architecture;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetrySdk = OpenTelemetry.Sdk;

namespace GenAi.Taxonomy.Tests.Cases.Hosting;

/// <summary>The metrics of the router follow the conventions of OpenTelemetry.</summary>
[Collection(nameof(Alone))]
public class TelemetryTests
{
    [Fact]
    public Task Metrics_OfRequests_FollowTheConventions() => KnownFaults.CheckAsync("host/C12", async () =>
    {
        using var exporter = new PointExporter();
        using var provider = OpenTelemetrySdk.CreateMeterProviderBuilder().AddMeter(HostKit.Meter).AddReader(new BaseExportingMetricReader(exporter)).Build();
        var clock = new Clock();
        var (duration, fails) = (TimeSpan.Zero, false);
        var client = new Scripted("a", (_, _) =>
        {
            clock.Now += duration;
            return fails ? throw Answers.Http(500) : Answers.Text("ok", 10, 10);
        });
        var router = Kit.ChatRouter(Kit.Catalogue(Kit.Chat("amazon-bedrock/a")), routes => routes.Route("amazon-bedrock/a", client), clock);
        foreach (var milliseconds in new[] { 20, 300, 2000 })
        {
            duration = TimeSpan.FromMilliseconds(milliseconds);
            await router.Ask();
        }

        var points = exporter.Read(provider);
        var durations = points.Where(point => point.Buckets.Count > 0
            && point.Name.Contains("duration", StringComparison.Ordinal) && !point.Name.Contains("selection", StringComparison.Ordinal)).ToArray();
        Expect.That(durations.Length > 0, "there is no histogram of durations");
        foreach (var point in durations)
            Expect.That(point.Buckets.Max() <= 1, $"{point.Name}: 20 ms, 300 ms and 2 s are not in buckets of their own");
        Expect.That(points.Any(point => point.Tags.GetValueOrDefault("gen_ai.provider.name") is "aws.bedrock"), "no point has gen_ai.provider.name aws.bedrock");
        fails = true;
        await router.Ask();
        Expect.That(exporter.Read(provider).Any(point => point.Tags.ContainsKey("error.type")), "no point of a failed request has error.type");
    });

    private sealed record Point(string Name, IReadOnlyDictionary<string, object?> Tags, IReadOnlyList<long> Buckets);

    /// <summary>Keeps the points of the last export.</summary>
    private sealed class PointExporter : BaseExporter<Metric>
    {
        private readonly List<Point> _points = [];

        public IReadOnlyList<Point> Read(MeterProvider provider)
        {
            _points.Clear();
            provider.ForceFlush();
            return [.. _points];
        }

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                    _points.Add(Read(metric, point));
            }

            return ExportResult.Success;
        }

        private static Point Read(Metric metric, in MetricPoint point)
        {
            Dictionary<string, object?> tags = [];
            foreach (var tag in point.Tags)
                tags[tag.Key] = tag.Value;
            List<long> buckets = [];
            if (metric.MetricType == MetricType.Histogram)
            {
                foreach (var bucket in point.GetHistogramBuckets())
                    buckets.Add(bucket.BucketCount);
            }

            return new(metric.Name, tags, buckets);
        }
    }
}
