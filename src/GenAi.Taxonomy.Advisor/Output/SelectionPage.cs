using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>A selection as a page for somebody who chooses a model for a living: the answer first, then what stands behind it.</summary>
internal sealed class SelectionPage(ModelSelection selection, GenAiTaxonomy taxonomy)
{
    private const int MostRisks = 5;
    private const int MostUnknowns = 4;
    private const int MostRelaxations = 4;
    private const int SuitedFamilies = 4;
    private const int UnsuitedFamilies = 3;
    private const int FewCandidates = 3;

    private readonly Modality[] _media = [.. new[] { Modalities.Image, Modalities.Video, Modalities.Audio }.Where(media => taxonomy.Find(media.Id) is Modality)];
    private readonly SelectionWords _words = new(selection, taxonomy);
    private readonly PriceWords _prices = new(selection);

    public void Write(Page page, int top, bool explainRejected, bool allOfferings = false)
    {
        page.Title($"Asked: {_words.Asked()}");
        page.Blank();
        Answer(page);
        Candidates(page, top, allOfferings);
        Families(page);
        Composition(page);
        Risks(page);
        Obligations(page);
        Unknowns(page);
        if (selection.Candidates.Count < FewCandidates)
            Relaxations(page);
        if (explainRejected)
            Rejected(page);
    }

    public void Answer(Page page)
    {
        // A word that no offering has comes first where it is why nothing matches.
        List<string> unheardOf = [.. new UnheardOfWords(selection).Sentences()];
        if (selection.Best is { } best)
        {
            foreach (var sentence in _words.Verdict(best))
                page.Paragraph(sentence);
            if (_words.Tied() is { } tied)
                page.Paragraph(tied);
            if (new RunnerUpWords(selection).Sentence() is { } second)
                page.Paragraph(second);
        }
        else
        {
            unheardOf.Add(string.Join(' ', new NoMatchWords(selection, taxonomy).Sentences()));
        }

        foreach (var sentence in unheardOf)
            page.Paragraph(sentence);

        if (_words.NotThatKind() is { } kind)
            page.Paragraph(kind);
    }

    private void Candidates(Page page, int top, bool allOfferings)
    {
        if (selection.Candidates.Count == 0 || top == 0)
            return;
        List<ModelCandidate> shown = allOfferings ? [.. selection.Candidates.Take(top)] : [.. selection.Models.Take(top).Select(model => model.Best)];
        var title = (allOfferings, shown.Count) switch
        {
            (true, 1) => "the best offering",
            (true, _) => $"the best {shown.Count} offerings",
            (_, 1) => "the best model, at its best offering",
            _ => $"the best {shown.Count} models, each at its best offering",
        };
        page.Section($"Candidates: {title} (of {Words.Of(selection.Candidates.Count)} that fit); price for {shown[0].ComparedBy}");

        // What is paid by the picture or second has no context window that anybody asks for.
        var counted = selection.Outputs.Any(output => !_media.Any(media => taxonomy.IsA(output, media)));
        List<Column> columns = [new("Offering"), new("Score", IsNumber: true, IsFixed: true), new("Price", IsNumber: true, IsFixed: true)];
        if (counted)
            columns.Add(new("Context", IsNumber: true, IsFixed: true));
        columns.Add(new("Why"));
        page.Table(columns, [.. shown.Select(candidate => Row(candidate, counted))]);
    }

    private List<Cell> Row(ModelCandidate candidate, bool hasContext)
    {
        List<Cell> row = [candidate.Offering.Id, Words.Score(candidate.Score), _prices.Short(candidate)];
        if (hasContext)
            row.Add(Takes(candidate.Offering.Limits) is { } tokens ? Words.Of(tokens) : "unknown");
        row.Add(_words.Why(candidate));
        return row;
    }

    /// <summary>The window, or the input that is taken where that is less.</summary>
    private static long? Takes(TokenLimits limits) => limits.MaxInput < (limits.ContextWindow ?? long.MaxValue) ? limits.MaxInput : limits.ContextWindow;

    private void Families(Page page)
    {
        var suited = selection.Families.Where(entry => entry.Fit > Fit.NotSuited).ToList();
        var unsuited = selection.Families.Where(entry => entry.Fit == Fit.NotSuited)
            .OrderByDescending(entry => _words.InstancesOf(entry.Family)).ToList();
        if (suited.Count + unsuited.Count == 0)
            return;

        var left = suited.Count + unsuited.Count - int.Min(suited.Count, SuitedFamilies) - int.Min(unsuited.Count, UnsuitedFamilies);
        page.Section(left > 0 ? $"Kinds of model ({left} more in --json)" : "Kinds of model");
        page.Points(suited.Take(SuitedFamilies).Concat(unsuited.Take(UnsuitedFamilies)).Select(entry => (
            entry.Fit switch
            {
                Fit.High => Cell.Good($"{Words.Of(entry.Fit),-10}  {entry.Family.Id}"),
                Fit.NotSuited => Cell.Bad($"{Words.Of(entry.Fit),-10}  {entry.Family.Id}"),
                _ => Cell.Fair($"{Words.Of(entry.Fit),-10}  {entry.Family.Id}"),
            },
            Words.Few(entry.Reasons.Select(reason => _words.SayOf(reason, entry.Family)), 2))));
    }

