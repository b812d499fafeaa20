using System.Globalization;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>The sentences about a selection: what was asked, what to take, why, and why not something else.</summary>
internal sealed class SelectionWords(ModelSelection selection, GenAiTaxonomy taxonomy)
{
    private static readonly ReasonCode[] Quality =
        [ReasonCode.QualityRank, ReasonCode.QualityBenchmark, ReasonCode.QualityTier, ReasonCode.QualityPredecessor];

    private static readonly ReasonCode[] Suits = [ReasonCode.SuitsApplication, ReasonCode.SuitsTask];
    private static readonly ReasonCode[] NoConcept =
    [
        ReasonCode.ProviderDenied, ReasonCode.VendorDenied, ReasonCode.ModelDenied, ReasonCode.NotInAllowList, ReasonCode.Constraint,
        ReasonCode.Intermediary, ReasonCode.EndsSoon, ReasonCode.NotListed, ReasonCode.EstimatedCost, ReasonCode.PriceUnknown, ReasonCode.QualityBenchmark, ReasonCode.QualityTier,
        ReasonCode.QualityUnknown, ReasonCode.QualityPredecessor, ReasonCode.QualityTie,
    ];

    private static readonly ReasonCode[] NoCaution =
    [
        ReasonCode.SuitsApplication, ReasonCode.SuitsTask, ReasonCode.SuitsOutput, ReasonCode.QualityBenchmark, ReasonCode.QualityTier,
        ReasonCode.QualityRank, ReasonCode.QualityPredecessor, ReasonCode.QualityTie, ReasonCode.EstimatedCost, ReasonCode.PreferredCapability, ReasonCode.Component, ReasonCode.ControlsRequired,
        ReasonCode.FitsMemory,
    ];

    private readonly PriceWords _prices = new(selection);

    /// <summary>What was asked, in one line.</summary>
    public string Asked()
    {
        var asked = selection.Requirements;
        List<string> parts = [];
        if (asked.Application is { } application)
            parts.Add(Words.InText(application.Name));
        if (asked.Tasks.Count > 0 || asked.Application is null)
            parts.Add(selection.Tasks.Count > 0 ? Names(selection.Tasks) : "any task");
        if (asked.Industry is { } industry)
            parts.Add($"in {Words.InText(industry.Name)}");
        parts.Add($"{Names(selection.Inputs)} in, {Names(selection.Outputs)} out");
        if (asked.Requires.Count > 0)
            parts.Add($"with {Names(asked.Requires)}");
        if (asked.InputTokens is not null || asked.OutputTokens is not null)
            parts.Add($"{Words.Of(asked.InputTokens ?? 0)} {(asked.InputTokens == 1 ? "token" : "tokens")} in and {Words.Of(asked.OutputTokens ?? 0)} out");
        if (asked.ImageSize is { } size)
            parts.Add($"images of {size}");
        if (asked.MaxCostPerRequest is { } cost)
            parts.Add($"at most {Words.Money(cost)} a request");
        if (asked.MaxPricePerMillionTokens is { } price)
            parts.Add($"at most {Words.Money(price)} a million tokens");
        if (asked.OpenWeights)
            parts.Add("open weights");
        if (asked.MinimumQuality is { } quality)
            parts.Add($"quality of at least {Words.Of(quality)}");
        if (asked.MinimumTier is { } tier)
            parts.Add($"at least the {Words.Of(tier)} tier");
        parts.AddRange(Limits());
        parts.Add($"{Words.Of(selection.Criticality)} criticality");
        parts.Add(asked.Weights is { } weights ? $"weighted by {Parts(weights)}" : asked.Objective switch
        {
            SelectionObjective.Cost => "the cheapest first",
            SelectionObjective.Quality => "the best first",
            SelectionObjective.Latency => "the quickest first",
            _ => "balanced" + WeighedAs(),
        });
        return string.Join("; ", parts);
    }

    /// <summary>Where the criticality is not stated, the task says how much the price counts.</summary>
    private string WeighedAs()
    {
        var of = Enum.GetValues<Criticality>().Where(each => ObjectiveWeights.Of(selection.Requirements.Objective, each) == selection.Weights).ToList();
        return of.Count == 0 || of.Contains(selection.Criticality) ? "" : $", the price counting as at {Words.Of(of[0])} criticality";
    }

