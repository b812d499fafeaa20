using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Writes what changed between two catalogs as JSON: one line for each change, grouped by kind.</summary>
internal static class ChangesFile
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ModelCatalog before, ModelCatalog after, DateOnly day)
    {
        var changes = CatalogChanges.Between(before, after, day);
        var text = new StringBuilder();
        text.Append(Json(json =>
        {
            json.WriteString("from", before.Version);
            json.WriteString("to", after.Version);
            json.WriteString("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        })[..^1]);
        foreach (var kind in Enum.GetValues<CatalogChangeKind>())
        {
            var name = kind.ToString();
            text.Append(",\n\"").Append(char.ToLowerInvariant(name[0])).Append(name.AsSpan(1)).Append("\": [");
            text.AppendJoin(",", changes.Where(change => change.Kind == kind).Select(change => "\n" + Json(json => Write(json, change))));
            text.Append(']');
        }

        return text.Append("}\n").ToString();
    }

    private static void Write(Utf8JsonWriter json, CatalogChange change)
    {
        json.WriteString("offering", change.Offering);
        if (change.Fact is not null)
            json.WriteString("fact", change.Fact);
        if (change.From is not null)
            json.WriteString("from", change.From);
        if (change.To is not null)
            json.WriteString("to", change.To);
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
