namespace GenAi.Taxonomy;

/// <summary>How well something suits a target, with its sources. Immutable; made implicitly from the target as <see cref="Fit.High"/>.</summary>
/// <typeparam name="T">The kind of the target.</typeparam>
public sealed class Suitability<T>
    where T : Concept
{
    /// <summary>States a fit.</summary>
    /// <param name="target">What the fit is for.</param>
    /// <param name="fit">How well.</param>
    /// <param name="sources">Who says so.</param>
    public Suitability(T target, Fit fit, params IReadOnlyList<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
        Fit = fit;
        Sources = Frozen.Copy(sources);
    }

    /// <value>What the fit is for.</value>
    public T Target { get; }

    /// <value>How well.</value>
    public Fit Fit { get; }

    /// <value>Who says so. Default: none, the host's own statement.</value>
    public IReadOnlyList<Source> Sources { get; }

    /// <value>Whether a source says more than the taxonomy follows. Default: false.</value>
    public bool IsDisputed { get; init; }

    /// <value>Whether narrower concepts inherit the statement unless they say otherwise. Default: true.</value>
    public bool IsInherited { get; init; } = true;

    /// <summary><see cref="Fit.High"/> for <paramref name="target"/>, without a source.</summary>
    public static implicit operator Suitability<T>(T target) => new(target, Fit.High);

    /// <summary>The id of the target and the fit.</summary>
    public override string ToString() => $"{Target.Id} ({Fit})";
}