    /// <summary>What a colleague would say: this one, because; it costs.</summary>
    public IEnumerable<string> Verdict(ModelCandidate best)
    {
        List<string> because = [.. Suitable(best)];
        foreach (var reason in best.Reasons)
        {
            if (Quality.Contains(reason.Code))
                because.Add(Explain(reason));
            else if (reason.Code == ReasonCode.PreferredCapability)
                because.Add($"with the preferred {NameOf(reason.Subject)}");
        }

        var alone = selection.Candidates.Count == 1 ? " Nothing else meets the requirements." : "";
        yield return $"Take {best.Offering.Model.Name} ({best.Offering.Id}): {string.Join(", ", because)}. {_prices.Sentence(best)}{alone}";

        // That the price is not known is said already.
        List<string> but = [.. best.Reasons.Where(reason => IsCaution(reason) && (reason.Code != ReasonCode.PriceUnknown || reason.Subject != best.ComparedBy)).Select(Caution).Distinct()];
        if (but.Count > 0)
            yield return $"But {string.Join("; ", but)}.";
    }

    /// <summary>For what it is suited and as which kind of model; uses of the same degree and kind stand together.</summary>
    private IEnumerable<string> Suitable(ModelCandidate candidate)
    {
        var uses = candidate.Reasons.Where(reason => Suits.Contains(reason.Code))
            .Select(reason => (Use: reason.Subject, Kind: reason.Required, Fit: reason.Actual))
            .ToList();
        foreach (var kind in uses.GroupBy(use => use.Kind))
        {
            var degrees = kind.GroupBy(use => use.Fit).Select(group => $"{Degree(group.Key)} for {Words.AndList([.. group.Select(use => NameOf(use.Use)!).Distinct()])}");
            yield return $"{Words.AndList([.. degrees])}{(kind.Key is { } family ? $" as {Words.A(NameOf(family)!)}" : "")}";
        }

        if (uses.Count == 0)
            yield return $"it {Words.AndList([.. candidate.Reasons.Where(reason => reason.Code == ReasonCode.SuitsOutput).Select(Explain).DefaultIfEmpty("meets the requirements")])}";
    }

    /// <summary>What an amount is for, without the mix of tokens.</summary>
    public static string Per(ModelCandidate candidate) => candidate.ComparedBy.Split(',')[0];

    /// <summary>
    /// Why not the kind of model that one would think of first: the large language model where it is not it, else the kind
    /// nearest to the one that suits.
    /// </summary>
    public string? NotThatKind()
    {
        if (selection.Families.Count == 0 || selection.Families[0].Fit <= Fit.Low)
            return null;
        var near = taxonomy.BroaderClosure(selection.Families[0].Family);
        IReadOnlyList<ModelFamily> own = selection.Best?.Offering.Model.Families ?? [];
        var known = selection.Families
            .Where(entry => !near.Contains(entry.Family))
            .Where(entry => entry.Family == ModelFamilies.LargeLanguageModel
                ? entry.Fit <= Fit.Low
                : entry is { Fit: Fit.NotSuited, Family.Kind: FamilyKind.Model } && taxonomy.Edges(entry.Family, Relation.Broader).Any(edge => near.Contains(edge.To)))
            .OrderByDescending(entry => entry.Family == ModelFamilies.LargeLanguageModel)
            .ThenByDescending(entry => InstancesOf(entry.Family))
            .FirstOrDefault();
        // What the chosen model is as well, or a kind of it, is no contrast; and a second choice would only confuse.
        if (known is null || own.Any(kind => taxonomy.IsA(kind, known.Family)))
            return null;
        var lowest = known.Fit.ToString();
        var because = known.Reasons
            .Where(reason => known.Fit == Fit.NotSuited || reason.Actual == lowest)
            .Select(reason => Suits.Contains(reason.Code) ? $"is {SayOf(reason, known.Family)}" : SayOf(reason, known.Family))
            .Distinct()
            .ToList();
        return because.Count > 0
            ? $"Not {Words.A(known.Family.Name)}: it {Words.AndList(because)}."
            : $"Not {Words.A(known.Family.Name)}: it is {(known.Fit == Fit.NotSuited ? "not" : "barely")} suited for this.";
    }

