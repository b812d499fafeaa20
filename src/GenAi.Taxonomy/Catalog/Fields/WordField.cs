using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds a value of a closed set, of which the first is the default.</summary>
/// <param name="name">The name of the fact.</param>
/// <param name="words">The words by which files name the values.</param>
internal class WordField<T>(string name, WordSet<T> words) : CatalogField<T>(name)
    where T : struct, Enum
{
    public T Parse(string text) => words.Parse(text);

    public override bool IsEmpty(object value) => WordSet<T>.IndexOf((T)value) == 0;

    public override string Describe(T value) => value.ToString();

    protected override bool TryRead(JsonElement element, string property, NativeInput input, out T value)
    {
        value = words.Parse(element.Text(property)!);
        return true;
    }

    protected override void Write(NativeOutput output, T value) => output.Text(Json, words.Of(value));

    protected override T Read(CompactReader reader) => WordSet<T>.At(reader.Int());

    protected override void Write(CompactWriter writer, T value) => writer.Number(WordSet<T>.IndexOf(value));
}
