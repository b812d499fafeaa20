using System.Text.Json;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>A situation in which somebody chooses a model, and the answers that an expert accepts.</summary>
internal sealed record Situation(string Id, string Title, IReadOnlyList<string> Arguments, JsonElement Expect)
{
    public static IReadOnlyDictionary<string, Situation> All { get; } = CaseData.Json("situations.json").EnumerateArray()
        .Select(each => new Situation(each.Text("id")!, each.Text("title")!, each.Texts("args"), each.GetProperty("expect")))
        .ToDictionary(each => each.Id, StringComparer.Ordinal);
}
