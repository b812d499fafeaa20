using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Every constraint once more, written plainly over lists: what the selector's columns and masks have to agree with.</summary>
internal sealed class SelectionOracle(ModelSelection selection)
{
    private static readonly GenAiTaxonomy Taxonomy = SelectionKit.Taxonomy;
    private readonly ModelRequirements _r = selection.Requirements;

    public List<(ReasonCode Code, string Subject)> Failures(ModelOffering o) =>
        [.. Checks(o).Where(check => check.Holds == false || (check.Holds is null && _r.Unknown == UnknownFacts.Exclude)).Select(check => (check.Code, check.Subject))];

    // True: met. False: not met. Null: not known.
    private IEnumerable<(ReasonCode Code, string Subject, bool? Holds)> Checks(ModelOffering o)
    {
        var m = o.Model;
        var control = _r.RequiredControls.FirstOrDefault(control => !_r.ControlsInPlace.Contains(control));
        yield return (ReasonCode.ControlMissing, control?.Id ?? "", control is null);
        yield return (ReasonCode.ProviderDenied, o.Provider, !_r.DenyProviders.Contains(o.Provider));
        yield return (ReasonCode.NotInAllowList, "providers", _r.AllowProviders.Count == 0 || _r.AllowProviders.Contains(o.Provider));
        yield return (ReasonCode.VendorDenied, m.Vendor, !_r.DenyVendors.Contains(m.Vendor));
        yield return (ReasonCode.NotInAllowList, "vendors", _r.AllowVendors.Count == 0 || _r.AllowVendors.Contains(m.Vendor));
        yield return (ReasonCode.ModelDenied, _r.DenyModels.Contains(o.Id) ? o.Id : m.Id, !_r.DenyModels.Contains(m.Id) && !_r.DenyModels.Contains(o.Id));
        yield return (ReasonCode.NotInAllowList, "models", _r.AllowModels.Count == 0 || _r.AllowModels.Contains(m.Id) || _r.AllowModels.Contains(o.Id));
        yield return (ReasonCode.NotInAllowList, "families", _r.Families.Count == 0 || m.Families.Any(family => _r.Families.Any(allowed => Taxonomy.IsA(family, allowed))));
        yield return (ReasonCode.Access, Slug(o.Access), _r.Access.Count == 0
            ? o.Access is not (AccessKind.Subscription or AccessKind.Trial)
            : _r.Access.Contains(o.Access) ? true : o.Access == AccessKind.Unknown ? null : false);
        var stage = o.StageOn(selection.Date);
        yield return (ReasonCode.Lifecycle, Slug(stage), _r.Stages.Count == 0 ? stage is ModelStage.Stable or ModelStage.Preview : _r.Stages.Contains(stage));
        yield return (ReasonCode.BatchOnly, "", IsBatch || !(o.Prices is { Rates.Count: > 0 } list && list.Rates.All(rate => rate.ServiceTier == ServiceTier.Batch)));
        var place = Place(o);
        yield return (ReasonCode.Deployment, place is null ? "unknown" : place == DeploymentKind.SelfHosted ? "self-hosted" : place == DeploymentKind.Cloud ? "cloud" : "on-device",
            _r.Deployment.Count == 0 ? place is not (DeploymentKind.SelfHosted or DeploymentKind.OnDevice) || _r.Access.Contains(AccessKind.SelfHosted) : place is null ? null
            : _r.Deployment.Contains(place.Value) || (place == DeploymentKind.OnDevice && _r.Deployment.Contains(DeploymentKind.SelfHosted)));
        if (IsOwnMachine(o) && _r.Runtimes.Count > 0)
            yield return (ReasonCode.RuntimeNotSupported, string.Join(", ", _r.Runtimes), _r.Runtimes.Contains(o.Provider) ? true : m.Runtimes.Count == 0 ? null : m.Runtimes.Intersect(_r.Runtimes).Any());
        if (IsOwnMachine(o) && _r.MaxMemoryGb is { } memory)
            yield return (ReasonCode.MemoryExceeded, "memory", m.Parameters is null ? null : m.Parameters * 0.6m / 1_000_000_000 <= memory);
        yield return (ReasonCode.LicenseRegion, m.Licence ?? "", !(IsOwnMachine(o) && _r.Regions.Count > 0 && _r.Regions.All(region => m.LicenseConditions.Contains($"excludes-{region}"))));
        if (NotSuited(m.Families) is { } unsuited)
            yield return (ReasonCode.TaskNotSuited, unsuited.Id, false);
        else if (BelowMinimum(m.Families) is { } barely)
            yield return (ReasonCode.BelowMinimumFit, barely.Id, false);
        foreach (var input in selection.Inputs)
            yield return (ReasonCode.MissingInputModality, input.Id, o.Inputs.Count == 0 ? null : o.Inputs.Any(Forms(input).Contains));
        foreach (var output in selection.Outputs)
            yield return (ReasonCode.MissingOutputModality, output.Id, o.Outputs.Count == 0 ? null : Gives(o, output));
        foreach (var capability in _r.Requires.Concat(selection.Tasks.SelectMany(task => Taxonomy.Edges(task, Relation.Requires)).Select(edge => (Capability)edge.To)).Distinct())
        {
            var support = o.Supports(capability);
            yield return (support == Support.Unknown ? ReasonCode.CapabilityUnknown : ReasonCode.MissingCapability, capability.Id,
                support == Support.Supported ? true : support == Support.Unknown ? null : false);
        }

        foreach (var limit in Limits(o.Limits))
            yield return limit;
        if (_r.ImageSize is { } size)
            yield return (ReasonCode.ImageSizeNotSupported, size.ToString(), m.ImageSizes.Count == 0 ? null : m.ImageSizes.Contains(size));
        yield return (ReasonCode.WeightsNotOpen, "open-weights", _r.OpenWeights ? m.HasOpenWeights : true);
        yield return (ReasonCode.Licence, m.Licence ?? "unknown", _r.Licences.Count == 0 ? true : m.Licence is null ? null : _r.Licences.Contains(m.Licence));
        yield return (ReasonCode.KnowledgeCutoff, m.KnowledgeCutoff?.ToString("yyyy-MM-dd") ?? "unknown",
            _r.KnowledgeCutoff is null ? true : m.KnowledgeCutoff is null ? null : m.KnowledgeCutoff >= _r.KnowledgeCutoff);
        yield return (ReasonCode.RegionNotOffered, string.Join(", ", _r.Regions), _r.Regions.Count == 0 || IsOwnMachine(o) ? true : o.Regions.Count + o.SelectableRegions.Count == 0 ? null : o.Regions.Concat(o.SelectableRegions).Intersect(_r.Regions).Any());
        foreach (var term in _r.DataHandling)
            yield return (ReasonCode.DataHandling, term, o.DataHandling.Contains(term) || (term == "training-opt-out" && o.DataHandling.Contains("no-training")) ? true
                : term == "no-training" && o.DataHandling.Contains("training-opt-out") ? false : null);
        yield return (ReasonCode.QualityTooLow, "minimumQuality", ReachesQuality(o));
        yield return (ReasonCode.TierTooLow, "minimumTier", _r.MinimumTier is null ? true : m.Tier is null ? null : m.Tier >= _r.MinimumTier);
        foreach (var (code, subject, holds) in Prices(o))
            yield return (code, subject, holds);
        yield return (ReasonCode.RiskLimit, "", !Remaining(o).Any(left => _r.RiskLimits.Any(limit => Taxonomy.IsA(left.Risk, limit.Risk) && left.Severity > limit.MaxSeverity)));
        foreach (var constraint in _r.Constraints)
            yield return (ReasonCode.Constraint, constraint.Id, constraint.Allows(o));
    }

