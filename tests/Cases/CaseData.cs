using System.Text.Json;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>Reads the data files of the cases, which are embedded in the test assembly.</summary>
internal static class CaseData
{
    public static Stream Open(string name) => typeof(CaseData).Assembly.GetManifestResourceStream($"cases/{name}")
        ?? throw new FileNotFoundException($"The test assembly has no resource cases/{name}.");

    public static JsonElement Json(string name)
    {
        using var stream = Open(name);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>Returns the lines of a text file, without comments and empty lines.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
