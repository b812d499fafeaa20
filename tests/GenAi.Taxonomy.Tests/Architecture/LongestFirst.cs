using Xunit.Abstractions;

namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>Starts the tests that share a browser before all others: they are the longest chain of tests that run one after the other.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName == nameof(ChatRouting.BrowserCollection));
}
