using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Laws of selection over random catalogs and requirements.</summary>
public class LawTests
{
    private static readonly Gen<(ModelCatalog Catalog, ModelRequirements Requirements)> Any = Gen.Select(SelectionGen.Catalogs, SelectionGen.Requirements);

    public static TheoryData<string> Constraints => [.. SelectionGen.Constraints.Select(constraint => constraint.Name)];

    [Theory, Law]
    [MemberData(nameof(Constraints))]
    public void Select_WithAHardConstraintMore_AddsNoCandidate(string constraint)
    {
        var add = SelectionGen.Constraints.Single(each => each.Name == constraint).Add;
        Gen.Select(Any, SelectionGen.Seed).Check((any, seed) =>
        {
            // What is not stated has a default; a first statement in its place is another question.
            var stated = any.Requirements with
            {
                Inputs = [Modalities.Text, .. any.Requirements.Inputs],
                Outputs = Some(any.Requirements.Outputs),
                MinimumQuality = any.Requirements.MinimumQuality ?? (any.Requirements.Objective == SelectionObjective.Cost ? 0 : null),
                Deployment = any.Requirements.Deployment.Count > 0 ? any.Requirements.Deployment : Enum.GetValues<DeploymentKind>(),
                MaxMemoryGb = any.Requirements.MaxMemoryGb ?? (any.Requirements.Deployment.Contains(DeploymentKind.OnDevice) ? OwnMachine.DeviceGb : null),
            };
            if (Try(any.Catalog, stated) is { } before)
                Assert.Subset(Ids(before).ToHashSet(), Candidates(any.Catalog, add(stated, new(seed))).ToHashSet());
        }, full: 300);
    }

    [Theory]
    [MemberData(nameof(Constraints))]
    public void Select_WithAHardConstraintMore_SometimesDropsACandidate(string constraint)
    {
        var add = SelectionGen.Constraints.Single(each => each.Name == constraint).Add;
        Assert.Contains(Enumerable.Range(0, 300), seed =>
        {
            var catalog = SelectionKit.CatalogOf(Enumerable.Range(seed, 12).Select(each => SelectionGen.OfferingOf(new(each))));
            var loose = new ModelRequirements
            {
                Unknown = constraint == "objective" ? UnknownFacts.Exclude : UnknownFacts.Allow,
                Outputs = [Modalities.Text],
                InputTokens = constraint == "maxCostPerRequest" ? 1000 : null,
                Tasks = constraint == "minimumFit" ? [ModelTasks.CodeGeneration] : [],
                Deployment = constraint is "deployment" or "maxMemoryGb" or "runtimes" ? Enum.GetValues<DeploymentKind>() : [],
            };
            return Candidates(catalog, add(loose, new(seed))).Count < Candidates(catalog, loose).Count;
        });
    }

    [Fact, Law]
    public void Select_Anything_OffersNothingDeniedOrUnknown() => Any.Check((catalog, requirements) =>
    {
        var strict = requirements with { Unknown = UnknownFacts.Exclude };
        if (Try(catalog, strict) is not { } selection)
            return;
        foreach (var offering in selection.Candidates.Select(candidate => candidate.Offering))
        {
            Assert.DoesNotContain(offering.Provider, strict.DenyProviders);
            Assert.DoesNotContain(offering.Model.Vendor, strict.DenyVendors);
            Assert.DoesNotContain(offering.Model.Id, strict.DenyModels);
            Assert.All(strict.Requires, capability => Assert.Equal(Support.Supported, offering.Supports(capability)));
            Assert.False(strict.Objective == SelectionObjective.Cost && offering.Prices is null && !SelectionOracle.IsOwnMachine(offering));
        }
    });

    [Fact, Law]
    public void Select_WithAnEntryRemoved_KeepsTheOrderOfTheRest() => Gen.Select(Any, SelectionGen.Seed).Check((any, seed) =>
    {
        var removed = any.Catalog.Offerings[seed % any.Catalog.Offerings.Count];
        var rest = SelectionKit.CatalogOf(any.Catalog.Offerings.Where(offering => offering != removed));
        Assert.Equal(Candidates(any.Catalog, any.Requirements).Where(id => id != removed.Id), Candidates(rest, any.Requirements));
    });

    [Fact, Law]
    public void Select_OfferingsInAnyOrder_GivesTheSame() =>
        Any.SelectMany(any => Gen.Shuffle(any.Catalog.Offerings.ToArray()).Select(shuffled => (any, shuffled))).Check((any, shuffled) =>
            Assert.Equal(Text(any.Catalog, any.Requirements), Text(SelectionKit.CatalogOf(shuffled), any.Requirements)), full: 30);

    [Fact, Law]
    public void Select_Again_GivesTheSame() => Any.Check((catalog, requirements) =>
        Assert.Equal(Text(catalog, requirements), Text(catalog, requirements with { Prefers = requirements.Prefers })), full: 30);

    [Fact, Law]
    public void Select_EveryEntry_IsCandidateOrRejectedForTheReasonsThatAPlainCheckFinds() => Any.Check((catalog, requirements) =>
    {
        if (Try(catalog, requirements) is not { } selection)
            return;
        var oracle = new SelectionOracle(selection);
        var expected = catalog.Offerings.ToDictionary(offering => offering.Id, offering => Plain(oracle.Failures(offering)));
        var rejected = selection.Rejected.ToDictionary(entry => entry.Offering.Id, entry => Plain(entry.Reasons.Select(reason => (reason.Code, reason.Subject!))));
        Assert.All(rejected.Values, Assert.NotEmpty);
        foreach (var candidate in selection.Candidates)
            rejected.Add(candidate.Offering.Id, "");
        Assert.Equal(Lines(expected), Lines(rejected));
    }, quick: 100, full: 3000);