    private bool IsBatch => _r.Requires.Contains(Capabilities.BatchInference);

    private ServiceTier Service => IsBatch ? ServiceTier.Batch : ServiceTier.Standard;

    private PriceRate? Find(ModelOffering o, Meter meter, PriceUnit unit, long input = 0, string? variant = null) =>
        o.Prices?.Find(meter, unit, input, SelectionKit.Now, variant, Service);

    private decimal? Estimate(ModelOffering o, long input, long output) =>
        o.Prices!.Estimate(new(input, output) { ServiceTier = Service }, SelectionKit.Now).Total;

    private IEnumerable<(ReasonCode Code, string Subject, bool? Holds)> Limits(TokenLimits limits)
    {
        if (_r.InputTokens is null && _r.OutputTokens is null)
            yield break;
        var (input, output) = (_r.InputTokens ?? 0, _r.OutputTokens ?? 0);
        yield return (ReasonCode.ContextWindowExceeded, "context-window", limits.ContextWindow is null || input + output <= limits.ContextWindow);
        yield return (ReasonCode.InputLimitExceeded, "max-input", limits.MaxInput is null || input <= limits.MaxInput);
        yield return (ReasonCode.OutputLimitExceeded, "max-output", limits.MaxOutput is null || output <= limits.MaxOutput);
        yield return (ReasonCode.LimitUnknown, "context-window", limits.ContextWindow is not null || (output == 0 && limits.MaxInput is not null) ? true : null);
        yield return (ReasonCode.LimitUnknown, "max-output", limits.MaxOutput is not null || output == 0 ? true : null);
    }

