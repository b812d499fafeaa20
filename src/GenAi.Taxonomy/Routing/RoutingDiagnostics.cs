namespace GenAi.Taxonomy.Routing;

/// <summary>The names under which routers report metrics and traces, for <c>AddMeter</c> and <c>AddSource</c> of OpenTelemetry.</summary>
public static class RoutingDiagnostics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "GenAi.Taxonomy.Routing";

    /// <summary>The name of the source of activities.</summary>
    public const string ActivitySourceName = "GenAi.Taxonomy.Routing";
}
