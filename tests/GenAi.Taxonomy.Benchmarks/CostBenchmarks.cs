using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>What a response costs, beside two multiplications over the same rates.</summary>
[MemoryDiagnoser]
public class CostBenchmarks
{
    private readonly PriceList _prices = Catalogs.Snapshot().Resolve("anthropic/claude-sonnet-4-5").Offering!.Prices!;
    private readonly ModelUsage _usage = new(12_000, 800) { CachedInputTokens = 10_000 };
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private decimal _input;
    private decimal _output;

    /// <summary>Takes the two rates out, as a host would write them down.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _input = _prices.Find(Meter.TextInput, PriceUnit.Token, 1, _now)!.Amount;
        _output = _prices.Find(Meter.TextOutput, PriceUnit.Token, 1, _now)!.Amount;
        Console.WriteLine($"// {_prices.Rates.Count} rates, {_prices.TotalOf(_usage, _now)}");
    }

    /// <summary>Two rates, written down by hand: no cache, tier, date or meter.</summary>
    [Benchmark(Baseline = true)]
    public decimal TwoMultiplications() => _usage.InputTokens * _input + _usage.OutputTokens * _output;

    /// <summary>The total alone.</summary>
    [Benchmark]
    public decimal? Total() => _prices.TotalOf(_usage, _now);

    /// <summary>With a line for each meter.</summary>
    [Benchmark]
    public decimal? Lines() => _prices.Estimate(_usage, _now).Total;
}
