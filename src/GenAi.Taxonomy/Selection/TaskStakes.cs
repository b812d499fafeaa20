namespace GenAi.Taxonomy.Selection;

/// <summary>
/// How much depends on the outputs of a task, for the rule of value, where neither the requirements nor an application say so. A task that the
/// table does not list takes what its nearest broader task has. This is the authors' judgment.
/// </summary>
internal static class TaskStakes
{
    private static readonly Dictionary<ModelTask, Criticality> Table = new()
    {
        // Short, routine, quickly checked: a compact model whose ability suffices will do.
        [ModelTasks.EmailWriting] = Criticality.Low,
        [ModelTasks.SocialPostWriting] = Criticality.Low,
        [ModelTasks.MarketingCopywriting] = Criticality.Low,
        [ModelTasks.ProductDescriptionWriting] = Criticality.Low,
        [ModelTasks.StyleAdaptation] = Criticality.Low,
        [ModelTasks.IdeaGeneration] = Criticality.Low,
        [ModelTasks.Conversation] = Criticality.Low,
        [ModelTasks.Summarization] = Criticality.Low,
        [ModelTasks.Translation] = Criticality.Low,
        [ModelTasks.TextClassification] = Criticality.Low,
        [ModelTasks.InformationExtraction] = Criticality.Low,
        [ModelTasks.CodeCompletion] = Criticality.Low,
        [ModelTasks.CodeExplanation] = Criticality.Low,
        [ModelTasks.CodeDocumentation] = Criticality.Low,
        [ModelTasks.ImageCaptioning] = Criticality.Low,
        [ModelTasks.SyntheticDataGeneration] = Criticality.Low,
        // Many steps, each of which depends on the ones before, or errors that are found late.
        [ModelTasks.CodeTask] = Criticality.High,
        [ModelTasks.AgentTask] = Criticality.High,
        [ModelTasks.ComplexReasoning] = Criticality.High,
        [ModelTasks.DeepResearch] = Criticality.High,
        [ModelTasks.Planning] = Criticality.High,
        [ModelTasks.FactChecking] = Criticality.High,
        [ModelTasks.ModelAsJudge] = Criticality.High,
    };

    /// <summary>Returns the highest of the tasks; medium where there is none.</summary>
    public static Criticality Of(IReadOnlyList<ModelTask> tasks) => tasks.Count == 0 ? Criticality.Medium : tasks.Max(Of);

    private static Criticality Of(ModelTask task) => Table.TryGetValue(task, out var stakes) ? stakes
        : task.Broader.Count == 0 ? Criticality.Medium
        : task.Broader.Max(Of);
}
