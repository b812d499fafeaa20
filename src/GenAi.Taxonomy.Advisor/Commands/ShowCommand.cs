using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace Advisor.Commands;

/// <summary>A concept of the taxonomy, an answered question, or those concepts that a public reference stands for.</summary>
internal sealed class ShowCommand : ICommand
{
    private const string Otherwise = "find WORDS searches, tree FACET lists the ids";

    public string Name => "show";

    public string Summary => "a concept, by id, name or public reference such as LLM06:2025; or a question";

    public IReadOnlyList<string> Operands => ["ID"];

    public IReadOnlyList<Option> Options { get; } = [new("language", "TAG", "the name in this language, such as de, where the taxonomy has it")];

    public int Run(Arguments arguments, Host host)
    {
        var language = arguments.Text("language") ?? "en";
        string[] languages = ["en", .. host.Taxonomy.Concepts.SelectMany(concept => concept.Labels.Keys).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (!languages.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase))
            arguments.Fault($"--language: '{language}' is not a language of the taxonomy: use {string.Join(" or ", languages)}");
        arguments.ThrowIfFaulty();
        var text = arguments.Operand(0);
        if (host.Taxonomy.Find(text) is { } concept)
            WriteConcept(arguments, host, concept, language);
        else if (host.Taxonomy.FindByName<Concept>(text) is { Count: > 0 } bearers)
            WriteBearers(arguments, host, text, bearers, language);
        else if (BenchmarkPage.Find(text) is { } benchmark)
            WriteBenchmark(arguments, host, benchmark);
        else
            WriteReference(arguments, host, text, language);
        return Program.Done;
    }

    private static void WriteConcept(Arguments arguments, Host host, Concept concept, string language)
    {
        var page = new ConceptPage(host.Taxonomy, host.Catalog, host.Today, language);
        if (arguments.IsJson)
        {
            Json.Write(host.Out, page.Document(concept));
            return;
        }

        host.Write(output =>
        {
            page.Write(output, concept);
            var others = host.Taxonomy.FindByName<Concept>(arguments.Operand(0)).Where(other => other != concept).ToList();
            if (others.Count > 0)
            {
                output.Blank();
                output.Note($"'{arguments.Operand(0)}' is also a name of {Words.AndList([.. others.Select(other => $"{other.Id} ({Words.Of(other.Facet)})")])}.");
            }
        });
    }

    /// <summary>Offers the concepts that bear a name; none of them is chosen.</summary>
    private static void WriteBearers(Arguments arguments, Host host, string text, IReadOnlyList<Concept> bearers, string language)
    {
        if (arguments.IsJson)
        {
            var page = new ConceptPage(host.Taxonomy, host.Catalog, host.Today, language);
            Json.Write(host.Out, Json.Array(bearers.Select(page.Document)));
            return;
        }

        host.Write(output =>
        {
            output.Title($"'{text}' is a name of {bearers.Count} concepts");
            foreach (var bearer in bearers)
            {
                output.Paragraph($"{bearer.NameIn(language)} ({bearer.Id}, {Words.Of(bearer.Facet)})", indent: 2);
                output.Note(bearer.Definition, indent: 4);
            }

            output.Blank();
            output.Note($"Ask for one of them: show {bearers[0].Id}");
        });
    }

    private static void WriteBenchmark(Arguments arguments, Host host, Benchmark benchmark)
    {
        if (arguments.IsJson)
            Json.Write(host.Out, BenchmarkPage.Document(benchmark));
        else
            host.Write(page => BenchmarkPage.Write(page, benchmark));
    }

    private static void WriteReference(Arguments arguments, Host host, string text, string language)
    {
        var crosswalk = new Crosswalk(host.Taxonomy).Find(text);
        IReadOnlyList<Concept> found = crosswalk.Entry is not null ? [.. crosswalk.Mappings.Select(mapping => mapping.Concept).Distinct()] : ByReference(host.Taxonomy, text);
        if (found.Count == 0 && crosswalk.Entry is null)
        {
            arguments.Fault(crosswalk.IsAmbiguous
                ? $"'{text}' could be {string.Join(" or ", crosswalk.Candidates)}: say which"
                : $"'{text}' is neither a name nor a reference of the taxonomy{ModelHint(host, text) ?? Suggestions(host.Taxonomy, text)}");
            arguments.ThrowIfFaulty();
        }

        // A name gives an object; a reference, which may stand for several concepts, always a list.
        var page = new ConceptPage(host.Taxonomy, host.Catalog, host.Today, language);
        if (arguments.IsJson)
        {
            Json.Write(host.Out, Json.Array(found.Select(page.Document)));
            return;
        }

        host.Write(output =>
        {
            if (crosswalk.Entry is not null)
                CrosswalkPage.Write(output, crosswalk);
            else if (found.Count > 1)
                output.Note($"{crosswalk.Name} stands for {found.Count} concepts: {string.Join(", ", found)}");
            for (var i = 0; i < found.Count; i++)
            {
                if (found.Count > 1 || crosswalk.Entry is not null)
                    output.Blank();
                page.Write(output, found[i]);
            }
        });
    }

    /// <summary>Returns where to ask for a model, which is no concept.</summary>
    private static string? ModelHint(Host host, string text) =>
        host.Catalog().Resolve(text).Match is ModelMatch.None ? null : $", but a model of the catalog: ask 'model {text}'";

    /// <summary>Takes <c>owasp:LLM06:2025</c>, and <c>LLM06:2025</c> in whatever vocabulary.</summary>
    private static IReadOnlyList<Concept> ByReference(GenAiTaxonomy taxonomy, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && taxonomy.FindByReference(text[..colon], text[(colon + 1)..]) is { Count: > 0 } inScheme)
            return inScheme;
        return [.. Schemes(taxonomy).SelectMany(scheme => taxonomy.FindByReference(scheme, text)).Distinct()];
    }

    private static string Suggestions(GenAiTaxonomy taxonomy, string text) => text.Contains(':', StringComparison.Ordinal)
        ? Nearest.Phrase(text, Codes(taxonomy), otherwise: Otherwise)
        : ConceptSuggestions.Phrase<Concept>(taxonomy, text, Otherwise);

    private static IEnumerable<string> Codes(GenAiTaxonomy taxonomy) => new Crosswalk(taxonomy).Entries
        .SelectMany(entry => new[] { entry.Code, $"{entry.Scheme}:{entry.Code}" }).Where(code => code.Contains(':', StringComparison.Ordinal)).Distinct();

    private static IEnumerable<string> Schemes(GenAiTaxonomy taxonomy) =>
        taxonomy.Concepts.SelectMany(concept => concept.References).Select(reference => reference.Scheme).Distinct();
}
