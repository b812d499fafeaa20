using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GenAi.Taxonomy.Benchmarks;

// What is not a matter of one call has programs of its own; everything else is BenchmarkDotNet's.
if (args is ["soak", ..])
    return await Soak.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 200_000);

if (args is ["contention", ..])
    return Contention.Run();
if (args is ["replicas", "growth"])
    return await Replicas.GrowAsync();
if (args is ["replicas"])
    return await Replicas.RunAsync();
if (args is ["replica", var port, var seed])
    return await Replicas.RunOneAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
if (args is ["classify"])
    return await Classify.RunAsync();
if (args is ["find"])
    return await Find.RunAsync();
if (args is ["load", ..])
    return Loading.Run(args.Length > 1 ? args[1] : null);
if (args is ["startup", _, ..])
    return Startup.Run(args[1..]);

// "--short" is what CI can afford: in this process, three iterations each, and the claims held against their outcome.
var isShort = args.Contains("--short");
var rest = args.Where(arg => arg != "--short").ToArray();
var config = DefaultConfig.Instance.AddJob(isShort ? Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance) : Job.Default);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
return isShort && !Claims.Hold(summaries) ? 1 : 0;
