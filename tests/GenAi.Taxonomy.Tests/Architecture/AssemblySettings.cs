using GenAi.Taxonomy.Tests.Architecture;

[assembly: TestCollectionOrderer("GenAi.Taxonomy.Tests.Architecture." + nameof(LongestFirst), "GenAi.Taxonomy.Tests")]
