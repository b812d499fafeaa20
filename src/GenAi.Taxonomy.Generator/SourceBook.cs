namespace GenAi.Taxonomy.Generator;

/// <summary>The sources, and the lists of them that facts name: few lists serve thousands of facts.</summary>
internal sealed class SourceBook
{
    /// <summary>The source of what the authors judge themselves; an edge without sources is theirs.</summary>
    public const string OwnJudgment = "curated";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly BlobWriter _sources = new();
    private readonly BlobWriter _written = new();

    public List<SourceBlock> Members { get; } = [];

    public void Add(Block block)
    {
        var (id, title) = (block.RequiredText("id"), block.RequiredText("title"));
        if (!_numbers.ContainsKey(id))
            _numbers.Add(id, _numbers.Count);
        else
            block.Report(Faults.Duplicate, block.Json["id"]!, $"'{id}' is the id of two sources: choose another");
        _sources.Text(id);
        _sources.Text(title);
        _sources.Text(block.Text("uri"));
        _sources.Text(block.Day("date"));
        Members.Add(new(id, block.RequiredText("description")));
        block.Close();
    }

    /// <summary>Returns the number of a source.</summary>
    public int NumberOf(Block block, JsonValue source)
    {
        if (_numbers.TryGetValue(source.Text, out var number))
            return number;
        block.Report(Faults.WrongSource, source, $"'{source.Text}' is not a source: add it to sources.json{Nearest.Phrase(source.Text, _numbers.Keys)}");
        return 0;
    }

    /// <summary>Returns the number of a source that a property names, from 1; 0 where there is none.</summary>
    public int NumberOf(Block block, string property) => block.Text(property) is not null ? NumberOf(block, block.Json[property]!) + 1 : 0;

    /// <summary>Returns the number of the list of sources of a block.</summary>
    /// <param name="block">A block with the property <c>sources</c>.</param>
    /// <param name="isRequired">Whether a block without sources is at fault, or states the authors' own judgment.</param>
    public int ListOf(Block block, bool isRequired)
    {
        var named = block.Texts("sources");
        if (named.Count == 0 && isRequired)
            block.Report(Faults.WrongSource, block.Json["sources"] ?? block.Json["id"] ?? block.Json, $"has no sources: name them, or '{OwnJudgment}' for your own judgment");
        return named.Count == 0 ? OwnList() : ListOf([.. named.Select(source => NumberOf(block, source))]);
    }

    public int OwnList() => _numbers.TryGetValue(OwnJudgment, out var own) ? ListOf([own]) : 0;

    public void Write(BlobWriter blob)
    {
        blob.Number(_numbers.Count);
        blob.Append(_sources);
        blob.Number(_lists.Count);
        blob.Append(_written);
    }

    private int ListOf(int[] numbers)
    {
        var key = string.Join(" ", numbers);
        if (_lists.TryGetValue(key, out var list))
            return list;
        _lists.Add(key, list = _lists.Count);
        _written.Number(numbers.Length);
        foreach (var number in numbers)
            _written.Number(number);
        return list;
    }
}

internal sealed class SourceBlock(string id, string description)
{
    public string Id { get; } = id;

    public string Description { get; } = description;
}
