using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GenAi.Taxonomy.Redis;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace GenAi.Taxonomy.Tests.Redis;

/// <summary>A private redis-server, started once for the tests that share it; null where none is installed.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private Process? _process;
    private string? _folder;

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server")));

    public int Port { get; private set; }

    public IConnectionMultiplexer Connection { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!IsInstalled)
            return;
        Port = FreePort();
        _folder = Directory.CreateTempSubdirectory("redis").FullName;
        await StartAsync();
        Connection = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Port},allowAdmin=true");
    }

    /// <summary>Starts the server; ends when it listens.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--dir", _folder!]) { RedirectStandardOutput = true })!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
        }
    }

    public void Stop()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>Returns the services of one process that shares through this server, by a connection of its own or the common one.</summary>
    internal ServiceProvider MakeProcess(string prefix, Action<RedisSharingOptions>? configure = null, string? connectionString = null)
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomyRedis(connectionString, options =>
        {
            options.KeyPrefix = prefix;
            if (connectionString is null)
                options.Connection = Connection;
            // Guards against hanging alone.
            options.Timeout = TimeSpan.FromMinutes(2);
            configure?.Invoke(options);
        });
        return services.BuildServiceProvider();
    }

    internal IBudgetLedger Ledger(string prefix) => MakeProcess(prefix).GetRequiredService<IBudgetLedger>();

    public async Task DisposeAsync()
    {
        if (_process is null)
            return;
        await Connection.DisposeAsync();
        Stop();
        Directory.Delete(_folder!, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
