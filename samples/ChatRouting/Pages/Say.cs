using System.Globalization;
using GenAi.Taxonomy.Routing;

namespace ChatRouting.Pages;

/// <summary>Values as the pages show them.</summary>
internal static class Say
{
    public static string Money(decimal usd) => string.Create(CultureInfo.InvariantCulture, $"${usd:0.00######}");

    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Health(OfferingState state, DateTimeOffset now) => state.RecoversAt switch
    {
        null => state.Latency is null ? "Not called yet" : "Well",
        { } at when at > now => string.Create(
            CultureInfo.InvariantCulture, $"Cooling down for {Math.Ceiling((at - now).TotalSeconds):0} s: {Words(state.LastFailure)}, {InARow(state)}"),
        _ => $"To be tried again: {Words(state.LastFailure)}, {InARow(state)}",
    };

    private static string InARow(OfferingState state) => string.Create(CultureInfo.InvariantCulture, $"{state.Failures} {(state.Failures == 1 ? "failure" : "failures")} in a row");

    private static string Words(FailureKind? kind) =>
        string.Concat($"{kind}".Select((letter, place) => place > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
