using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Calls that begin and end at the same moment.</summary>
internal static class OfferingHealthExtensions
{
    public static bool TryEnter(this IOfferingHealth health, string offering) => health.TryEnter(offering, out _);

    public static void ReportSuccess(this IOfferingHealth health, string offering, TimeSpan latency)
    {
        health.TryEnter(offering, out var lease);
        health.ReportSuccess(offering, lease, latency);
    }

    public static void ReportFailure(this IOfferingHealth health, string offering, in RouteFailure failure)
    {
        health.TryEnter(offering, out var lease);
        health.ReportFailure(offering, lease, failure);
    }
}
