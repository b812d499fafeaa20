using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>A requirement with several values: either all of them are needed, or any one of them is allowed.</summary>
/// <param name="name">The name.</param>
/// <param name="isAllowList">Whether any one of the values is allowed; two such lists allow what both allow.</param>
internal abstract class ListRequirement<T>(string name, bool isAllowList) : Requirement(name)
    where T : notnull
{
    public bool IsAllowList => isAllowList;

    public override string? JsonType => "array";

    public sealed override bool MayBeEmpty => !isAllowList;

    protected virtual IEqualityComparer<T> Comparer => EqualityComparer<T>.Default;

    public IReadOnlyList<T> Of(ModelLimits limits) => (IReadOnlyList<T>?)limits[this] ?? [];

    public abstract string TextOf(T value);

    /// <summary>Returns the values in a fixed order, each once; of two spellings the first in ordinal order stays.</summary>
    public IReadOnlyList<T> Canonical(IEnumerable<T> values) => Frozen.Own<T>([.. Sorted(values).Distinct(Comparer)]);

    public override object? Read(JsonElement json, string at, RequirementsReader reader)
    {
        if (!reader.IsList(json, at))
            return null;
        var values = new List<T>();
        for (var i = 0; i < json.GetArrayLength(); i++)
        {
            if (reader.Text(json[i], reader.Item(at, i)) is not { } text)
                continue;
            if (string.IsNullOrWhiteSpace(text))
                reader.Fault(at, $"'{text}' is blank: name something or leave it out");
            else if (TryRead(text.Trim(), at, reader, out var value) && !values.Contains(value))
                values.Add(value);
        }

        return Frozen.Own<T>([.. values]);
    }

    public override JsonNode ToJson(object value) => SelectionWriter.List(((IReadOnlyList<T>)value).Select(TextOf).Distinct(), text => text);

    public override string Describe(object value) => string.Join(", ", ((IReadOnlyList<T>)value).Select(TextOf));

    public override bool AreEqual(object? one, object? other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one is not IReadOnlyList<T> a || other is not IReadOnlyList<T> b || a.Count != b.Count)
            return false;
        var i = 0;
        while (i < a.Count && a[i].Equals(b[i]))
            i++;
        return i == a.Count;
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) =>
        IsLimit && relaxer.Now[this] is { } stated ? [new(Describe(stated), "any", null)] : [];

    protected sealed override object Both(object one, object other)
    {
        var (a, b) = ((IReadOnlyList<T>)one, (IReadOnlyList<T>)other);
        var both = a.Concat(b).Where(value => !isAllowList || (Covers(a, value) && Covers(b, value)));
        return IsLimit ? Canonical(both) : Frozen.Own<T>([.. both.Distinct(Comparer)]);
    }

    /// <summary>Returns whether a list allows all that a value allows.</summary>
    protected virtual bool Covers(IReadOnlyList<T> allowed, T value) => allowed.Contains(value, Comparer);

    protected virtual IEnumerable<T> Sorted(IEnumerable<T> values) => values.OrderBy(TextOf, StringComparer.Ordinal);

    protected abstract bool TryRead(string text, string at, RequirementsReader reader, out T value);
}

/// <summary>A requirement with names, compared without case.</summary>
internal class NamesRequirement(string name, bool isAllowList) : ListRequirement<string>(name, isAllowList)
{
    protected sealed override IEqualityComparer<string> Comparer => StringComparer.OrdinalIgnoreCase;

    public sealed override string TextOf(string value) => value;

    protected sealed override bool TryRead(string text, string at, RequirementsReader reader, out string value)
    {
        value = text;
        return true;
    }
}

/// <summary>A requirement with concepts of one kind.</summary>
internal class ConceptsRequirement<T>(string name, bool isAllowList = false) : ListRequirement<T>(name, isAllowList)
    where T : Concept
{
    public sealed override string TextOf(T value) => value.Id;

    public sealed override IEnumerable<Concept> ConceptsOf(object value) => (IReadOnlyList<T>)value;

    protected sealed override bool TryRead(string text, string at, RequirementsReader reader, out T value) => (value = reader.Find<T>(text, at)!) is not null;

    // What is a kind of something allowed is allowed.
    protected sealed override bool Covers(IReadOnlyList<T> allowed, T value) =>
        allowed.Contains(value) || value.BroaderConcepts.Any(broader => Covers(allowed, (T)broader));

    /// <summary>Returns the list without each of its values in turn.</summary>
    protected IEnumerable<Loosening> RelaxOneByOne(Relaxer relaxer, Func<T, bool>? isKept = null)
    {
        var now = Of(relaxer.Now);
        foreach (var dropped in now.Where(value => isKept?.Invoke(value) != true))
        {
            T[] rest = [.. now.Where(value => value != dropped)];
            yield return new(Describe(now), rest.Length == 0 ? "none" : Describe(rest), rest.Length == 0 ? null : Frozen.Own(rest));
        }
    }
}

/// <summary>A requirement with some of the values of an enumeration.</summary>
internal class ChoicesRequirement<T>(string name, bool isAllowList = true) : ListRequirement<T>(name, isAllowList)
    where T : struct, Enum
{
    public static IReadOnlyList<T> All { get; } = Frozen.Own(Enum.GetValues<T>());

    public sealed override string TextOf(T value) => Kebab.Of(value);

    /// <summary>Returns one bit for each value of a list.</summary>
    public static uint Bits(IReadOnlyList<T> values)
    {
        var bits = 0u;
        for (var i = 0; i < values.Count; i++)
            bits |= 1u << (Unsafe.SizeOf<T>() == 1 ? Unsafe.BitCast<T, byte>(values[i]) : Unsafe.BitCast<T, int>(values[i]));
        return bits;
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => relaxer.Now[this] is { } stated ? [new(Describe(stated), Describe(All), All)] : [];

    protected sealed override IEnumerable<T> Sorted(IEnumerable<T> values) => values.Order();

    protected sealed override bool TryRead(string text, string at, RequirementsReader reader, out T value)
    {
        var read = reader.Choice<T>(text, at, Enum.GetValues<T>());
        value = read.GetValueOrDefault();
        return read is not null;
    }
}
