namespace GenAi.Taxonomy;

/// <summary>Where a statement or a fact comes from. Immutable; equal by id, date and address.</summary>
public sealed class Source : IEquatable<Source>
{
    private readonly string? _address;

    /// <summary>Makes a source.</summary>
    /// <param name="id">A short identity, such as <c>article-000</c> or <c>models.dev</c>.</param>
    /// <param name="title">What a reader would call it.</param>
    /// <exception cref="ArgumentException">Either is null, empty or blank.</exception>
    public Source(string id, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Id = id;
        Title = title;
    }

    /// <value>A short identity.</value>
    public string Id { get; }

    /// <value>What a reader would call it.</value>
    public string Title { get; }

    /// <value>Where it can be read. Default: none.</value>
    public Uri? Uri { get => field ??= _address is { } address ? new(address, UriKind.RelativeOrAbsolute) : null; init; }

    /// <summary>Gets the address as it was written. Embedded data states it alone: parsing many addresses that nobody asks for would slow every start.</summary>
    internal string? Address { get => _address ?? Uri?.OriginalString; init => _address = value; }

    /// <value>The day for which the source speaks. Default: none, for a source that does not date.</value>
    public DateOnly? Date { get; init; }

    /// <summary>The same source, speaking for a day.</summary>
    internal Source On(DateOnly? day) => new(Id, Title) { Address = Address, Date = day };

    /// <inheritdoc/>
    public bool Equals(Source? other) => other is not null && other.Id == Id && other.Date == Date && (other.Address == Address || other.Uri == Uri);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Source);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Date);

    /// <summary>The id, with the date where there is one: <c>models.dev (2026-07-02)</c>.</summary>
    public override string ToString() => Date is { } date ? $"{Id} ({date:yyyy-MM-dd})" : Id;
}
