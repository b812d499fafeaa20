namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>Reads the package's own data.</summary>
internal static class EmbeddedFile
{
    // Not compressed: unpacking took longer than everything else a catalog needs at start.
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The package's data '{name}' is missing.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