    private IEnumerable<(ReasonCode Code, string Subject, bool? Holds)> Prices(ModelOffering o)
    {
        var cost = Cost(o);
        var isNeeded = _r.MaxCostPerRequest is not null || _r.Objective == SelectionObjective.Cost;
        if (isNeeded)
        {
            yield return (ReasonCode.PriceUnknown, "", cost is null && !(IsOwnMachine(o) && _r.MaxCostPerRequest is null) ? null : true);
            yield return (ReasonCode.PriceExceeded, "maxCostPerRequest", !(cost > _r.MaxCostPerRequest));
        }

        if (_r.MaxPricePerMillionTokens is { } most)
        {
            var rate = Rate(o);
            yield return (ReasonCode.PriceUnknown, "", rate is null && !(isNeeded && cost is null && !(IsOwnMachine(o) && _r.MaxCostPerRequest is null)) ? null : true);
            yield return (ReasonCode.PriceExceeded, "maxPricePerMillionTokens", !(rate > most));
        }
    }

    /// <summary>Returns the dollars for a request, an image, a second of video or audio, or four million tokens, by the outputs; null if unknown.</summary>
    public decimal? Cost(ModelOffering o)
    {
        var (input, output) = (_r.InputTokens ?? 0, _r.OutputTokens ?? 0);
        var isUnsized = _r.InputTokens is null && _r.OutputTokens is null;
        decimal? cost = isUnsized && selection.Tasks is [{ Id: "optical-character-recognition" }, ..] ? 1000 * Find(o, Meter.Page, PriceUnit.Page, 0)?.Amount
            : isUnsized && selection.Tasks is [{ Id: "reranking" }] ? 1000 * Find(o, Meter.Request, PriceUnit.Request, 0)?.Amount
            : selection.Outputs is [var only] && Taxonomy.IsA(only, Modalities.Image) ? Find(o, Meter.ImageOutput, PriceUnit.Image, 0, _r.ImageSize?.ToString())?.Amount
            : selection is { Outputs: [var answer], Inputs: [var said] } && Taxonomy.IsA(answer, Modalities.Speech) && Taxonomy.IsA(said, Modalities.Audio) ? 1_000_000 * Find(o, Meter.AudioOutput, PriceUnit.Token, 0)?.Amount
            : selection.Outputs is [var spoken] && Taxonomy.IsA(spoken, Modalities.Speech) ? 1_000_000 * Find(o, Meter.CharacterInput, PriceUnit.Character, 0)?.Amount
            : selection is { Outputs: [var text], Inputs: [var heard] } && Taxonomy.IsA(text, Modalities.Text) && Taxonomy.IsA(heard, Modalities.Audio) ? 3600 * Find(o, Meter.AudioInput, PriceUnit.Second, 0)?.Amount
            : selection.Outputs is [var film] && Taxonomy.IsA(film, Modalities.Video) ? Find(o, Meter.VideoOutput, PriceUnit.Second, 0)?.Amount
            : selection.Outputs is [var sound] && Taxonomy.IsA(sound, Modalities.Audio) ? Find(o, Meter.AudioOutput, PriceUnit.Second, 0)?.Amount
            : selection.Outputs is [var label] && Taxonomy.IsA(label, Modalities.ScoreOrLabel) && output == 0 ? Find(o, Meter.TextInput, PriceUnit.Token, input) is not { } read ? null
                : input == 0 ? read.Amount * 3_000_000 : Estimate(o, input, 0)
            : input + output == 0 ? Tokens(o, 3_000_000, 1_000_000, 0)
            : Tokens(o, 1, 1, input) is not null ? Estimate(o, input, output) : null;
        return o.Access is AccessKind.Subscription or AccessKind.Trial || (cost == 0 && o.Access is AccessKind.Unknown or AccessKind.SelfHosted) ? null : cost;
    }

