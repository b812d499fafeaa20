using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GenAi.Taxonomy.Tests.Cases.Hosting;

/// <summary>Starts hosts on the day of the cases.</summary>
internal static class HostStart
{
    public static Task<(IHost? Host, Exception? Fault, Log Log)> TryAsync(Action<HostApplicationBuilder> configure, string environment = "Production") =>
        HostKit.Start(
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(new Clock());
                configure(builder);
            },
            environment);

    public static async Task<(IHost Host, Log Log)> Async(Action<HostApplicationBuilder> configure)
    {
        var (host, fault, log) = await TryAsync(configure);
        Expect.That(host is not null, $"the host does not start: {fault?.Message}");
        return (host!, log);
    }
}
