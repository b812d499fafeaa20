using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Says why a candidate stands where it stands: the facts that decided, in the order of their weight.</summary>
internal static class CandidateReasons
{
    public static IReadOnlyList<Reason> Of(CompiledRequirements compiled, Rank rank)
    {
        var i = rank.Offering;
        var (index, expansion, offering) = (compiled.Index, compiled.Expansion, compiled.Index.Offerings[i]);
        var reasons = new List<Reason>();
        reasons.AddRange(compiled.Use.SuitsOf(index.Rows[i].Kind));

        reasons.AddRange(compiled.Use.QualityReasonsOf(i));
        if (compiled.IsTied(rank) && compiled.Tie.Best is var best && index.Rows[best].Model != index.Rows[i].Model)
            reasons.Add(new(ReasonCode.QualityTie, index.Offerings[best].Model.Id));

        reasons.AddRange(OnOwnMachine(compiled, i));
        if (expansion.Requirements.Regions.Count > 0 && offering.RegionSetting is { } setting && !offering.Regions.Intersect(expansion.Requirements.Regions, StringComparer.OrdinalIgnoreCase).Any())
            reasons.Add(new(ReasonCode.RegionSetting, string.Join(", ", offering.SelectableRegions.Intersect(expansion.Requirements.Regions, StringComparer.OrdinalIgnoreCase)), setting));

        var pico = compiled.CostOf(i);
        reasons.Add(pico < 0
            ? new(ReasonCode.PriceUnknown, compiled.Cost.Description) { IsUnknown = true }
            : new(ReasonCode.EstimatedCost, compiled.Cost.Description, Kebab.Amount(compiled.Cost.Dollars(pico))));
        foreach (var capability in compiled.Requirements.Prefers)
        {
            if ((index.Supported[i] & index.Bit(capability)) != 0)
                reasons.Add(new(ReasonCode.PreferredCapability, capability.Id));
        }

        if (index.StageOn(i, compiled.Day) == ModelStage.Preview)
            reasons.Add(new(ReasonCode.Preview, offering.Model.Id));
        if (compiled.EndsSoon(i))
            reasons.Add(new(ReasonCode.EndsSoon, offering.Lifecycle.Replacement, Kebab.Day(offering.Lifecycle.RetiredOn)));
        if (index.Rows[i].Hosting == HostingKind.Intermediary)
            reasons.Add(new(ReasonCode.Intermediary, offering.Provider));
        if (expansion.Weights.Latency > 0 && offering.TimeToFirstToken is null)
            reasons.Add(new(ReasonCode.LatencyUnknown, "time-to-first-token") { IsUnknown = true });
        foreach (var unknown in compiled.Unknowns(i))
        {
            if (!reasons.Contains(unknown))
                reasons.Add(unknown);
        }

        return reasons;
    }

    /// <summary>Returns the memory that a model needs on one's own machine, and what its license says about commercial use.</summary>
    private static IEnumerable<Reason> OnOwnMachine(CompiledRequirements compiled, int i)
    {
        var (row, model) = (compiled.Index.Rows[i], compiled.Index.Offerings[i].Model);
        if (!OwnMachine.Runs(row.Access, row.Hosting))
            yield break;
        if (model.Memory.LargestWithin(compiled.Requirements.MaxMemoryGb ?? decimal.MaxValue) is { } fits)
            yield return new(ReasonCode.FitsMemory, Kebab.Number(fits.Bits), Kebab.Amount(fits.Gigabytes), model.Memory.IncludesContext ? "with-context" : null);
        else if (model.Memory.IsUnknown)
            yield return new(ReasonCode.MemoryExceeded, "memory") { IsUnknown = true };
        foreach (var term in model.LicenseConditions)
        {
            if (term is LicenseTerms.NonCommercial or LicenseTerms.ConditionalCommercialUse)
                yield return new(ReasonCode.LicenseCondition, model.Licence, term);
        }
    }

    public static IEnumerable<Reason> Suits(UseTables use, ModelFamily[] families)
    {
        var expansion = use.Expansion;
        if (expansion.Requirements.Application is { } application
            && use.Fits.BestKind(families, application) is { } suited)
        {
            yield return new(ReasonCode.SuitsApplication, application.Id, suited.Fit.ToString(), suited.Family.Id);
        }

        foreach (var task in expansion.Tasks)
        {
            if (use.Fits.BestKind(families, task) is { } does)
                yield return new(ReasonCode.SuitsTask, task.Id, does.Fit.ToString(), does.Family.Id);
        }

        if (expansion.Tasks.Count == 0)
        {
            foreach (var output in expansion.Outputs)
                yield return new(ReasonCode.SuitsOutput, output.Id, null, families.Length > 0 ? families[0].Id : null);
        }
    }
}
