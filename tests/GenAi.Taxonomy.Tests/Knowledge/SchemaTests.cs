using System.Reflection;
using System.Text.Json.Nodes;
using Json.Schema;

namespace GenAi.Taxonomy.Tests.Knowledge;

/// <summary>The schema beside the files of the knowledge, with which editors complete and check them.</summary>
public class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Read("knowledge/schema.json"));

    public static TheoryData<string> Files { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("knowledge/", StringComparison.Ordinal) && name != "knowledge/schema.json")];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Always_FitsTheSchema(string file) =>
        Assert.True(Schema.Evaluate(JsonNode.Parse(Read(file))).IsValid);

    [Theory]
    [InlineData("\"sources\": [\"curated\"]", "\"source\": [\"curated\"]")]
    [InlineData("\"match\": \"close\"", "\"match\": \"near\"")]
    [InlineData("\"mitigatedBy\"", "\"exposedTo\"")]
    public void File_WithAFault_DoesNotFitTheSchema(string before, string after)
    {
        var risks = Read("knowledge/risks.json");

        Assert.Contains(before, risks, StringComparison.Ordinal);
        Assert.False(Schema.Evaluate(JsonNode.Parse(risks.Replace(before, after, StringComparison.Ordinal))).IsValid);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
