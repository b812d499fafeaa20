using System.Text.Json;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>Opens a JSON file of facts. Everything that is wrong with it is reported in one exception.</summary>
internal static class FactFile
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 24 };

    /// <summary>Reads an array of objects.</summary>
    /// <exception cref="CatalogException">The file is not such an array, or <paramref name="read"/> reported faults.</exception>
    public static IReadOnlyList<T> ReadList<T>(string path, Func<FactRecord, T> read)
    {
        List<T> list = [];
        Open(path, JsonValueKind.Array, (root, name, faults) =>
        {
            foreach (var item in root.EnumerateArray())
                list.Add(read(new(item, $"{name}[{list.Count}]", faults)));
        });
        return list;
    }

    /// <summary>Reads an object.</summary>
    /// <exception cref="CatalogException">The file is not an object, or <paramref name="read"/> reported faults.</exception>
    public static T ReadObject<T>(string path, Func<FactRecord, T> read)
    {
        T result = default!;
        Open(path, JsonValueKind.Object, (root, name, faults) => result = read(new(root, name, faults)));
        return result;
    }

    private static void Open(string path, JsonValueKind kind, Action<JsonElement, string, List<Fault>> read)
    {
        var name = Path.GetFileName(path);
        List<Fault> faults = [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Options);
            if (document.RootElement.ValueKind == kind)
                read(document.RootElement, name, faults);
            else
                faults.Add(new(name, $"holds {document.RootElement.ValueKind.ToString().ToLowerInvariant()} at its root: {kind.ToString().ToLowerInvariant()} was expected"));
        }
        catch (JsonException fault)
        {
            faults.Add(new(name, $"is not JSON: {fault.Message}"));
        }

        if (faults.Count > 0)
            throw new CatalogException(faults);
    }
}
