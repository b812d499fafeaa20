using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// Several processes, one budget, one redis-server: whether they spend more than the budget, and whether the ledger counts what they spent. In the middle one
/// process is killed with its reservations, and the scripts are forgotten by the server.
/// </summary>
internal static class Replicas
{
    private const decimal Budget = 10;

    // What is only expected refuses no request that runs alone: one such request may go beyond the budget by that.
    private const decimal MostBeyond = 0.001m;

    private const int Requests = 5_000;
    private const int AtOnce = 8;
    private static readonly BudgetLimit[] Limits = [new("replicas", Budget, TimeSpan.FromDays(3650))];

    /// <summary>Compares what four processes say with the ledger while a fifth is killed. Returns 1 where a bound is broken.</summary>
    public static Task<int> RunAsync() => RunAsync(4, killed: 1);

    /// <summary>Measures how many requests a second 1, 2, 4 and 8 processes come to with one server. Returns 1 where a bound is broken.</summary>
    public static async Task<int> GrowAsync()
    {
        var broken = 0;
        foreach (var processes in new[] { 1, 2, 4, 8 })
            broken |= await RunAsync(processes, killed: 0);
        return broken;
    }

    private static async Task<int> RunAsync(int processes, int killed)
    {
        var port = FreePort();
        using var server = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--dir", Path.GetTempPath()]) { RedirectStandardOutput = true })!;
        try
        {
            while (await server.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
            {
            }

            await using var services = Services(port);
            var ledger = services.GetRequiredService<IBudgetLedger>();
            var watch = Stopwatch.StartNew();
            var replicas = Enumerable.Range(0, processes + killed).Select(i => Start(port, i)).ToArray();
            // Those to be killed die in the middle, with what they hold.
            foreach (var victim in replicas.Skip(processes))
            {
                await victim.StandardOutput.ReadLineAsync();
                victim.Kill();
            }

            var spent = 0m;
            foreach (var replica in replicas.Take(processes))
            {
                await replica.StandardOutput.ReadLineAsync();
                spent += decimal.Parse(await replica.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A process ended without an answer."), CultureInfo.InvariantCulture);
            }

            var used = (await ledger.GetStateAsync(Limits[0])).Used;
            Console.WriteLine(FormattableString.Invariant($"{processes} processes of {Requests} requests, {AtOnce} at once, {killed} killed besides: {watch.Elapsed.TotalSeconds:0.0} s, {processes * Requests / watch.Elapsed.TotalSeconds:0} requests and up to {2 * processes * Requests / watch.Elapsed.TotalSeconds:0} scripts a second"));
            Console.WriteLine(FormattableString.Invariant($"spent {spent} USD, counted {used} USD, budget {Budget} USD"));
            // The killed process leaves at most what it had in flight and what it spent before: the difference is its own.
            var holds = spent <= Budget + MostBeyond && used <= Budget + MostBeyond && used >= spent;
            Console.WriteLine(holds ? "ok   never above the budget by more than one request expects, and all that was spent is counted" : "FAIL the budget was exceeded, or something spent is not counted");
            return holds ? 0 : 1;
        }
        finally
        {
            server.Kill();
        }
    }

    /// <summary>One process: reserves and settles, and prints what it spent.</summary>
    public static async Task<int> RunOneAsync(int port, int seed)
    {
        await using var services = Services(port);
        var ledger = services.GetRequiredService<IBudgetLedger>();
        var (done, units) = (0, 0L);
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, cancellation) =>
        {
            // What is certain, what is expected and what it comes to, in millionths of a dollar.
            var certain = 100 + ((i * 7919) + (seed * 104729)) % 900;
            var reservation = await ledger.ReserveAsync(Limits, certain / 1_000_000m, certain * 2 / 1_000_000m, TimeSpan.FromMinutes(10), cancellation);
            if (reservation.Exceeded is null)
            {
                var cost = certain + (certain * (i % 3) / 2);
                await ledger.SettleAsync(reservation, cost / 1_000_000m, cancellation);
                Interlocked.Add(ref units, cost);
            }

            if (Interlocked.Increment(ref done) == Requests / 2)
                Console.WriteLine("half");
        });
        Console.WriteLine((units / 1_000_000m).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static ServiceProvider Services(int port) =>
        new ServiceCollection().AddGenAiTaxonomyRedis($"127.0.0.1:{port}", options => options.Timeout = TimeSpan.FromMinutes(1)).BuildServiceProvider();

    private static Process Start(int port, int seed) => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!, [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(Replicas).Assembly.Location] : Array.Empty<string>(), "replica", $"{port}", $"{seed}"])
    {
        RedirectStandardOutput = true,
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
