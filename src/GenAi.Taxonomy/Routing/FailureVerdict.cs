namespace GenAi.Taxonomy.Routing;

/// <summary>What to do after a failed attempt. Safe by default (stop, no cool-down), compared by value.</summary>
/// <param name="Action">Whether and where to go on.</param>
/// <param name="CoolsDown">Whether the failure counts against the offering, which is left alone for a while once <see cref="HealthOptions"/> say so.</param>
public readonly record struct FailureVerdict(FailureAction Action, bool CoolsDown = false);
