using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Selection;

/// <summary>The selector: compiles taxonomy and catalog once, requirements once, and then only reads. Thread-safe.</summary>
/// <remarks>
/// Prices that depend on a date or a time of day are taken as of the day of the selection, or of the minute where the
/// catalog has off-peak rates. The first selection compiles the catalog; a later snapshot of its source is compiled in the
/// background, and until it is ready selections keep to the one before. Dispose of a selector that its source outlives: from then on
/// it stays with the snapshot it has.
/// </remarks>
public sealed class ModelSelector : IModelSelector, IDisposable
{
    private const int RecentCount = 64;

    private readonly TimeProvider _time;
    private readonly LiveIndex _index;

    // A few places by identity, so that requirements which are used again are compiled once and new ones cannot grow the memory.
    private readonly PreparedRequirements?[] _recent = new PreparedRequirements?[RecentCount];

    /// <summary>Makes a selector over one catalog.</summary>
    /// <param name="taxonomy">The taxonomy. Default: the built-in one.</param>
    /// <param name="catalog">The catalog. Default: the one that comes with the package.</param>
    /// <param name="timeProvider">The clock that says which day it is. Default: the system's.</param>
    /// <param name="outcomes">The host's own outcomes, counted beside the evidence in the data. Default: none.</param>
    public ModelSelector(GenAiTaxonomy? taxonomy = null, ModelCatalog? catalog = null, TimeProvider? timeProvider = null, OutcomeQuality? outcomes = null)
        : this(taxonomy ?? GenAiTaxonomy.Default, new StaticCatalogSource(catalog ?? ModelCatalog.Default), timeProvider, null, outcomes: outcomes)
    {
    }

    /// <summary>Makes a selector over a catalog that may change.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="source">Where the catalog comes from.</param>
    /// <param name="timeProvider">The clock that says which day it is. Default: the system's.</param>
    /// <param name="outcomes">The host's own outcomes, counted beside the evidence in the data. Default: none.</param>
    public ModelSelector(GenAiTaxonomy taxonomy, IModelCatalogSource source, TimeProvider? timeProvider = null, OutcomeQuality? outcomes = null)
        : this(taxonomy, source, timeProvider, null, outcomes: outcomes)
    {
    }

    /// <summary>Makes a selector whose requirements can use further names.</summary>
    internal ModelSelector(GenAiTaxonomy taxonomy, ModelCatalog catalog, TimeProvider? timeProvider, KnownNames names, OutcomeQuality? outcomes = null)
        : this(taxonomy, new StaticCatalogSource(catalog), timeProvider, null, names, outcomes)
    {
    }

    internal ModelSelector(GenAiTaxonomy taxonomy, IModelCatalogSource source, TimeProvider? timeProvider, ILogger? logger, KnownNames? names = null, OutcomeQuality? outcomes = null)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(source);
        _time = timeProvider ?? TimeProvider.System;
        _index = new(taxonomy, source, logger, names, outcomes);
    }

    /// <summary>Prepares requirements that are selected for often. Selecting with requirements prepares them as well, and keeps the last few.</summary>
    /// <param name="requirements">What a model is wanted for.</param>
    /// <exception cref="RequirementsException">The requirements contradict themselves or name concepts that the taxonomy does not know.</exception>
    public PreparedRequirements Prepare(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return new(this, Compile(requirements));
    }

    /// <inheritdoc/>
    public ModelSelection Select(ModelRequirements requirements) => Recent(requirements).Select();

    /// <inheritdoc/>
    public ModelOffering? SelectBest(ModelRequirements requirements) => Recent(requirements).SelectBest();

    /// <summary>Takes no more notice of the catalog source. Selecting still works.</summary>
    public void Dispose() => _index.Dispose();

    /// <summary>Selects anew on the same snapshot and at the same moment: for parts of a composition and for what-ifs.</summary>
    internal ModelSelection SelectWith(CompiledRequirements like, ModelRequirements requirements)
    {
        var compiled = new CompiledRequirements(requirements, like.Index, like.Now);
        return new(this, compiled, compiled.Survivors());
    }

    /// <summary>Returns requirements compiled for the current catalog and moment.</summary>
    internal CompiledRequirements Compile(ModelRequirements requirements, CompiledRequirements? known = null)
    {
        var index = _index.Current;
        var now = _time.GetUtcNow();
        var grain = index.HasDailyRates ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerDay;
        now = new(now.UtcTicks / grain * grain, TimeSpan.Zero);
        return known?.IsFor(index, now) == true ? known : new(requirements, index, now);
    }

    private PreparedRequirements Recent(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ref var place = ref _recent[(uint)RuntimeHelpers.GetHashCode(requirements) % RecentCount];
        var known = Volatile.Read(ref place);
        if (!ReferenceEquals(known?.Requirements, requirements))
            Volatile.Write(ref place, known = Prepare(requirements));
        return known!;
    }
}
