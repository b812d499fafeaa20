using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using GenAi.Taxonomy.Benchmarks;

// "soak [requests]" runs the routing soak; everything else is BenchmarkDotNet's.
if (args is ["soak", ..])
    return await Soak.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 200_000);

// "--short" is the job that CI can afford; ratios within one run are the claim, absolute times are not.
var isShort = args.Contains("--short");
var rest = args.Where(arg => arg != "--short").ToArray();
var config = DefaultConfig.Instance.AddJob(isShort ? Job.ShortRun : Job.Default);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
return 0;
