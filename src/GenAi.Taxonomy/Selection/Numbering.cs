namespace GenAi.Taxonomy.Selection;

/// <summary>Gives each text a number, in the order of appearance.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public string[] All => [.. _numbers.Keys];

    public int Of(string value)
    {
        if (!_numbers.TryGetValue(value, out var number))
            _numbers.Add(value, number = _numbers.Count);
        return number;
    }
}
