using System.Diagnostics.CodeAnalysis;

namespace GenAi.Taxonomy.Tests.ChatRouting;

/// <summary>The tests that share a browser.</summary>
[CollectionDefinition(nameof(BrowserCollection))]
[SuppressMessage("Naming", "CA1711", Justification = "xunit calls it a collection.")]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
