namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>What a provider counts and charges. An open set backed by a kebab-case string; equal ordinally. <c>default</c> is <see cref="Request"/>.</summary>
public readonly struct Meter : IEquatable<Meter>
{
    private readonly string? _id;

    /// <summary>Makes a meter of the host's own.</summary>
    /// <param name="id">A kebab-case slug.</param>
    /// <exception cref="ArgumentException">The id is not a slug.</exception>
    public Meter(string id)
    {
        Slug.Require(id, nameof(id));
        _id = id;
    }

    /// <summary>Input tokens that are not read from a cache.</summary>
    public static Meter TextInput { get; } = new("text-input");

    /// <summary>Input tokens read from a cache; they are part of the input count.</summary>
    public static Meter CacheRead { get; } = new("cache-read");

    /// <summary>Input tokens written to a cache; they are part of the input count.</summary>
    public static Meter CacheWrite { get; } = new("cache-write");

    /// <summary>Input tokens written to a cache that keeps them for an hour.</summary>
    public static Meter CacheWriteOneHour { get; } = new("cache-write-one-hour");

    /// <summary>Output tokens.</summary>
    public static Meter TextOutput { get; } = new("text-output");

    /// <summary>Reasoning tokens; they are part of the output count, and cost the output rate where they have none of their own.</summary>
    public static Meter Reasoning { get; } = new("reasoning");

    /// <summary>Audio input.</summary>
    public static Meter AudioInput { get; } = new("audio-input");

    /// <summary>Audio tokens read from a cache; they are part of the tokens read from a cache, and cost their rate where they have none of their own.</summary>
    public static Meter AudioCacheRead { get; } = new("audio-cache-read");

    /// <summary>Audio produced.</summary>
    public static Meter AudioOutput { get; } = new("audio-output");

    /// <summary>Images as input.</summary>
    public static Meter ImageInput { get; } = new("image-input");

    /// <summary>Images produced.</summary>
    public static Meter ImageOutput { get; } = new("image-output");

    /// <summary>Video input.</summary>
    public static Meter VideoInput { get; } = new("video-input");

    /// <summary>Video produced.</summary>
    public static Meter VideoOutput { get; } = new("video-output");

    /// <summary>Characters of input, as speech synthesis counts.</summary>
    public static Meter CharacterInput { get; } = new("character-input");

    /// <summary>Characters produced.</summary>
    public static Meter CharacterOutput { get; } = new("character-output");

    /// <summary>A request, whatever its size.</summary>
    public static Meter Request { get; } = new("request");

    /// <summary>A web search made for a request.</summary>
    public static Meter Search { get; } = new("search");

    /// <summary>A page read, as document models count.</summary>
    public static Meter Page { get; } = new("page");

    /// <value>The slug.</value>
    public string Id => _id ?? "request";

    /// <summary>Gets the meter whose tokens include those of this one; null where it counts no part of another.</summary>
    internal Meter? Whole =>
        this == CacheRead || this == CacheWrite || this == CacheWriteOneHour || this == AudioInput || this == AudioCacheRead || this == ImageInput ? TextInput
        : this == Reasoning || this == AudioOutput || this == ImageOutput ? TextOutput
        : null;

    /// <inheritdoc/>
    public bool Equals(Meter other) => Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Meter other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The slug.</summary>
    public override string ToString() => Id;

    /// <summary>Whether both are the same meter.</summary>
    public static bool operator ==(Meter left, Meter right) => left.Equals(right);

    /// <summary>Whether the two are different meters.</summary>
    public static bool operator !=(Meter left, Meter right) => !left.Equals(right);
}
