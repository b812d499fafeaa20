using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;

namespace GenAi.Taxonomy.Tests;

/// <summary>The holders of well-known instances: names, completeness, and that any of them may be touched first.</summary>
public class HolderTests
{
    public static TheoryData<string> Holders { get; } =
        [.. HoldersIn(typeof(GenAiTaxonomy).Assembly).Select(holder => holder.FullName!)];

    [Fact]
    public void Holders_ByReflection_AreTheFacetsButQuestionAndTheIndustries()
    {
        Assert.Equal(12, HoldersIn(typeof(GenAiTaxonomy).Assembly).Count(holder => !holder.IsNested));
        Assert.Equal(19, typeof(ApplicationAreas).GetNestedTypes().Length);
    }

    [Theory]
    [MemberData(nameof(Holders))]
    public void Member_OfAHolder_IsItsIdInPascalCase(string holder) =>
        Offences.None(Members(Type(holder)).Where(member => member.Name != PascalCase(member.Concept.Id)).Select(member => $"{member.Name}: {member.Concept.Id}"));

    [Theory]
    [MemberData(nameof(Holders))]
    public void Member_OfAHolder_IsInItsAll(string holder) =>
        Assert.Empty(Members(Type(holder)).Select(member => member.Concept).Except(All(Type(holder).DeclaringType ?? Type(holder))));

    [Fact]
    public void All_OfEveryTopHolder_IsWhatTheDefaultTaxonomyHolds()
    {
        Concept[] held = [.. HoldersIn(typeof(GenAiTaxonomy).Assembly).Where(holder => !holder.IsNested).SelectMany(All)];

        Assert.Equal(held.Length, GenAiTaxonomy.Default.Concepts.Count(concept => concept is not Question));
        Assert.All(held, concept => Assert.Same(concept, GenAiTaxonomy.Default.Find(concept.Id)));
    }

    [Fact]
    public void All_OfEveryTopHolder_HoldsBroaderBeforeNarrower()
    {
        var position = GenAiTaxonomy.Default.Concepts.Select((concept, i) => (concept, i)).ToDictionary(entry => entry.concept, entry => entry.i);

        Offences.None(
            from concept in GenAiTaxonomy.Default.Concepts
            from broader in concept.BroaderConcepts
            where position[broader] > position[concept]
            select $"{concept} before {broader}");
    }

    // Static fields run in textual order and holders refer to one another: each must work when it is the first one used.
    [Fact, Law]
    public void Holder_TouchedFirst_IsCompleteAndLeavesTheDefaultTaxonomyBuildable() =>
        Assert.All(Laws.Some([.. HoldersIn(typeof(GenAiTaxonomy).Assembly).Select(holder => holder.FullName!)], quick: 4), TouchFirst);

    private static void TouchFirst(string holder)
    {
        // Not collectible: the JIT compiles a collectible assembly with all optimizations, which takes seconds for these constructors.
        var assembly = new AssemblyLoadContext(holder).LoadFromAssemblyPath(typeof(GenAiTaxonomy).Assembly.Location);
        var first = assembly.GetType(holder, throwOnError: true)!;
        RuntimeHelpers.RunClassConstructor(first.TypeHandle);

        Assert.All(Properties(first), property => Assert.NotNull(property.GetValue(null)));
        var taxonomy = assembly.GetType(typeof(GenAiTaxonomy).FullName!)!.GetProperty(nameof(GenAiTaxonomy.Default))!.GetValue(null)!;
        var concepts = (System.Collections.ICollection)taxonomy.GetType().GetProperty(nameof(GenAiTaxonomy.Concepts))!.GetValue(taxonomy)!;
        Assert.Equal(GenAiTaxonomy.Default.Concepts.Count, concepts.Count);
    }

    [Fact]
    public void Sources_All_HoldsEveryMember() =>
        Assert.Equal(
            typeof(Sources).GetProperties().Where(property => property.PropertyType == typeof(Source)).Select(property => property.GetValue(null)),
            Sources.All);

    private static IEnumerable<Type> HoldersIn(Assembly assembly) =>
        assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: true } && (type.IsPublic || type.IsNestedPublic) && (Members(type).Any() || type == typeof(ApplicationAreas)));

    private static Type Type(string name) => typeof(GenAiTaxonomy).Assembly.GetType(name, throwOnError: true)!;

    private static PropertyInfo[] Properties(Type holder) =>
        holder.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);

    private static IEnumerable<(string Name, Concept Concept)> Members(Type holder) =>
        Properties(holder).Where(property => property.PropertyType.IsAssignableTo(typeof(Concept)))
            .Select(property => (property.Name, (Concept)property.GetValue(null)!));

    private static IEnumerable<Concept> All(Type holder) =>
        (IEnumerable<Concept>)Properties(holder).Single(property => property.Name == "All").GetValue(null)!;

    private static string PascalCase(string id) =>
        id.Split('-').Aggregate(new StringBuilder(), (name, word) => name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1)).ToString();
}
