namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>One block of <c>benchmarks.json</c>.</summary>
internal sealed record BenchmarkEntry(
    string Id, string Name, string Family, string Publisher, string Metric, string Unit, bool HigherIsBetter, double[]? Scale, string Transform,
    string[] Tasks, bool Independent, Uri Url, string Licence)
{
    /// <summary>Gets a value indicating whether models may use tools in it although its task does not need them.</summary>
    public bool IsWithTools => Id.EndsWith("-with-tools", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether one of its tasks is an agent's.</summary>
    public bool IsForAgents => Tasks.Any(IsAgentTask);

    /// <summary>Returns whether it measures a task itself. One with tools measures only the tasks of agents.</summary>
    public bool Measures(ModelTask task) =>
        (!IsWithTools || IsAgentTask(task.Id)) && Tasks.Any(own => GenAiTaxonomy.Default.IsA(GenAiTaxonomy.Default.Find<ModelTask>(own)!, task));

    /// <summary>
    /// Converts a score to a scale where differences add up and higher is better: the logit of a share (clipped to .01 to .99), the logarithm of
    /// times and money, and ratings as they are.
    /// </summary>
    public double ToCommonScale(decimal score)
    {
        var value = Transform switch
        {
            "logit" => Logit(((double)score - Scale![0]) / (Scale[1] - Scale[0])),
            "log" => Math.Log((double)score),
            _ => (double)score,
        };
        return HigherIsBetter ? value : -value;
    }

    private static bool IsAgentTask(string task) =>
        GenAiTaxonomy.Default.Find<ModelTask>(task) is { } known && GenAiTaxonomy.Default.IsA(known, ModelTasks.AgentTask);

    private static double Logit(double share)
    {
        var clipped = Math.Clamp(share, .01, .99);
        return Math.Log(clipped / (1 - clipped));
    }
}
