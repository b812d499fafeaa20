namespace GenAi.Taxonomy.Tests;

/// <summary>Concepts and taxonomies of a few nodes.</summary>
internal static class Small
{
    public static readonly Source Host = new("host", "The host's own list");

    public static ModelFamily Family(string id, params IReadOnlyList<ModelFamily> broader) => new(id, id) { Broader = broader };

    public static ModelTask Task(string id, params IReadOnlyList<ModelTask> broader) => new(id, id) { Broader = broader };

    public static GenAiTaxonomy Of(params IEnumerable<Concept> concepts) => new TaxonomyBuilder().Add(concepts).Build();

    public static IReadOnlyList<Fault> FaultsOf(TaxonomyBuilder builder) => Assert.Throws<TaxonomyException>(builder.Build).Faults;
}
