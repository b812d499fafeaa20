using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Commands;

/// <summary>A concept of the taxonomy, or those that a public reference stands for.</summary>
internal sealed class ShowCommand : ICommand
{
    public string Name => "show";

    public string Summary => "a concept, by id, name or public reference such as LLM06:2025";

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
        var concept = ConceptInput.Find(host.Taxonomy, text);
        var crosswalk = concept is null ? new Crosswalk(host.Taxonomy).Find(text) : null;
        IReadOnlyList<Concept> found = concept is not null ? [concept]
            : crosswalk?.Entry is not null ? [.. crosswalk.Mappings.Select(mapping => mapping.Concept).Distinct()]
            : ByReference(host.Taxonomy, text);
        if (found.Count == 0 && crosswalk?.Entry is null)
        {
            arguments.Fault(crosswalk is { IsAmbiguous: true }
                ? $"'{text}' could be {string.Join(" or ", crosswalk.Candidates)}: say which"
                : $"'{text}' is neither an id nor a reference of the taxonomy{Suggestion.Phrase(text, Known(host.Taxonomy, text), "tree FACET lists the ids")}");
            arguments.ThrowIfFaulty();
        }

        // An id gives an object; a reference, which may stand for several concepts, always a list.
        if (arguments.IsJson)
            Json.Write(host.Out, concept is not null ? ConceptPage.Document(concept, host.Taxonomy) : Json.Array(found.Select(each => ConceptPage.Document(each, host.Taxonomy))));
        else
            host.Write(page => Write(page, found, crosswalk, host.Taxonomy, language));
        return Program.Done;
    }

    private static void Write(Page page, IReadOnlyList<Concept> found, CrosswalkResult? crosswalk, GenAiTaxonomy taxonomy, string language)
    {
        if (crosswalk?.Entry is not null)
            CrosswalkPage.Write(page, crosswalk);
        else if (found.Count > 1)
            page.Note($"{crosswalk?.Name} stands for {found.Count} concepts: {string.Join(", ", found)}");
        for (var i = 0; i < found.Count; i++)
        {
            if (found.Count > 1 || crosswalk?.Entry is not null)
                page.Blank();
            ConceptPage.Write(page, found[i], taxonomy, language);
        }
    }

    /// <summary>Takes <c>owasp:LLM06:2025</c>, and <c>LLM06:2025</c> in whatever vocabulary.</summary>
    private static IReadOnlyList<Concept> ByReference(GenAiTaxonomy taxonomy, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && taxonomy.FindByReference(text[..colon], text[(colon + 1)..]) is { Count: > 0 } inScheme)
            return inScheme;
        return [.. Schemes(taxonomy).SelectMany(scheme => taxonomy.FindByReference(scheme, text)).Distinct()];
    }

    private static IEnumerable<string> Known(GenAiTaxonomy taxonomy, string text) => text.Contains(':', StringComparison.Ordinal)
        ? new Crosswalk(taxonomy).Entries.SelectMany(entry => new[] { entry.Code, $"{entry.Scheme}:{entry.Code}" }).Where(code => code.Contains(':', StringComparison.Ordinal)).Distinct()
        : taxonomy.Concepts.Select(concept => concept.Id);

    private static IEnumerable<string> Schemes(GenAiTaxonomy taxonomy) =>
        taxonomy.Concepts.SelectMany(concept => concept.References).Select(reference => reference.Scheme).Distinct();
}