    /// <summary>A reason without the name of the family beside which it stands, and without all that the family can do instead.</summary>
    public string SayOf(Reason reason, ModelFamily family)
    {
        var name = Words.InText(family.Name);
        return new[] { $" as a {name}", $" as an {name}", $"{name} " }
            .Aggregate(SayShort(reason), (text, self) => text.Replace(self, "", StringComparison.Ordinal));
    }

    /// <summary>A reason without all that there is instead of what is wanted.</summary>
    public string SayShort(Reason reason)
    {
        var text = Explain(reason);
        return (reason.Code == ReasonCode.MissingInputModality || reason.Code == ReasonCode.MissingOutputModality) && text.IndexOf(" (only ", StringComparison.Ordinal) is > 0 and var only
            ? text[..only]
            : text;
    }

    /// <summary>What is said of a part for which there is no model: that there is none at all, or none that meets the requirements.</summary>
    public string NothingFor(CompositionPart part) =>
        selection.Unknowns.Any(reason => reason.Code == ReasonCode.FamilyNotInCatalog && reason.Subject == part.Role) ? "nothing in the catalog" : "nothing that meets the requirements";

    /// <summary>How many known systems are of a kind: how well known it is.</summary>
    public int InstancesOf(ModelFamily family) => taxonomy.StatedAbout(family).Count(edge => edge.Relation == Relation.InstanceOf);

    /// <summary>That one model does all of an application that consists of several tasks; null where that is not so.</summary>
    public string? DoesItAll() =>
        selection.Best is not null && selection.Composition.Count == 0
        && selection.Requirements is { Application: { } application, Tasks.Count: 0 } && taxonomy.TasksOf(application) is { Count: > 1 } tasks
            ? $"this one model covers {Names(tasks)}"
            : null;

