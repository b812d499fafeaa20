using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatRouting;

/// <summary>
/// Metrics and traces of the routers and of Microsoft.Extensions.AI: over OTLP where OTEL_EXPORTER_OTLP_ENDPOINT is set, to the console
/// with <c>--telemetry console</c>.
/// </summary>
internal static class Telemetry
{
    private const string Routing = "GenAi.Taxonomy.Routing";
    private const string Clients = "Experimental.Microsoft.Extensions.AI";

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var otlp = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var console = configuration["telemetry"] == "console";
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("chat-routing"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Routing, Clients);
                if (otlp)
                    metrics.AddOtlpExporter();
                if (console)
                    metrics.AddConsoleExporter();
            })
            .WithTracing(traces =>
            {
                traces.AddSource(Clients);
                if (otlp)
                    traces.AddOtlpExporter();
                if (console)
                    traces.AddConsoleExporter();
            });
    }
}
