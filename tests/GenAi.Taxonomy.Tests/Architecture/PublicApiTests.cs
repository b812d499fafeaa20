using PublicApiGenerator;

namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>The public surface as text: a change to it is deliberate.</summary>
public class PublicApiTests
{
    [Fact]
    public void PublicApi_Text_IsTheApprovedOne()
    {
        var assembly = typeof(GenAiTaxonomy).Assembly;
        var types = assembly.GetExportedTypes();
        var api = assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });

        Approve.Text($"// {types.Count(type => !type.IsNested)} public types, and {types.Count(type => type.IsNested)} nested in them\n{api}", "public-api");
    }
}
