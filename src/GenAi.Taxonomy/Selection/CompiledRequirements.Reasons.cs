using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <content>Why an offering fails, in typed reasons.</content>
internal sealed partial class CompiledRequirements
{
    private CompiledRequirements? _strict;

    /// <summary>Every constraint that an offering fails.</summary>
    public List<Reason> Failures(int i)
    {
        var failures = new Explain(this, i);
        Check(i, ref failures);
        return failures.Reasons;
    }

    /// <summary>The unknown facts for which an offering was kept.</summary>
    public List<Reason> Unknowns(int i)
    {
        if (!_takesUnknown)
            return [];
        _strict ??= new(_requirements with { Unknown = UnknownFacts.Exclude }, _index, Now);
        return _strict.Failures(i);
    }

    private Reason Describe(int i, Failure failure, int detail)
    {
        var (index, offering, requirements) = (_index, _index.Offerings[i], _requirements);
        var limits = offering.Limits;
        return failure switch
        {
            Failure.Control => new(ReasonCode.ControlMissing, requirements.RequiredControls[detail].Id),
            Failure.Provider => new(ReasonCode.ProviderDenied, offering.Provider),
            Failure.ProviderList => new(ReasonCode.NotInAllowList, "providers", offering.Provider),
            Failure.Vendor => new(ReasonCode.VendorDenied, offering.Model.Vendor),
            Failure.VendorList => new(ReasonCode.NotInAllowList, "vendors", offering.Model.Vendor),
            Failure.Model => new(ReasonCode.ModelDenied, _modelsDenied!.Contains(offering.Id) ? offering.Id : offering.Model.Id),
            Failure.ModelList => new(ReasonCode.NotInAllowList, "models", offering.Model.Id),
            Failure.Access => new(ReasonCode.Access, Kebab.Of(offering.Access)),
            Failure.Lifecycle => index.StageOn(i, _day) is var stage && stage == SelectionIndex.NotListed
                ? new(ReasonCode.NotListed, Kebab.Day(offering.Lifecycle.NotListedSince))
                : new(ReasonCode.Lifecycle, Kebab.Of(stage), Kebab.Day(stage == ModelStage.Retired ? offering.Lifecycle.RetiredOn : offering.Lifecycle.DeprecatedOn)),
            Failure.Batch => new(ReasonCode.BatchOnly),
            Failure.Deployment => new(ReasonCode.Deployment, DeploymentOf(i) is { } place ? Kebab.Of(place) : "unknown"),
            Failure.Runtime => new(ReasonCode.RuntimeNotSupported, string.Join(", ", requirements.Runtimes), offering.Model.Runtimes.Count == 0 ? null : string.Join(", ", offering.Model.Runtimes), string.Join(", ", requirements.Runtimes)),
            Failure.Memory => new(ReasonCode.MemoryExceeded, "memory", Kebab.Amount(offering.Model.Memory.Least), Kebab.Amount(requirements.MaxMemoryGb)),
            Failure.LicenseRegion => new(ReasonCode.LicenseRegion, offering.Model.Licence, null, string.Join(", ", requirements.Regions)),
            Failure.Family => new(ReasonCode.NotInAllowList, "families", string.Join(", ", offering.Model.Families.Select(family => family.Id))),
            Failure.Suit => new(ReasonCode.TaskNotSuited, _use.Kinds[index.Rows[i].Kind].NotSuited!.Id, string.Join(", ", offering.Model.Families.Select(family => family.Id)), _use.Kinds[index.Rows[i].Kind].IsKnownNotTo ? "NotSuited" : null),
            Failure.MinimumFit when _use.Kinds[index.Rows[i].Kind].BelowMinimum is (var use, var family, var fit) => new(ReasonCode.BelowMinimumFit, use.Id, fit.ToString(), family.Id),
            Failure.Input => new(ReasonCode.MissingInputModality, Expansion.Inputs[detail].Id, offering.Inputs.Count == 0 ? null : Ids(offering.Inputs), Expansion.Inputs[detail].Id),
            Failure.Output => new(ReasonCode.MissingOutputModality, Expansion.Outputs[detail].Id, offering.Outputs.Count == 0 ? null : Ids(offering.Outputs), Expansion.Outputs[detail].Id),
            Failure.Capability => new(ReasonCode.MissingCapability, index.Capabilities[detail].Id),
            Failure.CapabilityUnknown => new(ReasonCode.CapabilityUnknown, index.Capabilities[detail].Id),
            Failure.ContextWindow => new(ReasonCode.ContextWindowExceeded, FactNames.ContextWindow, Kebab.Number(limits.ContextWindow), Kebab.Number(_inputTokens > long.MaxValue - _outputTokens ? long.MaxValue : _inputTokens + _outputTokens)),
            Failure.InputLimit => new(ReasonCode.InputLimitExceeded, FactNames.MaxInput, Kebab.Number(limits.MaxInput), Kebab.Number(_inputTokens)),
            Failure.OutputLimit => new(ReasonCode.OutputLimitExceeded, FactNames.MaxOutput, Kebab.Number(limits.MaxOutput), Kebab.Number(_outputTokens)),
            Failure.LimitUnknown => new(ReasonCode.LimitUnknown, detail == 0 ? FactNames.ContextWindow : FactNames.MaxOutput),
            Failure.ImageSize => new(ReasonCode.ImageSizeNotSupported, requirements.ImageSize!.Value.ToString(), offering.Model.ImageSizes.Count == 0 ? null : string.Join(", ", offering.Model.ImageSizes), requirements.ImageSize!.Value.ToString()),
            Failure.Weights => new(ReasonCode.WeightsNotOpen, FactNames.OpenWeights, offering.Model.HasOpenWeights is null ? null : "closed", "open"),
            Failure.Licence => new(ReasonCode.Licence, offering.Model.Licence ?? "unknown", offering.Model.Licence, string.Join(", ", requirements.Licences)),
            Failure.Cutoff => new(ReasonCode.KnowledgeCutoff, Kebab.Day(offering.Model.KnowledgeCutoff) ?? "unknown", Kebab.Day(offering.Model.KnowledgeCutoff), Kebab.Day(requirements.KnowledgeCutoff)),
            Failure.Region => new(ReasonCode.RegionNotOffered, string.Join(", ", requirements.Regions), offering.Regions.Count + offering.SelectableRegions.Count == 0 ? null : string.Join(", ", offering.Regions.Union(offering.SelectableRegions)), string.Join(", ", requirements.Regions)),
            Failure.DataHandling => new(ReasonCode.DataHandling, requirements.DataHandling[detail], DataTerms.Find(offering.DataHandling, requirements.DataHandling[detail]) == Support.Unknown ? null : string.Join(", ", offering.DataHandling), requirements.DataHandling[detail]),
            Failure.Quality => new(ReasonCode.QualityTooLow, "minimumQuality", ReachesQuality(index.Rows[i].Model) is null ? null : Kebab.Number(QualityOf(i).Value), Kebab.Number(_minimumQuality)),
            Failure.Tier => new(ReasonCode.TierTooLow, "minimumTier", offering.Model.Tier is { } tier ? Kebab.Of(tier) : null, Kebab.Of(requirements.MinimumTier!.Value)),
            Failure.Risk => new(ReasonCode.RiskLimit, _use.OverLimit(i)!.Id),
            Failure.Latency => new(ReasonCode.LatencyUnknown, "time-to-first-token"),
            Failure.PriceUnknown => new(ReasonCode.PriceUnknown, Cost.Description),
            Failure.RateUnknown => new(ReasonCode.PriceUnknown, _rateBasis!.Description),
            Failure.CostCeiling => new(ReasonCode.PriceExceeded, "maxCostPerRequest", Kebab.Amount(Cost.Dollars(Cost.Of(index, i))), Kebab.Amount(requirements.MaxCostPerRequest)),
            Failure.RateCeiling => new(ReasonCode.PriceExceeded, "maxPricePerMillionTokens", Kebab.Amount(_rateBasis!.Dollars(_rateBasis!.Of(index, i))), Kebab.Amount(requirements.MaxPricePerMillionTokens)),
            _ => new(ReasonCode.Constraint, requirements.Constraints[detail].Id),
        };

        static string Ids(IReadOnlyList<Modality> modalities) => string.Join(", ", modalities.Select(modality => modality.Id));
    }

    private readonly struct Explain(CompiledRequirements owner, int offering) : IFailures
    {
        public List<Reason> Reasons { get; } = [];

        public bool Note(Failure failure, int detail)
        {
            Reasons.Add(owner.Describe(offering, failure, detail));
            return false;
        }
    }
}
