namespace GenAi.Taxonomy.Export;

/// <content>Puts the properties of a subject together.</content>
public static partial class SkosTurtle
{
    /// <summary>A subject with its properties.</summary>
    private sealed class Node(string name)
    {
        private readonly List<string> _properties = [];

        public void Add(string property, string value) => _properties.Add($"{property} {value}");

        public void Add(string property, IEnumerable<string> values)
        {
            if (string.Join(" , ", values) is { Length: > 0 } list)
                Add(property, list);
        }

        public string Block() => $"\n{name}\n    {string.Join(" ;\n    ", _properties)} .";

        public string Inline() => $"[ {string.Join(" ; ", _properties)} ]";
    }
}
