namespace GenAi.Taxonomy.Routing;

/// <summary>How much of a budget is used at one moment. Immutable, compared by value.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Used">The US dollars that are spent or reserved in the running window.</param>
/// <param name="ResetsAt">When the window ends.</param>
public sealed record BudgetState(BudgetLimit Budget, decimal Used, DateTimeOffset ResetsAt);