    private decimal? Rate(ModelOffering o)
    {
        var rate = selection.Outputs is [var label] && Taxonomy.IsA(label, Modalities.ScoreOrLabel)
            ? Find(o, Meter.TextInput, PriceUnit.Token, 0)?.Amount * 1_000_000
            : Tokens(o, 0.75m, 0.25m, 0) * 1_000_000;
        return o.Access is AccessKind.Subscription or AccessKind.Trial || (rate == 0 && o.Access is AccessKind.Unknown or AccessKind.SelfHosted) ? null : rate;
    }

    private decimal? Tokens(ModelOffering o, decimal input, decimal output, long size) =>
        (Find(o, Meter.TextInput, PriceUnit.Token, size)?.Amount * input)
        + (Find(o, Meter.TextOutput, PriceUnit.Token, size)?.Amount * output);

    private bool? ReachesQuality(ModelOffering o)
    {
        if (_r.MinimumQuality is null or 0 && (_r.MinimumQuality == 0 || _r.Objective != SelectionObjective.Cost))
            return true;
        var table = new QualityTable(new(Taxonomy, SelectionKit.CatalogOf([o])), new(_r, Taxonomy), selection.Date.DayNumber);
        // Nothing in the catalogs of these tests was measured.
        return _r.MinimumQuality is null && table.Floor == 0 ? true
            : o.Model.Tier is null ? null
            : _r.MinimumQuality is null ? true
            : table[0].Basis == QualityBasis.Unknown ? null
            : table[0].Value >= _r.MinimumQuality;
    }

    private Concept? NotSuited(IReadOnlyList<ModelFamily> families)
    {
        if (_r.Application is { } application && Fits(families, Relation.Suits, application, family => Taxonomy.FitOf(family, application)).Max() == Fit.NotSuited)
            return application;
        return selection.Tasks.FirstOrDefault(task => Fits(families, Relation.Performs, task, family => Taxonomy.FitOf(family, task)).Max() is null or Fit.NotSuited)
            ?? (Concept?)_r.Interactions.FirstOrDefault(style => !families.Any(family => Taxonomy.Edges(family, Relation.InteractsVia).Any(edge => edge.To == style)));
    }

