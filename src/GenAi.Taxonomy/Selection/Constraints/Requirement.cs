using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// One thing that requirements or policies can state: its name, how it is read and written, how two statements of it become one, which offerings it
/// excludes, and how it can be loosened. Reader, writer, schema, configuration, flags and documentation enumerate <see cref="RequirementTable"/>.
/// </summary>
/// <param name="name">The name in JSON, configuration and messages.</param>
internal abstract class Requirement(string name)
{
    public string Name { get; } = name;

    /// <summary>What it says, as a phrase of the documentation.</summary>
    public string Description { get; init; } = "";

    /// <summary>The Advisor's flag and what its value is, such as <c>max-cost USD</c>. Default: null, no flag.</summary>
    public string? Flag { get; init; }

    /// <summary>Whether an unknown fact fails it even where the requirements accept unknown facts, if a policy states it. Default: false.</summary>
    public bool RestsOnFacts { get; init; }

    /// <summary>Whether it decides about kinds of model, so that requirements must agree in it to share <see cref="UseTables"/>. Default: false.</summary>
    public bool IsOfUse { get; init; }

    /// <summary>The place of the value in <see cref="ModelLimits"/>, set by the table.</summary>
    public int Ordinal { get; set; }

    /// <summary>Whether policies can state it too, set by the table.</summary>
    public bool IsLimit { get; set; }

    /// <summary>The type in a JSON schema; null where JSON cannot state it.</summary>
    public abstract string? JsonType { get; }

    /// <summary>Whether a policy may state it without a value: it then adds nothing, instead of allowing nothing.</summary>
    public virtual bool MayBeEmpty => false;

    /// <summary>Reads a value; returns null where there is none, or where it is at fault, which the reader then knows.</summary>
    public abstract object? Read(JsonElement json, string at, RequirementsReader reader);

    public abstract JsonNode ToJson(object value);

    /// <summary>Returns a value as explanations show it.</summary>
    public abstract string Describe(object value);

    /// <summary>Returns the concepts in a value.</summary>
    public virtual IEnumerable<Concept> ConceptsOf(object value) => [];

    /// <summary>Returns the one value that says what two values say together; null is what is not stated.</summary>
    public virtual object? Merge(object? one, object? other) => one is null || other is null ? one ?? other : Both(one, other);

    /// <summary>Returns whether two values are equal.</summary>
    public virtual bool AreEqual(object? one, object? other) => Equals(one, other);

    /// <summary>Returns what requirements mean that do not state it, which a policy must not widen; null where that is anything.</summary>
    public virtual object? Implied(ModelRequirements asked) => null;

    /// <summary>Adds the checks of the limit to compiled requirements.</summary>
    public virtual void Compile(CompiledRequirements compiled)
    {
    }

    /// <summary>Returns why an offering fails a check.</summary>
    public virtual Reason Explain(CompiledRequirements compiled, int offering, int detail) => throw new NotSupportedException(Name);

    /// <summary>Returns values that exclude less than the one stated.</summary>
    public virtual IEnumerable<Loosening> Relax(Relaxer relaxer) => [];

    /// <summary>Returns the one value that says what two stated values say together. Limits: commutative, associative, and never wider than either.</summary>
    protected abstract object Both(object one, object other);
}

/// <summary>A looser value of a requirement, and both values as texts.</summary>
internal readonly record struct Loosening(string From, string To, object? Value);
