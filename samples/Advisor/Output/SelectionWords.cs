using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>The sentences about a selection: what was asked, what to take, why, and why not something else.</summary>
internal sealed class SelectionWords(ModelSelection selection, GenAiTaxonomy taxonomy)
{
    // Parts of a score nearer than this are the same to anybody who chooses.
    private const double Noticeable = 0.04;
    private const double Same = 0.000_001;

    private static readonly ReasonCode[] Suits = [ReasonCode.SuitsApplication, ReasonCode.SuitsTask];
    private static readonly ReasonCode[] NoConcept =
    [
        ReasonCode.ProviderDenied, ReasonCode.VendorDenied, ReasonCode.ModelDenied, ReasonCode.NotInAllowList, ReasonCode.Constraint,
        ReasonCode.Intermediary, ReasonCode.EstimatedCost, ReasonCode.QualityBenchmark, ReasonCode.QualityTier, ReasonCode.QualityUnknown,
    ];

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
            parts.Add($"{Words.Of(asked.InputTokens ?? 0)} tokens in and {Words.Of(asked.OutputTokens ?? 0)} out");
        if (asked.ImageSize is { } size)
            parts.Add($"images of {size}");
        if (asked.MaxCostPerRequest is { } cost)
            parts.Add($"at most {Words.Money(cost)} a request");
        if (asked.MaxPricePerMillionTokens is { } price)
            parts.Add($"at most {Words.Money(price)} a million tokens");
        if (asked.OpenWeights)
            parts.Add("open weights");
        parts.AddRange(Limits());
        parts.Add($"{Words.Of(selection.Criticality)} criticality");
        parts.Add(asked.Objective switch
        {
            SelectionObjective.Cost => "the cheapest first",
            SelectionObjective.Quality => "the best first",
            SelectionObjective.Latency => "the quickest first",
            _ => "balanced",
        });
        return string.Join("; ", parts);
    }

    /// <summary>What a colleague would say: this one, because; it costs.</summary>
    public IEnumerable<string> Verdict(ModelCandidate best)
    {
        List<string> because = [.. Suitable(best)];
        foreach (var reason in best.Reasons)
        {
            if (reason.Code == ReasonCode.QualityTier)
                because.Add(Say(reason));
            else if (reason.Code == ReasonCode.QualityBenchmark)
                because.Add(reason.Actual is null ? $"of quality {Words.Score(best.Parts.Quality)} by {reason.Subject}" : $"with evaluations of other tasks {reason.Actual} it");
            else if (reason.Code == ReasonCode.PreferredCapability)
                because.Add($"with the preferred {NameOf(reason.Subject)}");
        }

        var cost = best.ComparedCost is { } amount ? $"It costs {Words.Money(amount)} for {best.ComparedBy}." : "What it costs is not known.";
        var alone = selection.Candidates.Count == 1 ? " Nothing else meets the requirements." : "";
        yield return $"Take {best.Offering.Model.Name} ({best.Offering.Id}): {string.Join(", ", because)}. {cost}{alone}";

        List<string> but = [.. best.Reasons.Where(IsCaution).Select(Caution)];
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
            yield return $"it {Words.AndList([.. candidate.Reasons.Where(reason => reason.Code == ReasonCode.SuitsOutput).Select(Say).DefaultIfEmpty("meets the requirements")])}";
    }

    /// <summary>What an amount is for, without the mix of tokens.</summary>
    public static string Per(ModelCandidate candidate) => candidate.ComparedBy.Split(',')[0];

    /// <summary>Why not the second best, where there is one.</summary>
    public string? RunnerUp()
    {
        if (selection.Best is not { } best)
            return null;

        // The same model elsewhere is no alternative that anybody weighs.
        var second = selection.Candidates.Take(50).FirstOrDefault(candidate => candidate.Offering.Model != best.Offering.Model);
        if (second is null)
            return null;

        List<string> less = [], more = [];
        var (weights, first, other) = (selection.Weights, best.Parts, second.Parts);
        Weigh("fit", weights.Fit, first.Fit, other.Fit, "better suited", "less suited");
        Weigh("quality", weights.Quality, first.Quality, other.Quality, "stronger", "weaker");
        Weigh("risk", weights.Risk, first.Risk, other.Risk, "less exposed to risk", "more exposed to risk");
        var price = second.ComparedCost is { } cost ? Words.Money(cost) : "price unknown";
        if (best.ComparedCost is { } mine && second.ComparedCost is { } theirs && mine != theirs)
            (theirs < mine ? more : less).Add(theirs < mine ? $"cheaper ({price})" : $"dearer ({price})");

        var name = $"{second.Offering.Model.Name} at {second.Offering.Provider}";
        return (less.Count, more.Count) switch
        {
            (0, 0) when best.Score - second.Score < Same => $"Next would be {name}, which is as good; ties go by name.",
            (0, 0) => $"Next would be {name}, which is nearly as good.",
            (0, _) => $"Next would be {name}: {Words.AndList(more)}, but lower on the whole.",
            (_, 0) => $"Not {name}, because it is {Words.AndList(less)}.",
            _ => $"Not {name}, because it is {Words.AndList(less)}, though {Words.AndList(more)}.",
        };

        void Weigh(string part, int weight, double mine, double theirs, string better, string worse)
        {
            if (weight > 0 && Math.Abs(mine - theirs) >= Noticeable)
                (theirs > mine ? more : less).Add($"{(theirs > mine ? better : worse)} ({part} {Words.Score(theirs)} to {Words.Score(mine)})");
        }
    }

    /// <summary>
    /// Why not the kind of model that one would think of first: the large language model where it is not it, else the kind
    /// nearest to the one that suits.
    /// </summary>
    public string? NotThatKind()
    {
        if (selection.Families.Count == 0 || selection.Families[0].Fit <= Fit.Low)
            return null;
        var near = taxonomy.BroaderClosure(selection.Families[0].Family);
        var known = selection.Families
            .Where(entry => entry.Family == ModelFamilies.LargeLanguageModel
                ? entry.Fit <= Fit.Low
                : entry is { Fit: Fit.NotSuited, Family.Kind: FamilyKind.Model } && taxonomy.Edges(entry.Family, Relation.Broader).Any(edge => near.Contains(edge.To)))
            .OrderByDescending(entry => entry.Family == ModelFamilies.LargeLanguageModel)
            .ThenByDescending(entry => InstancesOf(entry.Family))
            .FirstOrDefault();
        if (known is null)
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
        var text = Say(reason);
        if ((reason.Code == ReasonCode.MissingInputModality || reason.Code == ReasonCode.MissingOutputModality) && text.IndexOf(" (only ", StringComparison.Ordinal) is > 0 and var only)
            text = text[..only];
        foreach (var self in new[] { $" as {Words.A(family.Name)}", $"{Words.InText(family.Name)} " })
            text = text.Replace(self, "", StringComparison.Ordinal);
        return text;
    }

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
        var missing = selection.Unknowns.Where(reason => reason.Code == ReasonCode.FamilyNotInCatalogue).ToList();
        if (missing.Count > 0)
            yield return $"The catalogue knows no fitting model for {Words.Few(missing.Select(reason => NameOf(reason.Subject)!), 4)}.";
        foreach (var reason in selection.Unknowns.Except(missing))
            yield return Words.Sentence(Say(reason)) + ".";
    }

    /// <summary>The facts about a candidate that tell it from its neighbours in a table.</summary>
    public string Why(ModelCandidate candidate)
    {
        List<string> parts = [];
        foreach (var reason in candidate.Reasons)
        {
            if (reason.Code == ReasonCode.QualityTier)
                parts.Add(reason.Actual is null ? $"{reason.Subject} tier" : $"{reason.Subject} tier of {reason.Actual[..4]}");
            else if (reason.Code == ReasonCode.QualityUnknown)
                parts.Add("quality unknown");
            else if (reason.Code == ReasonCode.QualityBenchmark)
                parts.Add(reason.Actual is null ? $"quality by {reason.Subject}" : $"evaluations {reason.Actual} it");
            else if (reason.Code == ReasonCode.Preview)
                parts.Add("preview");
            else if (reason.Code == ReasonCode.Intermediary)
                parts.Add("gateway");
            else if (reason.Code == ReasonCode.PreferredCapability || (IsCaution(reason) && reason.Code != ReasonCode.PriceUnknown))
                parts.Add(Say(reason));
        }

        if (candidate.Reasons.FirstOrDefault(reason => Suits.Contains(reason.Code)) is { Actual: { } fit } && fit != nameof(Fit.High))
            parts.Insert(0, $"fit {fit.ToLowerInvariant()}");
        return string.Join("; ", parts);
    }

    /// <summary>A reason with the names of its concepts in place of their ids.</summary>
    public string Say(Reason reason) => NoConcept.Contains(reason.Code)
        ? reason.ToString()
        : (reason with
        {
            Subject = NameOf(reason.Subject),
            Required = NameOf(reason.Required),
            Actual = reason.Actual is { } actual ? string.Join(", ", actual.Split(", ").Select(NameOf)) : null,
        }).ToString();

    public static string Names(IEnumerable<Concept> concepts) => Words.AndList([.. concepts.Select(concept => Words.InText(concept.Name))]);

    public string? NameOf(string? id) => id is not null && taxonomy.Find(id) is { } concept ? Words.InText(concept.Name) : id;

    private static string Degree(string? fit) => fit switch { nameof(Fit.High) => "well suited", nameof(Fit.Medium) => "workable", _ => "barely suited" };

    private static bool IsCaution(Reason reason) =>
        reason.Code == ReasonCode.Preview || reason.Code == ReasonCode.Intermediary || reason.Code == ReasonCode.QualityUnknown
        || reason.Code == ReasonCode.CapabilityUnknown || reason.Code == ReasonCode.LimitUnknown || reason.Code == ReasonCode.PriceUnknown
        || reason.Code == ReasonCode.LatencyUnknown;

    private string Caution(Reason reason) =>
        reason.Code == ReasonCode.Preview ? $"it {Say(reason)}" : Say(reason);

    private IEnumerable<string> Limits()
    {
        var asked = selection.Requirements;
        (string Text, IReadOnlyList<string> Values)[] lists =
        [
            ("only vendors", asked.AllowVendors), ("not vendors", asked.DenyVendors), ("only providers", asked.AllowProviders),
            ("not providers", asked.DenyProviders), ("only models", asked.AllowModels), ("not models", asked.DenyModels),
            ("licence", asked.Licences), ("in regions", asked.Regions), ("data handling", asked.DataHandling),
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

        if (asked.KnowledgeCutoff is { } cutoff)
            yield return $"knowledge to {Words.Of(cutoff)}";
        if (asked.Unknown != UnknownFacts.Exclude)
            yield return asked.Unknown == UnknownFacts.Allow ? "unknown facts allowed" : "unknown facts penalised";
    }
}
