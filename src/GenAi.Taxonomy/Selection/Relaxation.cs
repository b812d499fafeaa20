namespace GenAi.Taxonomy.Selection;

/// <summary>A single requirement that could be loosened, and what that would bring. Immutable.</summary>
/// <param name="Property">The property of <see cref="ModelRequirements"/>, in camel case.</param>
/// <param name="From">Its value now, in invariant form.</param>
/// <param name="To">The nearest value that brings something.</param>
/// <param name="WouldAdd">How many candidates that would add.</param>
public sealed record Relaxation(string Property, string From, string To, int WouldAdd);
