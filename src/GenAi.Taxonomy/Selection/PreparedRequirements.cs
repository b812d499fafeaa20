using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Requirements that a selector has prepared: see <see cref="ModelSelector.Prepare"/>. A new catalog or day is taken into account. Thread-safe.</summary>
public sealed class PreparedRequirements
{
    private readonly ModelSelector _selector;
    private volatile CompiledRequirements _compiled;

    internal PreparedRequirements(ModelSelector selector, CompiledRequirements compiled) => (_selector, _compiled) = (selector, compiled);

    /// <summary>Gets what a model is wanted for.</summary>
    public ModelRequirements Requirements => _compiled.Requirements;

    /// <summary>Returns the best, every other candidate in order, and on demand why the rest was rejected.</summary>
    public ModelSelection Select()
    {
        var compiled = Current();
        return new(_selector, compiled, compiled.Survivors());
    }

    /// <summary>Returns the offering that <see cref="Select"/> puts first, or null where nothing matches. Allocates nothing when it is called again.</summary>
    public ModelOffering? SelectBest() => Current().Best;

    private CompiledRequirements Current() => _compiled = _selector.Compile(_compiled.Requirements, _compiled);
}
