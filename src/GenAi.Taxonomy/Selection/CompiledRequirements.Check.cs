using System.Numerics;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <content>Every constraint, once.</content>
internal sealed partial class CompiledRequirements
{
    private int Check<TFailures>(int i, ref TFailures failures)
        where TFailures : struct, IFailures
    {
        var index = _index;
        ref readonly var row = ref index.Rows[i];
        var unknowns = 0;
        if (_missingControl >= 0 && failures.Note(Failure.Control, _missingControl))
            return 0;
        if (_providerDenied is not null && _providerDenied[row.Provider] && failures.Note(Failure.Provider))
            return 0;
        if (_providerUnlisted is not null && _providerUnlisted[row.Provider] && failures.Note(Failure.ProviderList))
            return 0;
        if (_vendorDenied is not null && _vendorDenied[row.Vendor] && failures.Note(Failure.Vendor))
            return 0;
        if (_vendorUnlisted is not null && _vendorUnlisted[row.Vendor] && failures.Note(Failure.VendorList))
            return 0;
        if (_modelsDenied is not null && Names(_modelsDenied, i) && failures.Note(Failure.Model))
            return 0;
        if (_modelsListed is not null && !Names(_modelsListed, i) && failures.Note(Failure.ModelList))
            return 0;
        if ((_access & Bit(row.Access)) == 0 && IsFailure(row.Access == AccessKind.Unknown) && failures.Note(Failure.Access))
            return 0;
        if (index.StageOn(i, _day) is var stage && (_stages & Bit(stage)) == 0 && IsFailure(stage == SelectionIndex.NotListed) && failures.Note(Failure.Lifecycle))
            return 0;

        if (!_isBatch && index.IsBatchOnly[i] && failures.Note(Failure.Batch))
            return 0;

        ref readonly var kind = ref _use.Kinds[row.Kind];
        if (!kind.IsAllowed && failures.Note(Failure.Family))
            return 0;
        if (kind.NotSuited is not null && failures.Note(Failure.Suit))
            return 0;
        if (kind.NotSuited is null && kind.BelowMinimum is not null && failures.Note(Failure.MinimumFit))
            return 0;
        var isOwnMachine = IsOnOwnMachines(row);
        if (isOwnMachine && _isCloud && failures.Note(Failure.Deployment))
            return 0;
        if (_deployments != 0 && DeploymentOf(i) is var place && (place is null || (_deployments & Bit(place.Value)) == 0)
            && IsFailure(place is null) && failures.Note(Failure.Deployment))
        {
            return 0;
        }

        if (isOwnMachine && _requirements.Runtimes.Count > 0 && OwnMachine.RunsOn(index.Offerings[i], _requirements.Runtimes) is var runs && runs != true
            && IsFailure(runs is null) && failures.Note(Failure.Runtime))
        {
            return 0;
        }

        if (isOwnMachine && _requirements.MaxMemoryGb is { } gigabytes && index.Offerings[i].Model.Memory is var memory && memory.LargestWithin(gigabytes) is null
            && IsFailure(memory.IsUnknown) && failures.Note(Failure.Memory))
        {
            return 0;
        }

        for (var k = 0; k < _use.Inputs.Length; k++)
        {
            if ((index.Inputs[i] & _use.Inputs[k]) == 0 && IsFailure(index.Offerings[i].Inputs.Count == 0) && failures.Note(Failure.Input, k))
                return 0;
        }

        for (var k = 0; k < _use.Outputs.Length; k++)
        {
            if ((index.Outputs[i] & _use.Outputs[k]) == 0 && IsFailure(index.Offerings[i].Outputs.Count == 0) && failures.Note(Failure.Output, k))
                return 0;
        }

        for (var missing = _use.Requires & ~index.Supported[i]; missing != 0; missing &= missing - 1)
        {
            var bit = BitOperations.TrailingZeroCount(missing);
            if ((index.Unsupported[i] >> bit & 1) != 0)
            {
                if (failures.Note(Failure.Capability, bit))
                    return 0;
            }
            else if (IsFailure(true) && failures.Note(Failure.CapabilityUnknown, bit))
            {
                return 0;
            }
        }

        if (_requirements.InputTokens is not null || _requirements.OutputTokens is not null)
        {
            var (window, maxInput, maxOutput) = (index.ContextWindow[i], index.MaxInput[i], index.MaxOutput[i]);
            if (window > 0 && (_inputTokens > window || _outputTokens > window - _inputTokens) && failures.Note(Failure.ContextWindow))
                return 0;
            if (maxInput > 0 && _inputTokens > maxInput && failures.Note(Failure.InputLimit))
                return 0;
            if (maxOutput > 0 && _outputTokens > maxOutput && failures.Note(Failure.OutputLimit))
                return 0;
            // The window bounds the input where no input limit is known; nothing stands in for an output limit.
            var mustKnow = !_requirements.TokensAreEstimated;
            if (mustKnow && window == 0 && (_outputTokens > 0 || maxInput == 0) && IsFailure(true) && failures.Note(Failure.LimitUnknown))
                return 0;
            if (mustKnow && maxOutput == 0 && _outputTokens > 0 && IsFailure(true) && failures.Note(Failure.LimitUnknown, 1))
                return 0;
        }

        if (_requirements.ImageSize is { } size)
        {
            var sizes = index.Offerings[i].Model.ImageSizes;
            if (!sizes.Contains(size) && !(sizes.Count == 0 && _requirements.ImageSizeIsOfRequest) && IsFailure(sizes.Count == 0) && failures.Note(Failure.ImageSize))
                return 0;
        }

        if (_requirements.OpenWeights && index.Offerings[i].Model.HasOpenWeights is var open && open != true
            && IsFailure(open is null) && failures.Note(Failure.Weights))
        {
            return 0;
        }

        if (_licences is not null && index.Offerings[i].Model.Licence is var licence
            && (licence is null || !_licences.Contains(licence))
            && IsFailure(licence is null) && failures.Note(Failure.Licence))
        {
            return 0;
        }

        if (_requirements.KnowledgeCutoff is { } cutoff && index.KnowledgeDay[i] is var known
            && (known == SelectionIndex.NoDay || known < cutoff.DayNumber)
            && IsFailure(known == SelectionIndex.NoDay) && failures.Note(Failure.Cutoff))
        {
            return 0;
        }

        // One's own machine is where its owner wants it to be, as far as the license allows.
        if (_regions is not null && isOwnMachine)
        {
            if (IsLicenseExcluded(i) && failures.Note(Failure.LicenseRegion))
                return 0;
        }
        else if (_regions is not null && index.Offerings[i] is var offering && !IsPinned(i) && !AnyIn(offering.SelectableRegions, _regions)
            && IsFailure(offering.Regions.Count == 0 && offering.SelectableRegions.Count == 0) && failures.Note(Failure.Region))
        {
            return 0;
        }

        for (var k = 0; k < _requirements.DataHandling.Count; k++)
        {
            var holds = DataTerms.Find(index.Offerings[i].DataHandling, _requirements.DataHandling[k]);
            if (holds != Support.Supported && IsFailure(holds == Support.Unknown) && failures.Note(Failure.DataHandling, k))
                return 0;
        }

        if (_minimumQuality > 0 && ReachesQuality(row.Model) is var isGood && isGood != true && IsFailure(isGood is null) && failures.Note(Failure.Quality))
            return 0;
        if (_requirements.MinimumTier is { } least && index.Descriptors[row.Model].Tier is var tier && !(tier >= least)
            && IsFailure(tier is null) && failures.Note(Failure.Tier))
        {
            return 0;
        }

        if (_use.HasRiskLimits && _use.OverLimit(i) is not null && failures.Note(Failure.Risk))
            return 0;
        if (_requirements.Objective == SelectionObjective.Latency && index.Offerings[i].TimeToFirstToken is null
            && IsFailure(true) && failures.Note(Failure.Latency))
        {
            return 0;
        }

        var isPriceKnown = true;
        if (_mustKnowPrice)
        {
            var cost = CostOf(i);
            // One's own machine has no price in dollars: that rules it out under a ceiling only.
            isPriceKnown = cost >= 0 || (isOwnMachine && _requirements.MaxCostPerRequest is null);
            if (!isPriceKnown && IsFailure(true) && failures.Note(Failure.PriceUnknown))
                return 0;
            if (cost > _maxCost && failures.Note(Failure.CostCeiling))
                return 0;
        }

        if (_rateBasis is not null)
        {
            var rate = _rateBasis.Of(index, i);
            if (rate < 0 && isPriceKnown && IsFailure(true) && failures.Note(Failure.RateUnknown))
                return 0;
            if (rate > _maxRate && failures.Note(Failure.RateCeiling))
                return 0;
        }

        for (var k = 0; k < _requirements.Constraints.Count; k++)
        {
            if (!_requirements.Constraints[k].Allows(index.Offerings[i]) && failures.Note(Failure.Constraint, k))
                return 0;
        }

        return unknowns;

        // Unknown is a failure unless the requirements take it; it is never the same as met.
        bool IsFailure(bool isUnknown)
        {
            if (!isUnknown || !_takesUnknown)
                return true;
            unknowns++;
            return false;
        }
    }

    private bool MeetsQuality(int model) => (_minimumQuality == 0 || ReachesQuality(model) == true)
        && (_requirements.MinimumTier is not { } least || _index.Descriptors[model].Tier >= least);

    /// <summary>
    /// Returns whether a model reaches the least quality, or null where that is unknown. A model that was not measured reaches what the median
    /// compact model does if its vendor states a tier, and a limit that is stated if its prior does as well.
    /// </summary>
    private bool? ReachesQuality(int model)
    {
        var quality = _use.Quality[model];
        if (quality.IsMeasured)
            return quality.Value >= _minimumQuality;
        if (quality.Basis == QualityBasis.KindNotMeasured)
            return _requirements.MinimumQuality is null ? true : null;
        return _index.Descriptors[model].Tier is null ? null
            : _requirements.MinimumQuality is null ? true
            : quality.Basis == QualityBasis.Unknown ? null
            : quality.Value >= _minimumQuality;
    }
}