    private Concept? BelowMinimum(IReadOnlyList<ModelFamily> families)
    {
        var minimum = _r.MinimumFit ?? Fit.Medium;
        return _r.Application is { } application && Fits(families, Relation.Suits, application, family => Taxonomy.FitOf(family, application)).Max() < minimum
            ? application
            : selection.Tasks.FirstOrDefault(task => Fits(families, Relation.Performs, task, family => Taxonomy.FitOf(family, task)).Max() < minimum);
    }

    // What kinds state themselves holds before what others inherit, unless they only state that they cannot.
    private static IEnumerable<Fit?> Fits(IReadOnlyList<ModelFamily> families, Relation relation, Concept target, Func<ModelFamily, Fit?> fitOf)
    {
        // What a source claims and the taxonomy does not follow suits nobody.
        families = [.. families.Where(family => !Taxonomy.Edges(family, relation).Any(edge => edge.To == target && edge.IsDisputed))];
        var stating = families.Where(family => Taxonomy.StatedBy(family).Any(edge => edge.Relation == relation && Taxonomy.IsA(target, edge.To))).Select(fitOf).ToList();
        return stating.Max() > Fit.NotSuited ? stating : families.Select(fitOf);
    }

    private IEnumerable<(Risk Risk, Severity Severity)> Remaining(ModelOffering o) =>
        o.Model.Families.SelectMany(Taxonomy.RisksOf)
            .Concat(_r.Application is { } application ? Taxonomy.RisksOf(application) : [])
            .Concat(selection.Outputs.SelectMany(Taxonomy.RisksOf))
            .Concat(OfHosting(o.Hosting).Select(risk => new Exposure(risk, Severity.Medium)))
            .GroupBy(exposure => exposure.Risk)
            .Select(group => (Risk: group.Key, Severity: Left(group.Key, group.Max(exposure => exposure.Severity))));

    private Severity Left(Risk risk, Severity stated)
    {
        var severity = stated == Severity.Medium && selection.Criticality == Criticality.High ? Severity.High : stated;
        return severity > Severity.Low && Taxonomy.ControlsOf(risk).Any(_r.ControlsInPlace.Contains) ? severity - 1 : severity;
    }

    private static Risk[] OfHosting(HostingKind hosting) => hosting switch
    {
        HostingKind.Local => [],
        HostingKind.FirstParty or HostingKind.Cloud => [Risks.PersonalDataInPrompt, Risks.ConfidentialDataLeak],
        _ => [Risks.PersonalDataInPrompt, Risks.ConfidentialDataLeak, Risks.SupplyChain],
    };

    private static bool Gives(ModelOffering o, Modality wanted)
    {
        var declared = o.Outputs.SelectMany(output => Taxonomy.BroaderClosure(output).Append(output)).ToHashSet();
        return declared.Contains(wanted)
            || (o.Model.Families.SelectMany(Taxonomy.OutputsOf).Contains(wanted) && Forms(wanted).Any(declared.Contains));
    }

    private static HashSet<Modality> Forms(Modality modality) =>
        [.. Taxonomy.BroaderClosure(modality).Append(modality).SelectMany(form => Taxonomy.Edges(form, Relation.CarriedAs).Select(edge => (Modality)edge.To).Append(form))];

    public static bool IsOwnMachine(ModelOffering o) => o.Hosting == HostingKind.Local || o.Access == AccessKind.SelfHosted;

    // At 4 bits a parameter takes half a byte, and a fifth more.
    private DeploymentKind? Place(ModelOffering o) =>
        IsOwnMachine(o)
            ? (o.Model.Parameters is { } parameters ? parameters * 0.6m / 1_000_000_000 <= (_r.MaxMemoryGb ?? 8)
                : o.Model.Families.Any(family => Taxonomy.IsA(family, ModelFamilies.SmallLanguageModel))) ? DeploymentKind.OnDevice : DeploymentKind.SelfHosted
            : o.Hosting == HostingKind.Unknown && o.Access == AccessKind.Unknown ? null : DeploymentKind.Cloud;

    private static string Slug<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
