using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>The selector: compiles taxonomy and catalogue once, requirements once, and then only reads. Thread-safe.</summary>
/// <remarks>
/// Prices that depend on a date or a time of day are taken as of the day of the selection, or of the minute where the
/// catalogue has off-peak rates. A new snapshot of the catalogue source is compiled on first use after it appears.
/// </remarks>
public sealed class ModelSelector : IModelSelector
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly IModelCatalogSource _source;
    private readonly TimeProvider _time;
    private SelectionIndex? _index;

    /// <summary>Makes a selector over one catalogue.</summary>
    /// <param name="taxonomy">The taxonomy. Default: the built-in one.</param>
    /// <param name="catalog">The catalogue. Default: the one that comes with the package.</param>
    /// <param name="timeProvider">The clock that says which day it is. Default: the system's.</param>
    public ModelSelector(GenAiTaxonomy? taxonomy = null, ModelCatalog? catalog = null, TimeProvider? timeProvider = null)
        : this(taxonomy ?? GenAiTaxonomy.Default, new StaticCatalogSource(catalog ?? ModelCatalog.Default), timeProvider)
    {
    }

    /// <summary>Makes a selector over a catalogue that may change.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="source">Where the catalogue comes from.</param>
    /// <param name="timeProvider">The clock that says which day it is. Default: the system's.</param>
    public ModelSelector(GenAiTaxonomy taxonomy, IModelCatalogSource source, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(source);
        _taxonomy = taxonomy;
        _source = source;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ModelSelection Select(ModelRequirements requirements)
    {
        var compiled = Compile(requirements);
        return new(this, compiled, Rank(compiled));
    }

    /// <inheritdoc/>
    public ModelOffering? SelectBest(ModelRequirements requirements)
    {
        var compiled = Compile(requirements);
        Rank? best = null;
        for (var i = 0; i < compiled.Index.Count; i++)
        {
            if (compiled.Passes(i, out var unknowns))
            {
                var rank = compiled.RankOf(i, unknowns);
                if (best is null || rank.CompareTo(best.Value) < 0)
                    best = rank;
            }
        }

        return best is { } found ? compiled.Index.Offerings[found.Offering] : null;
    }

    /// <summary>Selects anew on the same snapshot and at the same moment: for parts of a composition and for what-ifs.</summary>
    internal ModelSelection SelectWith(CompiledRequirements like, ModelRequirements requirements)
    {
        var compiled = new CompiledRequirements(requirements, like.Index, like.Now);
        return new(this, compiled, Rank(compiled));
    }

    private static List<Rank> Rank(CompiledRequirements compiled)
    {
        var survivors = new List<Rank>();
        for (var i = 0; i < compiled.Index.Count; i++)
        {
            if (compiled.Passes(i, out var unknowns))
                survivors.Add(compiled.RankOf(i, unknowns));
        }

        return survivors;
    }

    private CompiledRequirements Compile(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var catalog = _source.Current;
        var index = Volatile.Read(ref _index);
        if (index is null || !ReferenceEquals(index.Catalog, catalog))
            Volatile.Write(ref _index, index = new(_taxonomy, catalog));

        var now = _time.GetUtcNow();
        var grain = index.HasDailyRates ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerDay;
        now = new(now.UtcTicks / grain * grain, TimeSpan.Zero);
        if (requirements.Compiled is { } known && known.IsFor(requirements, index, now))
            return known;
        return requirements.Compiled = new(requirements, index, now);
    }
}
