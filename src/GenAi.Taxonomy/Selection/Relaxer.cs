using System.Globalization;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Finds which single requirement could be loosened, to what, and what that would add: by selecting again without it.</summary>
internal static class Relaxer
{
    public static IReadOnlyList<Relaxation> Of(ModelSelector selector, CompiledRequirements compiled, int candidates, IReadOnlyList<RejectedOffering> rejected)
    {
        var relaxations = new List<Relaxation>();
        foreach (var (property, from, to, loosened) in Options(compiled, candidates, rejected))
        {
            int would;
            try
            {
                would = selector.SelectWith(compiled, loosened).Candidates.Count - candidates;
            }
            catch (RequirementsException)
            {
                continue;
            }

            // Of two steps in one requirement that add the same, the first is enough.
            if (would > 0 && !relaxations.Exists(known => known.Property == property && known.From == from && known.WouldAdd == would))
                relaxations.Add(new(property, from, to, would));
        }

        return [.. relaxations.OrderByDescending(relaxation => relaxation.WouldAdd)];
    }

    private static IEnumerable<(string Property, string From, string To, ModelRequirements Loosened)> Options(
        CompiledRequirements compiled, int candidates, IReadOnlyList<RejectedOffering> rejected)
    {
        var now = compiled.Requirements;
        var lone = rejected.Where(entry => entry.Reasons.Count == 1).Select(entry => entry.Reasons[0]).ToList();
        // Without batch service asked for, what is served in batches alone is none any more: that is another question.
        foreach (var capability in now.Requires.Where(capability => capability.Id != Capabilities.BatchInference.Id))
            yield return Without("requires", capability, now.Requires, rest => now with { Requires = rest });
        if (now.Inputs.Count > 1)
        {
            foreach (var input in now.Inputs)
                yield return Without("inputs", input, now.Inputs, rest => now with { Inputs = rest });
        }

        if (now.Outputs.Count > 1)
        {
            foreach (var output in now.Outputs)
                yield return Without("outputs", output, now.Outputs, rest => now with { Outputs = rest });
        }

        if (now.InputTokens is { } input0 && Largest(ReasonCode.InputLimitExceeded) is var inputLimit)
        {
            var byWindow = Largest(ReasonCode.ContextWindowExceeded) - (now.OutputTokens ?? 0);
            if (Max(inputLimit, byWindow) is { } fits && fits >= 0 && fits < input0)
                yield return ("inputTokens", Kebab.Number(input0)!, Kebab.Number(fits)!, now with { InputTokens = fits });
        }

        if (now.OutputTokens is { } output0 && Largest(ReasonCode.OutputLimitExceeded) is var outputLimit)
        {
            var byWindow = Largest(ReasonCode.ContextWindowExceeded) - (now.InputTokens ?? 0);
            if (Max(outputLimit, byWindow) is { } fits && fits >= 0 && fits < output0)
                yield return ("outputTokens", Kebab.Number(output0)!, Kebab.Number(fits)!, now with { OutputTokens = fits });
        }

        if (now.MaxCostPerRequest is { } cost && Smallest("maxCostPerRequest") is { } dearer)
            yield return ("maxCostPerRequest", Kebab.Amount(cost), Kebab.Amount(dearer), now with { MaxCostPerRequest = dearer });
        if (now.MaxPricePerMillionTokens is { } rate && Smallest("maxPricePerMillionTokens") is { } dearerRate)
            yield return ("maxPricePerMillionTokens", Kebab.Amount(rate), Kebab.Amount(dearerRate), now with { MaxPricePerMillionTokens = dearerRate });
        if (now.ImageSize is { } size)
            yield return ("imageSize", size.ToString(), "any", now with { ImageSize = null });
        if ((now.MinimumFit ?? Fit.Medium) is > Fit.Low and var fit)
            yield return ("minimumFit", Kebab.Of(fit), Kebab.Of(fit - 1), now with { MinimumFit = fit - 1 });
        if (now.MinimumQuality > 0 || (now.MinimumQuality is null && now.Objective == SelectionObjective.Cost))
            yield return ("minimumQuality", now.MinimumQuality is { } quality ? Kebab.Number(quality)! : "that of the median compact model", "0", now with { MinimumQuality = 0 });
        if (now.MinimumTier is { } tier)
            yield return ("minimumTier", Kebab.Of(tier), "any", now with { MinimumTier = null });
        if (now.MaxMemoryGb is { } memory && LeastMemory() is { } larger)
            yield return ("maxMemoryGb", Kebab.Amount(memory), Kebab.Amount(larger), now with { MaxMemoryGb = larger });
        if (now.OpenWeights)
            yield return ("openWeights", "true", "false", now with { OpenWeights = false });
        if (now.KnowledgeCutoff is { } cutoff && LatestCutoff() is { } earlier)
            yield return ("knowledgeCutoff", Kebab.Day(cutoff)!, Kebab.Day(earlier)!, now with { KnowledgeCutoff = earlier });
        if (now.RiskLimits.Any(limit => limit.MaxSeverity < Severity.Medium))
        {
            RiskLimit[] raised = [.. now.RiskLimits.Select(limit => limit with { MaxSeverity = limit.MaxSeverity < Severity.High ? limit.MaxSeverity + 1 : Severity.High })];
            yield return ("riskLimits", Limits(now.RiskLimits), Limits(raised), now with { RiskLimits = raised });
        }

        foreach (var (property, list, loosened) in new (string, IReadOnlyList<string>, ModelRequirements)[]
        {
            ("runtimes", now.Runtimes, now with { Runtimes = [] }),
            ("licences", now.Licences, now with { Licences = [] }),
            ("regions", now.Regions, now with { Regions = [] }),
            ("dataHandling", now.DataHandling, now with { DataHandling = [] }),
            ("allowVendors", now.AllowVendors, now with { AllowVendors = [] }),
            ("denyVendors", now.DenyVendors, now with { DenyVendors = [] }),
            ("allowProviders", now.AllowProviders, now with { AllowProviders = [] }),
            ("denyProviders", now.DenyProviders, now with { DenyProviders = [] }),
            ("allowModels", now.AllowModels, now with { AllowModels = [] }),
            ("denyModels", now.DenyModels, now with { DenyModels = [] }),
            ("families", [.. now.Families.Select(family => family.Id)], now with { Families = [] }),
            ("interactions", [.. now.Interactions.Select(style => style.Id)], now with { Interactions = [] }),
            ("riskLimits", now.RiskLimits.Count == 0 ? [] : [Limits(now.RiskLimits)], now with { RiskLimits = [] }),
        })
        {
            if (list.Count > 0)
                yield return (property, string.Join(", ", list), "any", loosened);
        }

        if (now.IsCloudByDefault && candidates == 0)
            yield return ("deployment", "cloud", Values(Enum.GetValues<DeploymentKind>()), now with { Deployment = Enum.GetValues<DeploymentKind>() });
        if (now.Deployment.Count > 0)
            yield return ("deployment", Values(now.Deployment), Values(Enum.GetValues<DeploymentKind>()), now with { Deployment = Enum.GetValues<DeploymentKind>() });
        // Who gets nothing may not know that plans and trials are left out unless they are asked for.
        if (now.Access.Count == 0 && candidates == 0)
            yield return ("access", "all but subscription, trial", Values(Enum.GetValues<AccessKind>()), now with { Access = Enum.GetValues<AccessKind>() });
        if (now.Access.Count > 0)
            yield return ("access", Values(now.Access), Values(Enum.GetValues<AccessKind>()), now with { Access = Enum.GetValues<AccessKind>() });
        if (now.Stages.Count > 0)
            yield return ("stages", Values(now.Stages), Values(Enum.GetValues<ModelStage>()), now with { Stages = Enum.GetValues<ModelStage>() });
        if (now.RequiredControls.Any(control => !now.ControlsInPlace.Contains(control)))
        {
            yield return ("controlsInPlace", Join(now.ControlsInPlace), Join([.. now.ControlsInPlace.Union(now.RequiredControls)]),
                now with { ControlsInPlace = [.. now.ControlsInPlace.Union(now.RequiredControls)] });
        }

        if (now.Unknown == UnknownFacts.Exclude)
            yield return ("unknown", "exclude", "allow", now with { Unknown = UnknownFacts.Allow });

        decimal? LeastMemory() => lone
            .Where(reason => reason.Code == ReasonCode.MemoryExceeded && reason.Actual is not null)
            .Select(reason => (decimal?)decimal.Parse(reason.Actual!, CultureInfo.InvariantCulture))
            .Min();

        long? Largest(ReasonCode code) => lone.Where(reason => reason.Code == code).Select(reason => Number(reason.Actual)).Max();

        decimal? Smallest(string subject) => lone
            .Where(reason => reason.Code == ReasonCode.PriceExceeded && reason.Subject == subject && reason.Actual is not null)
            .Select(reason => (decimal?)decimal.Parse(reason.Actual!, CultureInfo.InvariantCulture))
            .Min();

        DateOnly? LatestCutoff() => lone
            .Where(reason => reason.Code == ReasonCode.KnowledgeCutoff && reason.Actual is not null)
            .Select(reason => (DateOnly?)DateOnly.ParseExact(reason.Actual!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Max();
    }

    private static (string, string, string, ModelRequirements) Without<T>(string property, T item, IReadOnlyList<T> items, Func<IReadOnlyList<T>, ModelRequirements> loosen)
        where T : Concept
    {
        IReadOnlyList<T> rest = [.. items.Where(each => each != item)];
        return (property, Join(items), Join(rest), loosen(rest));
    }

    private static string Limits(IReadOnlyList<RiskLimit> limits) => string.Join(", ", limits.Select(limit => $"{limit.Risk.Id} {Kebab.Of(limit.MaxSeverity)}"));

    private static string Values<T>(IReadOnlyList<T> values)
        where T : struct, Enum => string.Join(", ", values.Select(Kebab.Of));

    private static string Join(IReadOnlyList<Concept> concepts) => concepts.Count == 0 ? "none" : string.Join(", ", concepts.Select(concept => concept.Id));

    private static long? Number(string? text) => text is null ? null : long.Parse(text, CultureInfo.InvariantCulture);

    private static long? Max(long? a, long? b) => a is null ? b : b is null ? a : long.Max(a.Value, b.Value);
}
