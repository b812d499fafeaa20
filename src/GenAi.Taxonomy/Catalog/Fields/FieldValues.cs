using System.Collections.ObjectModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>
/// The stated values of a model or an offering, by field. Holds only what is stated, since most fields are unknown of most. Those of the package's own
/// catalog are read from its bytes when one of them is asked for. Immutable.
/// </summary>
internal sealed class FieldValues
{
    private readonly IFactFile? _file;
    private readonly int _at;
    private ulong _stated;
    private object[]? _values;

    /// <param name="stated">One bit for each field that has a value, at its ordinal.</param>
    /// <param name="values">The values in the order of the bits, frozen.</param>
    public FieldValues(ulong stated, object[] values) => (_stated, _values) = (stated, values);

    /// <param name="file">Holds the values.</param>
    /// <param name="at">Where they stand in it.</param>
    public FieldValues(IFactFile file, int at) => (_file, _at) = (file, at);

    public static FieldValues None { get; } = new(0, []);

    public object? this[CatalogField field]
    {
        get
        {
            var values = Values;
            return (_stated >> field.Ordinal & 1) == 0 ? null : values[IndexOf(field)];
        }
    }

    /// <summary>Gets the source of single facts by name, where it is not that of the others.</summary>
    public IReadOnlyDictionary<string, Source> FactSources => _file?.ReadFactSources(_at) ?? ReadOnlyDictionary<string, Source>.Empty;

    public ulong Stated => Values.Length == 0 ? 0 : _stated;

    // Two threads may read the same values. _values is written after _stated, so a thread that sees the one sees the other.
    private object[] Values => Volatile.Read(ref _values) ?? Read();

    /// <summary>Returns a list, a map or a text; null where the field is not stated.</summary>
    // A value under a field is always of the field's type: With and the compact format take it from the field.
    public T? Get<T>(CatalogField<T> field)
        where T : class => Unsafe.As<T>(this[field]);

    /// <summary>Returns a number, a day or a word; null where the field is not stated.</summary>
    public T? GetValue<T>(CatalogField<T> field)
        where T : struct => this[field] is { } value ? (T)value : null;

    /// <summary>Returns the values with one more, or with another value of a field; null takes the field out.</summary>
    public FieldValues With<T>(CatalogField<T> field, T? value)
        where T : class => Set(field, value);

    public FieldValues With<T>(CatalogField<T> field, T? value)
        where T : struct => Set(field, value);

    /// <summary>Returns the values with a list, which is taken out where it is empty.</summary>
    public FieldValues WithList<T>(CatalogField<T> field, T list)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(list);
        return Set(field, field.IsEmpty(list) ? null : list);
    }

    public FieldValues Set(CatalogField field, object? value)
    {
        List<object> values = [.. Values];
        var bit = 1ul << field.Ordinal;
        if ((_stated & bit) != 0)
            values.RemoveAt(IndexOf(field));
        if (value is null)
            return new(_stated & ~bit, [.. values]);
        values.Insert(IndexOf(field), field.Freeze(value));
        return new(_stated | bit, [.. values]);
    }

    private int IndexOf(CatalogField field) => BitOperations.PopCount(_stated & ((1ul << field.Ordinal) - 1));

    private object[] Read()
    {
        (_stated, var values) = _file!.ReadValues(_at);
        Volatile.Write(ref _values, values);
        return values;
    }
}
