namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>Tests that no other may run beside: another's listener to activities or meters would be paid for by them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's word.")]
public class Alone;
