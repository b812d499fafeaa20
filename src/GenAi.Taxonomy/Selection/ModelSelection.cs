using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The answer to a selection: the best, the rest in order, and on demand why, why not, what else, at what risk. Immutable and
/// thread-safe; each part is worked out on first use, from the snapshot and the day of the selection.
/// </summary>
public sealed class ModelSelection
{
    private readonly CompiledRequirements _compiled;
    private readonly CandidateList _candidates;
    private readonly Lazy<IReadOnlyList<RankedModel>> _models;
    private readonly Lazy<IReadOnlyList<RejectedOffering>> _rejected;
    private readonly Lazy<IReadOnlyList<FamilyAdvice>> _families;
    private readonly Lazy<IReadOnlyList<CompositionPart>> _composition;
    private readonly Lazy<IReadOnlyList<RiskExposure>> _risks;
    private readonly Lazy<IReadOnlyList<ApplicableObligation>> _obligations;
    private readonly Lazy<IReadOnlyList<Relaxation>> _relax;

    internal ModelSelection(ModelSelector selector, CompiledRequirements compiled, List<Rank> survivors)
    {
        _compiled = compiled;
        _candidates = new(compiled, [.. survivors]);
        _models = new(() => RankedModel.Of(compiled, _candidates));
        _rejected = new(Reject);
        _families = new(() => FamilyAdvisor.Of(compiled));
        _composition = new(() => Composer.Of(selector, compiled, Best, Families));
        _risks = new(() => Best?.Risks ?? compiled.Risks.RisksOf(BestFamilies(), null));
        _obligations = new(() => new ObligationFinder(compiled.Requirements, compiled.Expansion, Date).Find(Risks, Best?.Offering.Model.Families ?? BestFamilies()));
        _relax = new(() => Relaxer.Of(compiled, _candidates.Count));
    }

