using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Generator;

/// <summary>The concepts of all files by id, former ids included.</summary>
internal sealed class ConceptIndex
{
    private readonly Dictionary<string, ConceptBlock> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formers = new(StringComparer.Ordinal);

    public List<ConceptBlock> All { get; } = [];

    public void Add(FacetShape shape, Block block)
    {
        var concept = new ConceptBlock(shape, block, All.Count);
        if (concept.Id.Length == 0)
            return;
        if (!Regex.IsMatch(concept.Id, "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"))
            block.Report(Faults.WrongForm, block.Json["id"]!, $"'{concept.Id}' is not an id: use lower-case words of letters and digits joined by single hyphens");
        if (_byId.TryGetValue(concept.Id, out var other))
        {
            block.Report(Faults.Duplicate, block.Json["id"]!, $"'{concept.Id}' is the id of a {Words.Kebab(other.Shape.Facet.ToString())} too: choose another");
            return;
        }

        _byId.Add(concept.Id, concept);
        All.Add(concept);
    }

    /// <summary>Returns the former ids of a concept. No former id is an id, and each belongs to one concept.</summary>
    public IReadOnlyList<string> FormersOf(ConceptBlock concept)
    {
        var formers = concept.Block.Texts("formerIds");
        foreach (var former in formers)
        {
            if (_byId.ContainsKey(former.Text) || _formers.ContainsKey(former.Text))
                concept.Block.Report(Faults.Duplicate, former, $"'{former.Text}' is taken: a former id is never used again");
            else
                _formers.Add(former.Text, concept.Id);
        }

        return [.. formers.Select(former => former.Text)];
    }

    /// <summary>Returns the concept that a text names; null, with a fault, where there is none of that facet.</summary>
    public ConceptBlock? Find(Block block, JsonValue id, Facet? facet)
    {
        if (id.Kind != JsonKind.Text)
            block.Report(Faults.WrongForm, id, "is not an id: write a text");
        else if (!_byId.TryGetValue(id.Text, out var concept))
            block.Report(Faults.UnknownId, id, $"'{id.Text}' is not a known id{Nearest.Phrase(id.Text, Known(facet))}");
        else if (facet is not null && concept.Shape.Facet != facet)
            block.Report(Faults.UnknownId, id, $"'{id.Text}' is a {Words.Kebab(concept.Shape.Facet.ToString())}, which does not belong here{Nearest.Phrase(id.Text, Known(facet))}");
        else
            return concept;
        return null;
    }

    private IEnumerable<string> Known(Facet? facet) => All.Where(concept => facet is null || concept.Shape.Facet == facet).Select(concept => concept.Id);
}
