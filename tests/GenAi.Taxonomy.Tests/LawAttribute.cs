using Xunit.Abstractions;
using Xunit.Sdk;

namespace GenAi.Taxonomy.Tests;

/// <summary>Marks a test that checks a law. <c>dotnet test --filter Category=Law</c> runs only these.</summary>
[TraitDiscoverer("GenAi.Taxonomy.Tests.LawDiscoverer", "GenAi.Taxonomy.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : Attribute, ITraitAttribute;

/// <summary>Tells xunit the trait of a law.</summary>
internal sealed class LawDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) => [new("Category", "Law")];
}
