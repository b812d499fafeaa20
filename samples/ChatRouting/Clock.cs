using System.Globalization;
using Microsoft.Extensions.AI;

namespace ChatRouting;

/// <summary>The one tool that the models may call.</summary>
internal static class Clock
{
    public const string Name = "current_time";

    public static AIFunction Of(TimeProvider time) => AIFunctionFactory.Create(
        () => time.GetUtcNow().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture), Name, "The current date and time.");
}