    [Fact, Law]
    public void SelectBest_Anything_IsTheBestOfSelect() => Any.Check((catalog, requirements) =>
    {
        if (Try(catalog, requirements) is { } selection)
            Assert.Equal(selection.Best?.Offering, SelectionKit.Selector(catalog).SelectBest(requirements));
    });

    [Fact, Law]
    public void Select_RaisingAPrice_NeverImprovesTheCostPart() => Gen.Select(Any, SelectionGen.Seed).Check((any, seed) =>
    {
        var dearer = SelectionKit.CatalogOf(any.Catalog.Offerings.Select((offering, i) => Raise(offering, 1 + ((seed + i) % 3))));
        if (Try(any.Catalog, any.Requirements) is not { } before || Try(dearer, any.Requirements) is not { } after)
            return;
        var parts = before.Candidates.ToDictionary(candidate => candidate.Offering.Id, candidate => candidate.Parts.Cost);
        foreach (var candidate in after.Candidates.Where(candidate => parts.ContainsKey(candidate.Offering.Id)))
            Assert.False(candidate.Parts.Cost > parts[candidate.Offering.Id]);
    });

    [Fact, Law]
    public void Select_ObjectiveCost_RanksByTheAmountsReported() => Any.Check((catalog, requirements) =>
    {
        if (Try(catalog, requirements with { Objective = SelectionObjective.Cost, Weights = null }) is not { } selection)
            return;
        var amounts = selection.Candidates.Select(candidate => candidate.ComparedCost ?? decimal.MaxValue).ToList();
        Assert.Equal(amounts.Order(), amounts);
    });

    [Fact, Law]
    public void EstimatedCost_Anything_IsWhatThePriceListSays() => Any.Check((catalog, requirements) =>
    {
        if (Try(catalog, requirements) is not { } selection)
            return;
        var oracle = new SelectionOracle(selection);
        foreach (var candidate in selection.Candidates.Where(candidate => candidate.EstimatedCost is not null))
            Assert.Equal(oracle.Cost(candidate.Offering), candidate.EstimatedCost);
        Assert.All(selection.Candidates, candidate => Assert.Equal(oracle.Cost(candidate.Offering) is null, candidate.ComparedCost is null));
    });

    [Fact, Law]
    public void Relax_Anything_AddsExactlyWhatItSays() => Any.Check((catalog, requirements) =>
    {
        if (Try(catalog, requirements) is not { } selection)
            return;
        foreach (var relaxation in selection.Relax)
        {
            var loosened = Loosening.Apply(requirements, relaxation);
            var (before, after) = (Candidates(catalog, requirements), Candidates(catalog, loosened));
            Assert.Subset(after.ToHashSet(), before.ToHashSet());
            Assert.Equal(relaxation.WouldAdd, after.Count - before.Count);
        }
    }, quick: 50, full: 500);

    [Fact, Law]
    public void SelectBest_RequirementsUsedAgain_AllocatesNothing() => Any.Check((catalog, requirements) =>
    {
        if (Try(catalog, requirements) is null)
            return;
        var selector = SelectionKit.Selector(catalog);
        for (var i = 0; i < 3; i++)
            selector.SelectBest(requirements);
        var before = GC.GetAllocatedBytesForCurrentThread();
        selector.SelectBest(requirements);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }, full: 300);

    private static List<string> Candidates(ModelCatalog catalog, ModelRequirements requirements) =>
        Try(catalog, requirements) is { } selection ? Ids(selection) : [];

    private static List<string> Ids(ModelSelection selection) => [.. selection.Candidates.Select(candidate => candidate.Offering.Id)];

    // Some requirements contradict themselves, such as a ceiling for a request of unknown size.
    private static ModelSelection? Try(ModelCatalog catalog, ModelRequirements requirements)
    {
        try
        {
            return SelectionKit.Selector(catalog).Select(requirements);
        }
        catch (RequirementsException)
        {
            return null;
        }
    }

    private static string Text(ModelCatalog catalog, ModelRequirements requirements) =>
        Try(catalog, requirements) is { } selection ? selection.ToJson(100, rejected: true) : "";

    private static IReadOnlyList<Modality> Some(IReadOnlyList<Modality> outputs) => outputs.Count == 0 ? [Modalities.Text] : outputs;

    private static string Lines(Dictionary<string, string> reasons) => string.Join("\n", reasons.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"));

    // Which risk, and in which words a price is unknown, is the selector's to say.
    private static string Plain(IEnumerable<(ReasonCode Code, string Subject)> reasons) => string.Join("; ", reasons
        .Select(reason => reason.Code == ReasonCode.RiskLimit || reason.Code == ReasonCode.PriceUnknown ? reason.Code.Id : $"{reason.Code.Id} {reason.Subject}")
        .Order(StringComparer.Ordinal).Distinct());

    private static ModelOffering Raise(ModelOffering offering, int factor) => new(offering.Provider, offering.IdAtProvider, offering.Model)
    {
        Access = offering.Access,
        Hosting = offering.Hosting,
        Regions = offering.Regions,
        SelectableRegions = offering.SelectableRegions,
        DataHandling = offering.DataHandling,
        Prices = offering.Prices is null ? null : new([.. offering.Prices.Rates.Select(rate => new PriceRate(rate.Meter, rate.Amount * factor, rate.Unit)
        {
            AboveInputTokens = rate.AboveInputTokens,
            DailyFrom = rate.DailyFrom,
            DailyUntil = rate.DailyUntil,
        })]),
    };
}
