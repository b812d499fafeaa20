namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>Fails with every offence in one readable list, so that a data file is corrected in one round.</summary>
internal static class Offences
{
    public static void None(IEnumerable<string> offences)
    {
        string[] found = [.. offences.Distinct()];
        Assert.True(found.Length == 0, $"{found.Length} found:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }
}
