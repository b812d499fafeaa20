using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>
/// A field of the catalog, declared once: its name, how files and sources spell it, how its values are read, written, compared and merged. Importers,
/// merging, the formats and the documentation enumerate the declarations. Immutable once declared; equal by name and kind, since a capability may share the name of another fact.
/// </summary>
/// <param name="name">The name of the fact, as provenance, conflicts and reports use it.</param>
internal abstract class CatalogField(string name) : IEquatable<CatalogField>
{
    public string Name { get; } = name;

    /// <summary>What the field says, as one sentence of the documentation.</summary>
    public string Description { get; init; } = "";

    /// <summary>The property of native JSON. Default: the name.</summary>
    public string Json { get; init; } = name;

    /// <summary>The object of native JSON that holds the property; fields of one group are declared next to each other. Default: null, the record itself.</summary>
    public string? Group { get; init; }

    /// <summary>Whether an offering that does not state the field has its model's value. Default: false.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether values that differ are only worded differently, which is no conflict. Default: false.</summary>
    public bool IsWording { get; init; }

    /// <summary>How an import derives a model's value from the rows of its offerings. Default: the first row that states it.</summary>
    public ModelRule Rule { get; init; }

    /// <summary>The properties of sources that state the field as it is. Of several for one format the first that is stated counts. Default: none.</summary>
    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    /// <summary>The place of the value in <see cref="FieldValues"/>, set by the list of all fields.</summary>
    public int Ordinal { get; set; } = -1;

    /// <summary>Reads the field from native JSON; returns null where it is missing.</summary>
    public abstract object? ReadNative(JsonElement element, NativeInput input);

    public abstract void WriteNative(NativeOutput output, object value);

    public abstract object ReadCompact(CompactReader reader);

    public abstract void WriteCompact(CompactWriter writer, object value);

    /// <summary>Reads the field from a property of a source; returns null where it is missing.</summary>
    public abstract Statement? ReadSource(JsonElement element, string property, GenAiTaxonomy taxonomy, Source source, bool weak);

    /// <summary>Returns a value that nobody can change, for <see cref="FieldValues"/>.</summary>
    public virtual object Freeze(object value) => value;

    /// <summary>Returns whether a value says nothing of a model, such as an empty list.</summary>
    public virtual bool IsEmpty(object value) => false;

    /// <summary>Returns the sources named within a value.</summary>
    public virtual IEnumerable<Source> SourcesOf(object value) => [];

    public abstract Statement State(object value, Source? source, bool weak = false);

    public bool Equals(CatalogField? other) => other is not null && other.Name == Name && other.GetType() == GetType();

    public override bool Equals(object? obj) => Equals(obj as CatalogField);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}

/// <summary>A field with values of one type; the kinds of field (text, day, concepts and so on) say how these are written.</summary>
/// <param name="name">The name of the fact.</param>
internal abstract class CatalogField<T>(string name) : CatalogField(name)
    where T : notnull
{
    public sealed override object? ReadNative(JsonElement element, NativeInput input) =>
        element.Child(Json) is null ? null : Read(element, Json, input);

    public sealed override void WriteNative(NativeOutput output, object value) => Write(output, (T)value);

    public sealed override object ReadCompact(CompactReader reader) => Read(reader);

    public sealed override void WriteCompact(CompactWriter writer, object value) => Write(writer, (T)value);

    public sealed override Statement? ReadSource(JsonElement element, string property, GenAiTaxonomy taxonomy, Source source, bool weak) =>
        element.Child(property) is not null && ReadFromSource(element, property, new(taxonomy)) is T value ? new Statement<T>(this, value, source, weak) : null;

    public sealed override Statement State(object value, Source? source, bool weak = false) => new Statement<T>(this, (T)value, source, weak);

    /// <summary>Whether two values say the same.</summary>
    public virtual bool AreEqual(T left, T right) => left.Equals(right);

    /// <summary>Joins two values that add up rather than contradict each other; false where the stronger statement stays.</summary>
    public virtual bool TryUnite(T left, T right, out T united)
    {
        united = left;
        return false;
    }

    /// <summary>Returns a value as conflicts show it.</summary>
    public abstract string Describe(T value);

    /// <summary>Returns a value of a source whose day became known after it was read.</summary>
    public virtual T Redate(T value, DateOnly? day) => value;

    /// <summary>Reads a property that is there; returns a value of the field's type, or null where it says nothing, or throws.</summary>
    protected abstract object? Read(JsonElement element, string property, NativeInput input);

    /// <summary>Reads a source's property that is there. Default: as native JSON writes it.</summary>
    protected virtual object? ReadFromSource(JsonElement element, string property, NativeInput input) => Read(element, property, input);

    protected abstract void Write(NativeOutput output, T value);

    protected abstract T Read(CompactReader reader);

    protected abstract void Write(CompactWriter writer, T value);
}

/// <summary>How an import derives a model's value of a field from the rows of its offerings.</summary>
internal enum ModelRule
{
    /// <summary>The value of the best row that states it.</summary>
    FirstRow,

    /// <summary>The values of all rows together.</summary>
    AllRows,

    /// <summary>A rule of its own, in the importer.</summary>
    Computed,
}

/// <summary>The property by which a source states a field.</summary>
/// <param name="Format">The format of the source's file.</param>
/// <param name="Property">The name of the property.</param>
/// <param name="Parent">The object of the record that holds the property; null for the record itself.</param>
/// <param name="IsWeak">Whether the statement only fills a gap.</param>
internal readonly record struct Spelling(CatalogFormat Format, string Property, string? Parent = null, bool IsWeak = false);
