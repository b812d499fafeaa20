using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GenAi.Taxonomy.Generator;

/// <summary>One file of the knowledge, parsed. Equal by path and text, so that an unchanged file is not compiled again.</summary>
internal sealed class KnowledgeFile : IEquatable<KnowledgeFile>
{
    private readonly string _path;
    private readonly SourceText _text;

    private KnowledgeFile(string path, SourceText text)
    {
        _path = path;
        _text = text;
        try
        {
            Root = JsonParser.Parse(text.ToString());
        }
        catch (JsonFaultException wrong)
        {
            Broken = wrong;
        }
    }

    /// <summary>Gets the content; null where the file is not JSON.</summary>
    public JsonValue? Root { get; }

    public JsonFaultException? Broken { get; }

    public static KnowledgeFile Read(AdditionalText file, CancellationToken cancel) => new(file.Path, file.GetText(cancel) ?? SourceText.From(""));

    public Location At(TextSpan span) => Location.Create(_path, span, _text.Lines.GetLinePositionSpan(span));

    public bool Equals(KnowledgeFile? other) => other is not null && other._path == _path && other._text.ContentEquals(_text);

    public override bool Equals(object? obj) => Equals(obj as KnowledgeFile);

    public override int GetHashCode() => _path.GetHashCode();
}
