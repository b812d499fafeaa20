using System.Diagnostics;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// What a process takes until taxonomy and catalog are ready, over the same process with neither: whole processes, in turn, so that
/// each difference is between neighbours. The program is the smoke test, as a dll or compiled ahead of time.
/// </summary>
internal static class Startup
{
    private const int Rounds = 40;

    public static int Run(string[] program)
    {
        string[] ready = ["taxonomy", "catalog"];
        var over = ready.ToDictionary(each => each, _ => new List<double>());
        List<double> empty = [];
        for (var round = 0; round < Rounds; round++)
        {
            var nothing = Of(program, "nothing");
            empty.Add(nothing);
            foreach (var each in ready)
                over[each].Add(Of(program, each) - nothing);
        }

        Console.WriteLine(FormattableString.Invariant($"empty program: {Median(empty):0.0} ms"));
        foreach (var each in ready)
            Console.WriteLine(FormattableString.Invariant($"{each} ready: {Median(over[each]):0.0} ms over it (quartiles {At(over[each], 0.25):0.0} to {At(over[each], 0.75):0.0}, {Rounds} pairs)"));
        return 0;
    }

    private static double Of(string[] program, string ready)
    {
        var watch = Stopwatch.GetTimestamp();
        using var process = Process.Start(program[0], [.. program[1..], "start", ready]);
        process.WaitForExit();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(watch).TotalMilliseconds : throw new InvalidOperationException($"'{string.Join(' ', program)}' failed.");
    }

    private static double Median(List<double> values) => At(values, 0.5);

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)((values.Count - 1) * share));
}
