using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>
/// The data of the explorer's page, small rather than readable: what stands in a list is named by its place there, and an edge
/// is a row of relation, target, grade, the concept that states it where it is inherited, disputed, and sources.
/// </summary>
internal static class ExplorerData
{
    // Letters of every script stay as they are; what could be taken for markup, the end of a script too, is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Text(GenAiTaxonomy taxonomy, ModelCatalog? catalog)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        using var json = new Utf8JsonWriter(buffer, Options);
        var rows = new ExplorerRows(json, taxonomy);
        json.WriteStartObject();
        rows.Each("facets", Enum.GetValues<Facet>(), facet =>
        {
            json.WriteStartArray();
            json.WriteStringValue(Kebab.Of(facet));
            json.WriteStringValue(Vocabulary.Title(facet));
            json.WriteEndArray();
        });
        rows.Each("relations", RelationTitles.All, relation =>
        {
            json.WriteStartArray();
            json.WriteStringValue(Kebab.Of(relation.Relation));
            json.WriteStringValue(relation.Title);
            json.WriteStringValue(relation.Inverse);
            json.WriteEndArray();
        });
        rows.Each("concepts", taxonomy.Concepts, concept => WriteConcept(rows, taxonomy, concept));
        ExplorerComparisons.Write(rows, taxonomy);
        rows.Each("obligations", taxonomy.Obligations, obligation => WriteObligation(rows, obligation));
        if (catalog is not null)
            ExplorerCatalog.Write(rows, catalog);
        rows.WriteSources();
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteConcept(ExplorerRows rows, GenAiTaxonomy taxonomy, Concept concept)
    {
        var json = rows.Json;
        json.WriteStartObject();
        json.WriteString("id", concept.Id);
        json.WriteString("name", concept.Name);
        json.WriteNumber("facet", (int)concept.Facet);
        rows.Text("definition", concept.Definition);
        rows.Text("note", concept.ScopeNote);
        rows.Texts("also", [.. concept.AlternativeNames.Distinct(StringComparer.Ordinal)]);
        WriteLabels(rows, concept);
        rows.Texts("facts", [.. Facts(concept)]);
        rows.Texts("references", [.. concept.References.Select(reference => $"{reference} ({Kebab.Of(reference.Predicate)})")]);
        rows.Sources("sources", concept.Sources);
        rows.Each("edges", RelationTitles.All.SelectMany((relation, at) => taxonomy.Edges(concept, relation.Relation).Select(edge => (at, edge))), each =>
        {
            var (at, edge) = each;
            json.WriteStartArray();
            json.WriteNumberValue(at);
            json.WriteNumberValue(rows.PlaceOf(edge.To)!.Value);
            json.WriteStringValue(edge.Fit is { } fit ? Kebab.Of(fit) : edge.Severity is { } severity ? Kebab.Of(severity) : "");
            json.WriteNumberValue(edge.From == concept ? -1 : rows.PlaceOf(edge.From)!.Value);
            json.WriteNumberValue(edge.IsDisputed ? 1 : 0);
            foreach (var source in edge.Sources)
                json.WriteNumberValue(rows.PlaceOf(source));
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void WriteLabels(ExplorerRows rows, Concept concept)
    {
        if (concept.Labels.Count == 0)
            return;
        rows.Each("labels", concept.Labels.OrderBy(label => label.Key, StringComparer.Ordinal), label =>
        {
            rows.Json.WriteStartArray();
            rows.Json.WriteStringValue(label.Key);
            rows.Json.WriteStringValue(label.Value);
            rows.Json.WriteEndArray();
        });
    }

    private static IEnumerable<string> Facts(Concept concept)
    {
        if (concept is ModelFamily { Kind: not FamilyKind.Model } group)
            yield return group.Kind == FamilyKind.Field ? "A field, not a kind of model to call" : "A pattern to build, not a model to call";
        if (concept is ModelArchitecture { Kind: ArchitectureKind.Mechanism })
            yield return "A mechanism";
        if (concept is AiSystem { Vendor: { } vendor })
            yield return $"Vendor: {vendor}";
        if (concept is ApplicationArea { Users: { } users })
            yield return $"Users: {users}";
        if (concept is ApplicationArea application)
            yield return $"Criticality: {Kebab.Of(application.Criticality)}{(application.CriticalityNote is { } note ? $" ({note})" : "")}";
        if (concept is ModelTrait trait)
            yield return trait.Kind == TraitKind.Strength ? "A strength" : "A limitation";
    }

    private static void WriteObligation(ExplorerRows rows, Obligation obligation)
    {
        rows.Json.WriteStartObject();
        rows.Json.WriteString("name", obligation.Name);
        rows.Text("definition", obligation.Definition);
        rows.Json.WriteString("reference", obligation.WrittenIn);
        rows.Text("from", Kebab.Day(obligation.AppliesFrom));
        rows.Concepts("risks", obligation.AppliesToRisks);
        rows.Concepts("controls", obligation.SatisfiedBy);
        rows.Json.WriteEndObject();
    }
}
