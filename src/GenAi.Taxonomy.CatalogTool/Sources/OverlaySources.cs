using System.Collections.Frozen;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>The source of each fact of an overlay file, by provider, model and the property that states it.</summary>
internal sealed class OverlaySources
{
    private readonly FrozenDictionary<(string Offering, string Property), Source> _sources;

    private OverlaySources(IEnumerable<KeyValuePair<(string, string), Source>> sources) => _sources = sources.ToFrozenDictionary();

    public int Count => _sources.Count;

    /// <summary>Returns the source of a fact, named by its property as in the file: <c>limit.context</c>, <c>cost.input</c>.</summary>
    public Source? Find(string offering, string property) => _sources.GetValueOrDefault((offering, property));

    /// <exception cref="CatalogException">A fact has no readable source.</exception>
    public static OverlaySources Read(string path) => FactFile.ReadObject<OverlaySources>(path, root =>
    {
        Dictionary<(string, string), Source> sources = [];
        if (root.Child("models") is not { } models)
        {
            root.Report("'models' is missing: providers with their models were expected");
            return new(sources);
        }

        foreach (var (provider, list) in models.Children())
        {
            foreach (var (model, record) in list.Children())
            {
                foreach (var (property, source) in record.Child("facts")?.Children() ?? [])
                {
                    if (source.AsSource() is { } read)
                        sources[($"{provider}/{model}", property)] = read;
                }
            }
        }

        return new(sources);
    });
}
