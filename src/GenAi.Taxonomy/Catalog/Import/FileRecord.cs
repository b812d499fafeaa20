using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// A part of a file that is read by itself: a property of its root, or an item of its root or of one of the root's lists. It lives until the
/// next one is read.
/// </summary>
/// <param name="List">The root's property whose item it is; null for the root's own parts.</param>
/// <param name="Name">The property's name; null for an item.</param>
/// <param name="Index">Where an item stands in its list.</param>
/// <param name="Element">The value.</param>
internal readonly record struct FileRecord(string? List, string? Name, int Index, JsonElement Element)
{
    /// <summary>Where it stands in the file.</summary>
    public string Path => Name ?? $"{List}[{Index}]";

    /// <summary>Whether it is an item of a list of the root or, for null, of the root itself.</summary>
    public bool IsItemOf(string? list) => Name is null && List == list;

    /// <summary>The same on memory of its own, for those who need it when others have been read.</summary>
    public FileRecord Hold() => this with { Element = Element.Clone() };
}
