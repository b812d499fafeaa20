using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>The words by which files name the values of a closed set, in the order of the values; an empty word names none.</summary>
/// <param name="meaning">What a word is, for messages: <c>a stage</c>.</param>
/// <param name="words">One word for each value, from 0.</param>
internal sealed class WordSet<T>(string meaning, params string[] words)
    where T : struct, Enum
{
    public string Of(T value) => words[IndexOf(value)];

    public T Parse(string text)
    {
        var index = text.Length == 0 ? -1 : Array.IndexOf(words, text);
        return index >= 0 ? At(index) : throw new RecordException($"'{text}' is not {meaning}: {string.Join(", ", words.Where(word => word.Length > 0))}");
    }

    // Every closed set of the catalog is stored in one byte.
    public static int IndexOf(T value) => Unsafe.BitCast<T, byte>(value);

    public static T At(int index) => Unsafe.BitCast<byte, T>((byte)index);
}