    /// <summary>Returns the selection among some offerings, as a selector over them alone makes it: for tests of what handles selections.</summary>
    /// <param name="requirements">What a model is wanted for.</param>
    /// <param name="offerings">The offerings.</param>
    /// <param name="taxonomy">The taxonomy. Default: the built-in one.</param>
    /// <param name="timeProvider">The clock that says which day it is. Default: the system's.</param>
    /// <exception cref="RequirementsException">The requirements contradict themselves or name what is not known.</exception>
    public static ModelSelection Of(
        ModelRequirements requirements, IEnumerable<ModelOffering> offerings, GenAiTaxonomy? taxonomy = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(offerings);
        timeProvider ??= TimeProvider.System;
        var catalog = new ModelCatalogBuilder { Version = "selection", AsOf = DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime) };
        foreach (var offering in offerings)
            catalog.Set(offering);
        using var selector = new ModelSelector(taxonomy ?? GenAiTaxonomy.Default, catalog.Build(), timeProvider, new KnownNames(ModelCatalog.Default));
        return selector.Select(requirements);
    }

    /// <value>What was asked for.</value>
    public ModelRequirements Requirements => _compiled.Requirements;

    /// <value>The day of the selection, in UTC: it decides stages of life, ages and prices.</value>
    public DateOnly Date => DateOnly.FromDateTime(_compiled.Now.UtcDateTime);

    /// <value>The day for which the catalog speaks.</value>
    public DateOnly CatalogAsOf => _compiled.Index.Catalog.AsOf;

    /// <value>The version of the catalog.</value>
    public string CatalogVersion => _compiled.Index.Catalog.Version;

    /// <value>The tasks that one model had to be able to do, as stated or as the application brings them.</value>
    public IReadOnlyList<ModelTask> Tasks => _compiled.Expansion.Tasks;

    /// <value>The forms of data given, as stated or as the tasks need them.</value>
    public IReadOnlyList<Modality> Inputs => _compiled.Expansion.Inputs;

    /// <value>The forms of data wanted, as stated or as the tasks yield them.</value>
    public IReadOnlyList<Modality> Outputs => _compiled.Expansion.Outputs;

    /// <value>How much depends on the outputs, as stated or as the application brings it.</value>
    public Criticality Criticality => _compiled.Expansion.Criticality;

    /// <value>The weights of the parts of the score.</value>
    public ObjectiveWeights Weights => _compiled.Expansion.Weights;

    /// <value>The best candidate, or null where nothing matches.</value>
    public ModelCandidate? Best =>
        _candidates.Count == 0 ? null
        : _compiled.StandsForItsModel(_candidates[0].Rank) ? _candidates[0]
        : Models[0].Best;

    /// <value>Everything that meets the requirements, the best first; put in order only as far as it is read.</value>
    public IReadOnlyList<ModelCandidate> Candidates => _candidates;

    /// <summary>Gets the distinct models that meet the requirements, the best first.</summary>
    /// <value>Each model at its best offering, with the other offerings. Aliases, dated and regional variants of a model are one entry.</value>
    public IReadOnlyList<RankedModel> Models => _models.Value;

    /// <summary>Gets the models that evidence does not separate from the best measured one, the cheapest first.</summary>
    /// <value>Empty unless the objective is quality and there are at least two.</value>
    public IReadOnlyList<RankedModel> Tied =>
        ReferenceEquals(_compiled.Tie, QualityTie.None) || Models.Where(model => model.Best.IsTied).ToArray() is not { Length: > 1 } tied ? [] : Frozen.Copy<RankedModel>(tied);

    /// <value>Everything that does not, in ordinal order of ids, each with every constraint it fails.</value>
    public IReadOnlyList<RejectedOffering> Rejected => _rejected.Value;

    /// <value>Which kinds of model suit, the best first, and which are known not to.</value>
    public IReadOnlyList<FamilyAdvice> Families => _families.Value;

    /// <value>Several models together, where one cannot do it all or specialised ones fit better; else empty.</value>
    public IReadOnlyList<CompositionPart> Composition => _composition.Value;

    /// <summary>Gets the risks of the use and of the best candidate, or of the kind of model that suits best; of medium severity and more.</summary>
    /// <value>In the order of <see cref="RiskExposure.Rank"/>: those first that matter most.</value>
    public IReadOnlyList<RiskExposure> Risks => _risks.Value;

    /// <value>The controls that the risks call for, those that mitigate the most first.</value>
    public IReadOnlyList<RequiredControl> Controls => _compiled.Risks.ControlsFor(Risks);

    /// <summary>Gets the duties that attach or may: what applies, what depends on facts that are not stated, and what is to be checked.</summary>
    public IReadOnlyList<ApplicableObligation> Obligations => _obligations.Value;

    /// <value>What is not known: suiting families without a model in the catalog, facts that kept offerings out, an old catalog.</value>
    public IReadOnlyList<Reason> Unknowns => FindUnknowns();

    /// <value>Which single requirement could be loosened, to what, and how many candidates that would add; the most first.</value>
    public IReadOnlyList<Relaxation> Relax => _relax.Value;

    /// <summary>Returns the selection as JSON, to log, store or send: names in camel case, ids for concepts, and amounts as decimal text.</summary>
    /// <param name="top">The most candidates to include, at least 0.</param>
    /// <param name="rejected">Whether to include the rejected offerings.</param>
    /// <param name="allOfferings">Whether candidates are all offerings, instead of distinct models.</param>
    public string ToJson(int top = 10, bool rejected = false, bool allOfferings = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return Kebab.Text(SelectionWriter.Write(this, top, rejected, allOfferings));
    }

    private ModelFamily[] BestFamilies() => [.. Families.Take(1).Where(entry => entry.Fit > Fit.NotSuited).Select(entry => entry.Family)];

    private List<RejectedOffering> Reject()
    {
        var rejected = new List<RejectedOffering>();
        for (var i = 0; i < _compiled.Index.Count; i++)
        {
            if (!_compiled.Passes(i, out _))
                rejected.Add(new(_compiled.Index.Offerings[i], _compiled.Failures(i)));
        }

        return rejected;
    }

    private List<Reason> FindUnknowns()
    {
        var unknowns = new List<Reason>();
        if (CatalogAsOf == default && _compiled.Index.Count > 0)
            unknowns.Add(new(ReasonCode.CatalogStale));
        else if (CatalogAsOf != default && Date.DayNumber - CatalogAsOf.DayNumber > 90)
            unknowns.Add(new(ReasonCode.CatalogStale, Kebab.Day(CatalogAsOf), Kebab.Number(Date.DayNumber - CatalogAsOf.DayNumber)));
        unknowns.AddRange(FamilyAdvisor.MissingFromCatalog(_compiled, Families).Select(family => new Reason(ReasonCode.FamilyNotInCatalog, family.Id)));
        unknowns.AddRange(Composition.Where(part => Composer.IsMissing(_compiled, part)).Select(part => new Reason(ReasonCode.FamilyNotInCatalog, part.Role))
            .Where(reason => !unknowns.Contains(reason)));
        unknowns.AddRange(Enumerable.Range(0, _compiled.Index.Count)
            .Where(_compiled.FailsByUnknownFactsAlone)
            .SelectMany(_compiled.Failures)
            .GroupBy(reason => new Reason(reason.Code, reason.Subject) { IsUnknown = true })
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key with { Actual = Kebab.Number(group.Count()) }));
        return unknowns;
    }
}