    /// <summary>What is not known, the kinds of model without a model in one sentence.</summary>
    public IEnumerable<string> NotKnown()
    {
        var missing = selection.Unknowns.Where(reason => reason.Code == ReasonCode.FamilyNotInCatalog).ToList();
        if (missing.Count > 0)
            yield return $"The catalog knows no fitting model for {Words.Few(missing.Select(reason => NameOf(reason.Subject)!), 4)}.";
        foreach (var reason in selection.Unknowns.Except(missing))
            yield return Words.Sentence(Explain(reason with { Actual = long.TryParse(reason.Actual, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Words.Of(count) : reason.Actual })) + ".";
    }

    /// <summary>The facts about a candidate that tell it from its neighbours in a table.</summary>
    public string Why(ModelCandidate candidate)
    {
        List<string> parts = [];
        foreach (var reason in candidate.Reasons)
        {
            if (reason.Code == ReasonCode.QualityTier)
                parts.Add($"not measured; {(reason.Subject == "unknown" ? "tier unknown" : $"{reason.Subject} tier")} of {reason.Actual?[..4] ?? "unknown date"}");
            else if (reason.Code == ReasonCode.QualityUnknown)
                parts.Add("not measured");
            else if (reason.Code == ReasonCode.QualityRank)
                parts.Add($"{reason.Actual} of {reason.Required} measured");
            else if (reason.Code == ReasonCode.QualityBenchmark)
                parts.Add(Evidence(reason));
            else if (reason.Code == ReasonCode.QualityPredecessor)
                parts.Add($"counted as {reason.Subject}");
            else if (reason.Code == ReasonCode.QualityTie)
                parts.Add("tied with the best");
            else if (reason is { Actual: { } tier } && reason.Code == ReasonCode.QualityNotEvaluated)
                parts.Add($"{tier} tier");
            else if (reason.Code == ReasonCode.QualityNotEvaluated)
                continue;
            else if (reason.Code == ReasonCode.Preview)
                parts.Add("preview");
            else if (reason.Code == ReasonCode.EndsSoon)
                parts.Add($"ends on {reason.Actual}");
            else if (reason.Code == ReasonCode.Intermediary)
                parts.Add("gateway");
            else if (reason.Code == ReasonCode.PreferredCapability || (IsCaution(reason) && reason.Code != ReasonCode.PriceUnknown))
                parts.Add(Explain(reason));
        }

        if (candidate.Reasons.FirstOrDefault(reason => Suits.Contains(reason.Code)) is { Actual: { } fit } && fit != nameof(Fit.High))
            parts.Insert(0, $"fit {fit.ToLowerInvariant()}");
        return string.Join("; ", parts);
    }

    /// <summary>A reason with the names of its concepts in place of their ids.</summary>
    public string Explain(Reason reason) => NoConcept.Contains(reason.Code)
        ? reason.ToString()
        : (reason with
        {
            Subject = NameOf(reason.Subject),
            Required = NameOf(reason.Required),
            Actual = reason.Actual is { } actual ? string.Join(", ", actual.Split(", ").Select(NameOf)) : null,
        }).ToString();

    public static string Names(IEnumerable<Concept> concepts) => Words.AndList([.. concepts.Select(concept => Words.InText(concept.Name))]);

    public string? NameOf(string? id) => id is not null && taxonomy.Find(id) is { } concept ? Words.InText(concept.Name) : id;

    /// <summary>Returns the ability in a phrase, or the evaluations where there is no number.</summary>
    private static string Evidence(Reason reason) =>
        (reason.Actual is null ? reason.Subject! : $"ability {reason.Actual.Split(' ')[0]}") + (reason.Required is null ? "" : $", {reason.Required}'s own figures");

    /// <summary>Returns the models that evidence does not separate from the best measured one, in a sentence; null where there are none.</summary>
    public string? Tied()
    {
        var others = selection.Tied.Where(model => model.Best.Offering.Model != selection.Best!.Offering.Model).Select(model => model.Model.Name).ToList();
        if (others.Count == 0)
            return null;
        var price = selection.Best!.ComparedCost is null ? "no price is known"
            : selection.Tied.All(model => model.Best.ComparedCost is not null) ? "it is the cheapest of them"
            : "it is the cheapest of those with a known price";
        return $"Evidence does not separate it from {Words.Few(others, 6)}; {price}.";
    }

    private static string Parts(ObjectiveWeights weights) => Words.AndList(
    [
        .. new[] { ("fit", weights.Fit), ("quality", weights.Quality), ("cost", weights.Cost), ("latency", weights.Latency), ("risk", weights.Risk) }
            .Where(part => part.Item2 > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2}")),
    ]);

    private static string Degree(string? fit) => fit switch { nameof(Fit.High) => "well suited", nameof(Fit.Medium) => "workable", _ => "barely suited" };

    // What a candidate is kept for though it does not meet it is an unknown fact: a caution like the rest.
    private static bool IsCaution(Reason reason) => !NoCaution.Contains(reason.Code);

    private string Caution(Reason reason) =>
        reason.Code == ReasonCode.Preview || reason.Code == ReasonCode.EndsSoon || reason.Code == ReasonCode.NotListed ? $"it {Explain(reason)}" : Explain(reason);

    private IEnumerable<string> Limits()
    {
        var asked = selection.Requirements;
        (string Text, IReadOnlyList<string> Values)[] lists =
        [
            ("only vendors", asked.AllowVendors), ("not vendors", asked.DenyVendors), ("only providers", asked.AllowProviders),
            ("not providers", asked.DenyProviders), ("only models", asked.AllowModels), ("not models", asked.DenyModels),
            ("runtimes", asked.Runtimes), ("licence", asked.Licences), ("in regions", asked.Regions), ("data handling", asked.DataHandling),
            ("terms", [.. asked.Access.Select(Words.Of)]), ("running", [.. asked.Deployment.Select(Words.Of)]),
            ("stages", [.. asked.Stages.Select(Words.Of)]), ("kinds", [.. asked.Families.Select(family => Words.InText(family.Name))]),
            ("required controls", [.. asked.RequiredControls.Select(control => Words.InText(control.Name))]),
            ("risks limited", [.. asked.RiskLimits.Select(limit => $"{Words.InText(limit.Risk.Name)} to {Words.Of(limit.MaxSeverity)}")]),
        ];
        foreach (var (text, values) in lists)
        {
            if (values.Count > 0)
                yield return $"{text} {Words.Few(values, 4)}";
        }

        if (asked.MaxMemoryGb is { } memory)
            yield return $"{Words.Exact(memory)} GB of memory";
        if (asked.KnowledgeCutoff is { } cutoff)
            yield return $"knowledge to {Words.Of(cutoff)}";
        if (asked.Unknown != UnknownFacts.Exclude)
            yield return asked.Unknown == UnknownFacts.Allow ? "unknown facts allowed" : "unknown facts penalised";
    }
}
