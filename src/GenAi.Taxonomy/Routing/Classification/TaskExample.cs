namespace GenAi.Taxonomy.Routing;

/// <summary>A prompt with its task. Immutable; compared by value.</summary>
/// <param name="Task">The task.</param>
/// <param name="Text">The prompt, as a user would write it.</param>
public sealed record TaskExample(ModelTask Task, string Text);
