using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>What to say where nothing in the catalog matches: whether the kind of model is missing, a control, or something else.</summary>
internal sealed class NoMatchWords(ModelSelection selection, GenAiTaxonomy taxonomy)
{
    public IEnumerable<string> Sentences()
    {
        const string Nothing = "Nothing in the catalog matches.";
        var wanted = selection.Families.FirstOrDefault(entry => entry is { Fit: >= Fit.Medium, Family.Kind: FamilyKind.Model })?.Family;
        if (MissingControls() is { Count: > 0 } controls)
        {
            yield return $"{Nothing} What is required and not in place: {SelectionWords.Names(controls)}. Put {(controls.Count > 1 ? "these controls" : "that control")} in place and say so with --control {string.Join(',', controls)}.";
        }
        else if (wanted is null)
        {
            yield return selection.Families.Any(entry => entry.Fit > Fit.NotSuited)
                ? $"{Nothing} The kinds of model known for this are barely suited."
                : $"{Nothing} No kind of model is known to do all that is asked.";
            if (Together())
                yield return "Several models together can do it: see below.";
            if (MostOften(selection.Rejected) is { } most)
                yield return most;
        }
        else if (Together())
        {
            yield return "No one model does all that is asked. Several together can, each its part: see below.";
        }
        else
        {
            var held = selection.Rejected.Where(entry => entry.Offering.Model.Families.Any(kind => taxonomy.IsA(kind, wanted))).ToArray();
            var onOwnMachines = held.Count(entry => entry.Reasons.All(reason => reason.Code == ReasonCode.Deployment));
            yield return onOwnMachines > 0
                ? $"Nothing in the catalog matches as a service. This wants {Words.A(wanted.Name)}, and {Words.Of(onOwnMachines)} can run on your own machine: add --deployment self-hosted."
                : held.Length > 0
                ? $"{Nothing} This wants {Words.A(wanted.Name)}; every one that the catalog holds fails something asked for. {MostOften(held)}"
                : $"{Nothing} This wants {Words.A(wanted.Name)}, and the catalog holds no model of that kind: look for one elsewhere, or train your own.";
        }

        if (selection.Relax.FirstOrDefault(relaxation => relaxation.Property == "minimumFit") is { } fit)
            yield return $"{Words.Of(fit.WouldAdd)} {(fit.WouldAdd == 1 ? "offering" : "offerings")} of other kinds suit less: --min-fit {fit.To} accepts them.";
    }

    private List<RiskControl> MissingControls() => selection.Rejected.Any(entry => entry.Reasons.Any(reason => reason.Code == ReasonCode.ControlMissing))
        ? [.. selection.Requirements.RequiredControls.Where(control => !selection.Requirements.ControlsInPlace.Any(inPlace => taxonomy.IsA(inPlace, control)))]
        : [];

    private bool Together() => selection.Composition.Count > 0 && selection.Composition.All(part => part.Candidate is not null);

    /// <summary>Returns the requirement that rejects most of some offerings; null where there are none.</summary>
    private string? MostOften(IReadOnlyCollection<RejectedOffering> offerings)
    {
        var most = offerings
            .SelectMany(entry => entry.Reasons.DistinctBy(reason => (reason.Code, reason.Subject)))
            .GroupBy(reason => (reason.Code, reason.Subject))
            .OrderByDescending(group => group.Count())
            .FirstOrDefault();
        if (most is null)
            return null;
        var words = new SelectionWords(selection, taxonomy);
        var clause = most.Key.Code == ReasonCode.TaskNotSuited ? $"is not known to suit {words.NameOf(most.Key.Subject)}" : words.SayShort(most.First());
        return $"What rejects most, {Words.Of(most.Count())} of {Words.Of(offerings.Count)}: {clause}.";
    }
}
