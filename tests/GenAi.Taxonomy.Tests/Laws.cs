using System.Reflection;
using System.Runtime.CompilerServices;
using CsCheck;

namespace GenAi.Taxonomy.Tests;

/// <summary>
/// Checks laws: statements that hold for every generated case. A quick run checks a few cases that are the same each time. A full run,
/// with <c>GENAI_TAXONOMY_FULL_LAWS=1</c>, checks many random cases. Both print the seed of a failing case.
/// </summary>
internal static class Laws
{
    private const ulong QuickSeed = 20260715;

    /// <summary>Gets a value indicating whether laws check all their cases.</summary>
    public static readonly bool AreFull = Environment.GetEnvironmentVariable("GENAI_TAXONOMY_FULL_LAWS") == "1";

    // The full run selects laws by the attribute.
    private static readonly HashSet<string> Marked =
    [
        .. typeof(Laws).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(LawAttribute))).Select(method => method.Name),
    ];

    public static void Check<T>(this Gen<T> cases, Action<T> law, int quick = 20, int full = 100, [CallerMemberName] string test = "")
    {
        ThrowIfUnmarked(test);
        if (AreFull)
            cases.Sample(law, iter: full);
        else
            QuickSeeds(quick).ForEach(seed => cases.Sample(law, seed: seed, iter: 1, threads: 1));
    }

    public static void Check<T1, T2>(this Gen<(T1, T2)> cases, Action<T1, T2> law, int quick = 20, int full = 100, [CallerMemberName] string test = "") =>
        cases.Check(any => law(any.Item1, any.Item2), quick, full, test);

    public static void Check<T1, T2, T3>(this Gen<(T1, T2, T3)> cases, Action<T1, T2, T3> law, int quick = 20, int full = 100, [CallerMemberName] string test = "") =>
        cases.Check(any => law(any.Item1, any.Item2, any.Item3), quick, full, test);

    public static void Check<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> cases, Action<T1, T2, T3, T4> law, int quick = 20, int full = 100, [CallerMemberName] string test = "") =>
        cases.Check(any => law(any.Item1, any.Item2, any.Item3, any.Item4), quick, full, test);

    public static void Check<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> cases, Action<T1, T2, T3, T4, T5> law, int quick = 20, int full = 100, [CallerMemberName] string test = "") =>
        cases.Check(any => law(any.Item1, any.Item2, any.Item3, any.Item4, any.Item5), quick, full, test);

    public static async Task CheckAsync<T>(this Gen<T> cases, Func<T, Task> law, int quick = 20, int full = 100, [CallerMemberName] string test = "")
    {
        ThrowIfUnmarked(test);
        if (AreFull)
        {
            await cases.SampleAsync(law, iter: full);
            return;
        }

        foreach (var seed in QuickSeeds(quick))
            await cases.SampleAsync(law, seed: seed, iter: 1, threads: 1);
    }

    /// <summary>Returns all cases in a full run; in a quick run a few, spread evenly.</summary>
    public static IEnumerable<T> Some<T>(IReadOnlyList<T> cases, int quick, [CallerMemberName] string test = "")
    {
        ThrowIfUnmarked(test);
        return AreFull || cases.Count <= quick ? cases : Enumerable.Range(0, quick).Select(i => cases[i * cases.Count / quick]);
    }

    private static List<string> QuickSeeds(int count)
    {
        var seeds = new PCG(0, QuickSeed);
        return [.. Enumerable.Range(0, count).Select(_ => new PCG(1, seeds.Next64()).ToString())];
    }

    private static void ThrowIfUnmarked(string test)
    {
        if (!Marked.Contains(test))
            throw new InvalidOperationException($"{test} checks a law. Mark it with [Law], so that the full run of all laws includes it.");
    }
}
