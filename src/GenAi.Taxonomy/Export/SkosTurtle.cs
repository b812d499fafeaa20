using System.Globalization;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>
/// A taxonomy as SKOS in Turtle: a concept scheme a facet, labels, notes, hierarchy and mappings; other relations as
/// properties of the vocabulary <c>urn:genai-taxonomy:vocabulary/</c>. The order is that of the taxonomy.
/// </summary>
/// <remarks>
/// A relation holds directly (<c>gat:performs</c>) unless a source disputes it or the fit is "not suited"; what is said of the
/// edge (fit, severity, sources) stands at a node of its own (<c>gat:performsStatement</c> with <c>gat:target</c>).
/// Entries of other vocabularies have their published address, or <c>urn:genai-taxonomy:reference/scheme/code</c>.
/// Where a concept names an entry as exact and again otherwise, and where a label is there twice, the first holds: SKOS allows no more.
/// </remarks>
public static partial class SkosTurtle
{
    /// <summary>Writes a taxonomy.</summary>
    /// <param name="writer">Where to write; stays open. Lines end with a line feed.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    public static void Write(TextWriter writer, GenAiTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        new Document(writer, taxonomy).Write();
    }

    private sealed partial class Document(TextWriter writer, GenAiTaxonomy taxonomy)
    {
        private readonly SourceTable _sources = new();

        public void Write()
        {
            Line("@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .");
            Line("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .");
            Line("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .");
            Line("@prefix owl: <http://www.w3.org/2002/07/owl#> .");
            Line("@prefix dct: <http://purl.org/dc/terms/> .");
            Line("@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .");
            Line($"@prefix gat: <{Vocabulary.Terms}> .");
            Line($"@prefix scheme: <{Vocabulary.Schemes}> .");
            Line($"@prefix c: <{Vocabulary.Concepts}> .");
            foreach (var relation in Enum.GetValues<Relation>().Where(relation => relation != Relation.Broader))
                Property(relation);
            foreach (var facet in Enum.GetValues<Facet>())
                Scheme(facet);
            foreach (var concept in taxonomy.Concepts)
                Concept(concept);
            foreach (var (former, id) in taxonomy.FormerIds)
                FormerId(former, id);
            foreach (var claim in taxonomy.Claims)
                Claim(claim);
            foreach (var obligation in taxonomy.Obligations)
                Obligation(obligation);
            foreach (var (key, source) in _sources.Entries)
                Source(key, source);
        }

        private void Property(Relation relation)
        {
            var node = new Node($"gat:{Vocabulary.Property(relation)}");
            node.Add("a", "rdf:Property");
            node.Add("rdfs:label", English(Kebab.Of(relation).Replace('-', ' ')));
            if (RelationRules.IsSymmetric(relation))
                node.Add("rdfs:subPropertyOf", "skos:related");
            Write(node);
        }

        private void Scheme(Facet facet)
        {
            Concept[] members = [.. taxonomy.Concepts.Where(concept => concept.Facet == facet)];
            if (members.Length == 0)
                return;
            var node = new Node($"scheme:{Kebab.Of(facet)}");
            node.Add("a", "skos:ConceptScheme");
            node.Add("skos:prefLabel", English(Vocabulary.Title(facet)));
            node.Add("skos:hasTopConcept", members.Where(IsTop).Select(Name));
            Write(node);
        }

        private void Concept(Concept concept)
        {
            var (scheme, stated) = ($"scheme:{Kebab.Of(concept.Facet)}", taxonomy.StatedBy(concept));
            var node = new Node(Name(concept));
            node.Add("a", "skos:Concept");
            node.Add("skos:inScheme", scheme);
            if (IsTop(concept))
                node.Add("skos:topConceptOf", scheme);
            node.Add("skos:notation", Quoted(concept.Id));
            node.Add("skos:prefLabel", English(concept.Name));
            node.Add("skos:prefLabel", concept.Labels
                .Where(label => IsLanguage(label.Key))
                .OrderBy(label => label.Key, StringComparer.Ordinal)
                .Select(label => $"{Quoted(label.Value)}@{label.Key.ToLowerInvariant()}"));
            node.Add("skos:altLabel", concept.AlternativeNames.Distinct(StringComparer.Ordinal).Where(name => name != concept.Name).Select(English));
            if (concept.Definition.Length > 0)
                node.Add("skos:definition", English(concept.Definition));
            if (concept.ScopeNote is { } note)
                node.Add("skos:scopeNote", English(note));
            node.Add("skos:example", concept.Examples.Distinct(StringComparer.Ordinal).Select(English));
            node.Add("skos:broader", Targets(Relation.Broader));
            node.Add("skos:narrower", taxonomy.StatedAbout(concept).Where(edge => edge.Relation == Relation.Broader).Select(edge => Name(edge.From)));
            node.Add("skos:related", stated.Where(edge => RelationRules.IsSymmetric(edge.Relation) && Holds(edge)).Select(edge => Name(edge.To)).Distinct());
            Facts(node, concept);
            foreach (var relation in Enum.GetValues<Relation>().Where(relation => relation != Relation.Broader))
            {
                node.Add($"gat:{Vocabulary.Property(relation)}", Targets(relation));
                node.Add($"gat:{Vocabulary.Property(relation)}Statement", stated.Where(edge => edge.Relation == relation).Select(Statement).OfType<string>());
            }

            Mappings(node, concept);
            node.Add("dct:source", concept.Sources.Select(Name));
            Write(node);

            IEnumerable<string> Targets(Relation relation) =>
                stated.Where(edge => edge.Relation == relation && Holds(edge)).Select(edge => Name(edge.To));
        }

        /// <summary>Maps an id of earlier versions to the concept of today.</summary>
        private void FormerId(string former, string id)
        {
            if (taxonomy.FindId(id) is not { } concept)
                return;
            var node = new Node($"c:{former}");
            node.Add("owl:deprecated", "true");
            node.Add("dct:isReplacedBy", Name(concept));
            node.Add("skos:exactMatch", Name(concept));
            Write(node);
        }

        private static void Facts(Node node, Concept concept)
        {
            switch (concept)
            {
                case ModelFamily family:
                    node.Add("gat:kind", Quoted(Kebab.Of(family.Kind)));
                    break;
                case ModelArchitecture architecture:
                    node.Add("gat:kind", Quoted(Kebab.Of(architecture.Kind)));
                    break;
                case ModelTrait trait:
                    node.Add("gat:kind", Quoted(Kebab.Of(trait.Kind)));
                    break;
                case ApplicationArea application:
                    node.Add("gat:criticality", Quoted(Kebab.Of(application.Criticality)));
                    if (application.CriticalityNote is { } note)
                        node.Add("gat:criticalityNote", English(note));
                    if (application.Users is { } users)
                        node.Add("gat:users", English(users));
                    break;
                case AiSystem system:
                    if (system.Vendor is { } vendor)
                        node.Add("gat:vendor", Quoted(vendor));
                    if (system.ModelPrefix is { } prefix)
                        node.Add("gat:modelPrefix", Quoted(prefix));
                    break;
            }
        }

        private void Mappings(Node node, Concept concept)
        {
            ConceptReference[] references = [.. concept.References
                .OrderBy(reference => reference.Predicate == MatchPredicate.Exact ? 0 : 1)
                .DistinctBy(Vocabulary.Of)];
            foreach (var predicate in Enum.GetValues<MatchPredicate>())
            {
                node.Add($"skos:{Kebab.Of(predicate)}Match", references.Where(reference => reference.Predicate == predicate).Select(Address));
            }

            node.Add("gat:reference", references.Select(Reference));
        }

        private string Reference(ConceptReference reference)
        {
            var said = new Node("");
            said.Add("gat:target", Address(reference));
            said.Add("gat:scheme", Quoted(reference.Scheme));
            said.Add("gat:code", Quoted(reference.Code));
            said.Add("gat:predicate", Quoted(Kebab.Of(reference.Predicate)));
            said.Add("gat:confidence", Quoted(reference.Confidence.ToString(CultureInfo.InvariantCulture)) + "^^xsd:double");
            if (reference.Source is { } source)
                said.Add("dct:source", Name(source));
            return said.Inline();
        }

        /// <summary>What is said of an edge, or null where nothing is.</summary>
        private string? Statement(ConceptEdge edge)
        {
            if (edge is { Fit: null, Severity: null, IsDisputed: false, IsInherited: true, Sources.Count: 0 })
                return null;
            var said = new Node("");
            said.Add("gat:target", Name(edge.To));
            if (edge.Fit is { } fit)
                said.Add("gat:fit", Quoted(Kebab.Of(fit)));
            if (edge.Severity is { } severity)
                said.Add("gat:severity", Quoted(Kebab.Of(severity)));
            if (edge.IsDisputed)
                said.Add("gat:disputed", "true");
            if (!edge.IsInherited)
                said.Add("gat:inherited", "false");
            said.Add("dct:source", edge.Sources.Select(Name));
            return said.Inline();
        }

        private void Source(string key, Source source)
        {
            var node = new Node($"<{Vocabulary.Sources}{Uri.EscapeDataString(key)}>");
            node.Add("a", "dct:BibliographicResource");
            node.Add("dct:identifier", Quoted(source.Id));
            node.Add("dct:title", English(source.Title));
            if (SourceTable.AddressOf(source) is { } address)
                node.Add("rdfs:seeAlso", Quoted(address) + "^^xsd:anyURI");
            if (source.Date is { } date)
                node.Add("dct:date", Quoted(Kebab.Day(date)!) + "^^xsd:date");
            Write(node);
        }

        private bool IsTop(Concept concept) => !taxonomy.StatedBy(concept).Any(edge => edge.Relation == Relation.Broader);

        private bool IsThere(Concept concept) => taxonomy.FindId(concept.Id) is not null;

        private static bool Holds(ConceptEdge edge) => edge.Fit is { } fit ? fit != Fit.NotSuited : !edge.IsDisputed;

        private static string Name(Concept concept) => $"c:{concept.Id}";

        private string Name(Source source) => $"<{Vocabulary.Sources}{Uri.EscapeDataString(_sources.KeyOf(source))}>";

        private static string Address(ConceptReference reference) => $"<{Vocabulary.Of(reference)}>";

        /// <summary>Whether Turtle can write a language; the English name is written already.</summary>
        private static bool IsLanguage(string tag) =>
            !tag.Equals("en", StringComparison.OrdinalIgnoreCase) && tag.Split('-') is [var first, .. var rest]
            && first.Length > 0 && first.All(char.IsAsciiLetter) && rest.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));

        private static string English(string text) => Quoted(text) + "@en";

        private static string Quoted(string text) => TurtleText.Quote(text);

        private void Write(Node node) => Line(node.Block());

        private void Line(string text)
        {
            writer.Write(text);
            writer.Write('\n');
        }
    }
}
