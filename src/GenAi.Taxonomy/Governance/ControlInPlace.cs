using System.Globalization;

namespace GenAi.Taxonomy.Governance;

/// <summary>That a control is in place, and how one knows: somebody attests it, or code implements it. Immutable.</summary>
public sealed class ControlInPlace
{
    private ControlInPlace(RiskControl control)
    {
        ArgumentNullException.ThrowIfNull(control);
        Control = control;
    }

    /// <value>The control.</value>
    public RiskControl Control { get; }

    /// <value>Who attests it; null where code implements it.</value>
    public string? AttestedBy { get; private init; }

    /// <value>The day of the attestation; null where code implements it.</value>
    public DateOnly? AttestedOn { get; private init; }

    /// <value>What implements it, such as the name of a type; null where somebody attests it.</value>
    public string? Implementation { get; private init; }

    /// <summary>A control that somebody answers for.</summary>
    /// <param name="control">The control.</param>
    /// <param name="by">Who attests it: a person, a role or a department.</param>
    /// <param name="on">The day of the attestation.</param>
    /// <exception cref="ArgumentException">Nobody is named.</exception>
    public static ControlInPlace Attested(RiskControl control, string by, DateOnly on)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return new(control) { AttestedBy = by, AttestedOn = on };
    }

    /// <summary>A control that code implements.</summary>
    /// <param name="control">The control.</param>
    /// <param name="implementation">What implements it, such as the name of a type.</param>
    /// <exception cref="ArgumentException">Nothing is named.</exception>
    public static ControlInPlace Implemented(RiskControl control, string implementation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(implementation);
        return new(control) { Implementation = implementation };
    }

    /// <summary>How one knows, in words: <c>attested by the editorial board on 2026-05-01</c>, <c>implemented by Acme.Stamp</c>.</summary>
    public string Evidence => Implementation is { } code
        ? $"implemented by {code}"
        : string.Create(CultureInfo.InvariantCulture, $"attested by {AttestedBy} on {AttestedOn:yyyy-MM-dd}");

    /// <summary>The id of the control and how one knows.</summary>
    public override string ToString() => $"{Control.Id}, {Evidence}";
}
