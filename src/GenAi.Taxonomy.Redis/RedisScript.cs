namespace GenAi.Taxonomy.Redis;

/// <summary>Reads the scripts.</summary>
internal static class RedisScript
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(RedisScript).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The package's script '{name}' is missing."));
        return reader.ReadToEnd();
    }
}