    private void Composition(Page page)
    {
        if (selection.Composition.Count == 0)
            return;
        page.Section("Together");
        page.Points(selection.Composition.Select(part => (
            (Cell)(_words.NameOf(part.Role) ?? part.Role),
            part.Candidate is { } candidate
                ? $"{candidate.Offering.Id}{Price(candidate)}"
                : _words.NothingFor(part))));
    }

    private string Price(ModelCandidate candidate) =>
        candidate.ComparedCost is null ? (PriceWords.IsOnOwnMachine(candidate.Offering) ? ", on your own machine" : "")
        : $", {_prices.Short(candidate)} for {SelectionWords.Per(candidate)}";

    private void Risks(Page page)
    {
        if (selection.Risks.Count == 0)
            return;
        var shown = selection.Risks.Take(MostRisks).ToList();
        page.Section(selection.Risks.Count > shown.Count ? $"Main risks ({selection.Risks.Count - shown.Count} more in --json)" : "Main risks");
        page.Points(shown.Select(exposure => (Severe(exposure), $"from {Words.InText(Origin(exposure).Name)}{(exposure.IsMeasured ? ", as measured for the model" : "")}; {Controls(exposure)}")));
    }

    /// <summary>The application where it states the risk, else what states it as most severe.</summary>
    private static Concept Origin(RiskExposure exposure) =>
        exposure.Paths.Select(path => path.Concepts[0]).OfType<ApplicationArea>().FirstOrDefault() ?? exposure.Subject;

    private static Cell Severe(RiskExposure exposure) => exposure.Severity == Severity.High
        ? Cell.Bad($"{Words.Of(exposure.Severity),-6}  {exposure.Risk.Id}")
        : Cell.Fair($"{Words.Of(exposure.Severity),-6}  {exposure.Risk.Id}");

    private string Controls(RiskExposure exposure)
    {
        var order = selection.Controls.Select(control => control.Control).ToList();
        var controls = taxonomy.ControlsOf(exposure.Risk).OrderBy(control => order.IndexOf(control) is >= 0 and var at ? at : int.MaxValue).ToList();
        var inPlace = controls.Where(selection.Requirements.ControlsInPlace.Contains).ToList();
        var missing = controls.Except(inPlace).Select(control => control.Id);
        if (controls.Count == 0)
            return "no control is known";
        return inPlace.Count == 0
            ? $"needs {Words.Compact(missing, 2)}"
            : $"in place: {Words.Compact(inPlace.Select(control => control.Id), 2)}, which leaves {Words.Of(exposure.Remaining)}";
    }

    private void Obligations(Page page)
    {
        var duties = selection.Obligations.Where(due => !due.IsMet).ToList();
        if (duties.Count == 0)
            return;
        page.Section("Duties");
        page.Points(new DutyWords(duties).Points());
    }

    private void Unknowns(Page page)
    {
        if (selection.Unknowns.Count == 0)
            return;
        page.Section("Not known");
        foreach (var sentence in _words.NotKnown().Take(MostUnknowns))
            page.Paragraph(sentence, indent: 2);
    }

    private void Relaxations(Page page)
    {
        if (selection.Relax.Count == 0)
            return;
        page.Section("What would bring more");
        foreach (var relaxation in selection.Relax.Take(MostRelaxations))
            page.Paragraph($"{relaxation.Property} from {relaxation.From} to {relaxation.To}: {Words.Of(relaxation.WouldAdd)} more", indent: 2);
    }

    private void Rejected(Page page)
    {
        page.Section($"Rejected: {Words.Of(selection.Rejected.Count)}");
        if (selection.Rejected.Count == 0)
            return;
        page.Points(selection.Rejected
            .SelectMany(entry => entry.Reasons.Select(reason => reason.Code).Distinct())
            .GroupBy(code => code)
            .OrderByDescending(group => group.Count())
            .Select(group => ((Cell)$"{Words.Of(group.Count()),7}", group.Key.Id)));
        var near = selection.Rejected.Where(entry => entry.Reasons.Count == 1).ToList();
        if (near.Count == 0)
            return;
        page.Section($"Rejected for one thing alone: {Words.Of(near.Count)}{(near.Count > 5 ? ", the first 5" : "")}");
        page.Points(near.Take(5).Select(entry => ((Cell)entry.Offering.Id, _words.Explain(entry.Reasons[0]))));
    }
}
