namespace GenAi.Taxonomy.Tests.Snapshots;

public class TaxonomyRebuildTests
{
    // Invariant 14 as far as it concerns the graph: nothing is lost on the way through a builder.
    [Fact]
    public void Default_RebuiltThroughABuilder_IsTheSameText() =>
        Assert.Equal(TaxonomyText.Of(GenAiTaxonomy.Default), TaxonomyText.Of(GenAiTaxonomy.Default.ToBuilder().Build()));
}
