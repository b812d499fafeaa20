using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>What the graph says to a question: the edges between the concepts that its answer rests on, and which kinds of model suit.</summary>
internal sealed class QuestionAnswer(Question question, GenAiTaxonomy taxonomy)
{
    private const int MostKinds = 3;
    private const int MaxSteps = 3;

    private readonly List<Concept> _concepts = [.. taxonomy.Edges(question, Relation.Concerns).Select(edge => edge.To)];

    /// <summary>Returns the edges, each concept being subject in its turn. Fits are left to <see cref="Kinds"/>.</summary>
    public IEnumerable<ConceptEdge> Edges() =>
        from concept in _concepts
        from relation in Enum.GetValues<Relation>()
        where relation is not (Relation.Performs or Relation.Suits)
        from edge in taxonomy.Edges(concept, relation)
        where edge.From == concept && _concepts.Contains(edge.To) && (!IsSymmetric(relation) || _concepts.IndexOf(concept) < _concepts.IndexOf(edge.To))
        select edge;

    /// <summary>Returns each task and application with the kinds of model that suit it best, and those named in the question that do not.</summary>
    public IEnumerable<(string Use, string Kinds)> Kinds()
    {
        foreach (var use in _concepts)
        {
            IReadOnlyList<Suitability<ModelFamily>>? families = use switch
            {
                ModelTask task => taxonomy.FamiliesFor(task),
                ApplicationArea application => taxonomy.FamiliesFor(application),
                _ => null,
            };
            if (families is null)
                continue;
            var best = families.Where(fit => fit.Fit >= Fit.Medium && fit.Target.Kind == FamilyKind.Model).OrderByDescending(fit => _concepts.Contains(fit.Target)).Take(MostKinds).ToList();
            var named = families.Where(fit => fit.Fit <= Fit.Low && _concepts.Contains(fit.Target));
            yield return (use.Name, string.Join(", ", best.Concat(named).Select(fit => $"{Words.InText(fit.Target.Name)} ({Words.Of(fit.Fit)})")));
        }
    }

    /// <summary>Returns the command that chooses a model for the use in question; null where it names none.</summary>
    public string? NextStep() => _concepts.FirstOrDefault(concept => concept is ModelTask or ApplicationArea) switch
    {
        ModelTask task => $"select --task {task.Id}{OfIndustry()}",
        ApplicationArea application => $"select --application {application.Id}{OfIndustry()}",
        _ => null,
    };

    public void Write(Page page)
    {
        var (edges, kinds) = (Edges().ToList(), Kinds().ToList());
        if (edges.Count == 0 && kinds.Count == 0)
            edges = [.. Chains().Distinct()];
        if (edges.Count > 0)
        {
            page.Section("What the taxonomy holds");
            foreach (var edge in edges)
                page.Paragraph(Sentence(edge), indent: 2);
        }

        if (kinds.Count > 0)
        {
            page.Section("Kinds of model that suit");
            page.Points(kinds.Select(each => ((Cell)each.Use, each.Kinds)));
        }

        if (NextStep() is { } command)
        {
            page.Blank();
            page.Note($"Which model: {command}");
        }
    }

    private static string Sentence(ConceptEdge edge)
    {
        var sources = edge.Sources.Count > 0 ? $" [{string.Join(", ", edge.Sources.Select(source => source.Id))}]" : "";
        var degree = EdgeWords.Degree(edge) is { } known ? $" ({known})" : "";
        return $"{edge.From.Name} {EdgeWords.Phrase(edge.Relation)} {Words.InText(edge.To.Name)}{degree}.{sources}";
    }

    /// <summary>Returns the steps from the first concept to the others, where no edge joins them directly.</summary>
    private IEnumerable<ConceptEdge> Chains() => _concepts.Skip(1)
        .Select(concept => taxonomy.PathBetween(_concepts[0], concept))
        .OfType<ConceptPath>()
        .Where(path => path.Edges.Count <= MaxSteps)
        .SelectMany(path => path.Edges);

    // Who asks about several uses may mean a whole business.
    private string OfIndustry() => _concepts.Count(concept => concept is ModelTask or ApplicationArea) >= MostKinds ? "; for the uses of a sector: select --industry INDUSTRY" : "";

    private static bool IsSymmetric(Relation relation) => relation is Relation.AlternativeTo or Relation.ComplementTo or Relation.ContrastsWith;
}
