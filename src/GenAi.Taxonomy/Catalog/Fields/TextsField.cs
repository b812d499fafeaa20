using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds names or terms; those of several sources add up.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class TextsField(string name) : ListField<string>(name)
{
    public override bool TryUnite(IReadOnlyList<string> left, IReadOnlyList<string> right, out IReadOnlyList<string> united)
    {
        united = [.. left.Union(right, StringComparer.Ordinal)];
        return true;
    }

    protected override string TextOf(string item) => item;

    protected override string Parse(string text, string property, NativeInput input) => text;

    protected override string ReadItem(CompactReader reader) => reader.Text()!;
}
