using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Token limits. Those of a model are its vendor's, else those of most hosts; a host's own number never becomes another host's.</summary>
internal sealed partial class CatalogAssembler
{
    private static readonly CatalogField<long>[] Limits = [CatalogFields.ContextWindow, CatalogFields.MaxInput, CatalogFields.MaxOutput];

    /// <summary>Some count the reserved prompt into the output: so much above the window it is cut, and more is a mistake.</summary>
    private const decimal OutputTolerance = 1.05m;

    private static void SetModelLimits(CatalogFacts facts, OfferingRow[] rows)
    {
        OfferingRow[] own = [.. rows.Where(row => row.IsFirstParty)];
        if (Array.Find(own, row => row.Facts[CatalogFields.ContextWindow] is not null) is { } main)
        {
            foreach (var field in Limits)
            {
                if (main.Facts[field] is { } statement)
                    facts.Set(statement);
            }

            var window = facts.GetValue(CatalogFields.ContextWindow);
            if (facts[CatalogFields.MaxOutput] is null
                && own.Select(row => row.Facts.Find(CatalogFields.MaxOutput)).FirstOrDefault(each => each is not null && !(each.Value > window)) is { } output)
            {
                facts.Set(output);
            }

            return;
        }

        foreach (var field in Limits)
            TakeFromVendorOrMost(facts, field, rows, only: field == CatalogFields.MaxInput ? CatalogFields.ContextWindow : field);
    }

    private void SetLimits(OfferingRow row, ModelDescriptor model, ModelKind kind, CatalogFacts facts)
    {
        // Of speech recognition some state the length of the decoder's text.
        if (kind == ModelKind.SpeechRecognition && row.Facts.GetValue(CatalogFields.ContextWindow) is < 1000 and var decoder)
        {
            Correct(row.Id, $"a context window of {decoder} is the length of its decoder; it was left out");
            row.Facts.Remove(CatalogFields.ContextWindow);
        }

        var window = row.Facts.Find(CatalogFields.ContextWindow) is { IsWeak: false } stated ? stated.Value
            : model.Limits.ContextWindow ?? row.Facts.GetValue(CatalogFields.ContextWindow);
        var own = new CatalogFacts();
        foreach (var field in Limits.Where(field => field != CatalogFields.MaxOutput || WritesText(kind)))
        {
            if (row.Facts.Find(field) is { } statement)
                own.Set(statement);
        }

        CheckLimits(row.Id, own, window);
        foreach (var statement in own.All)
        {
            if (model.Values[statement.Field] is not { } shared || (!statement.IsWeak && !shared.Equals(statement.Boxed)))
                facts.Set(statement.With(statement.Source, weak: false));
        }

        FactMapping.CutToWindow(facts, model.Limits);
    }

    /// <summary>Makes input and output fit the window.</summary>
    private void CheckLimits(string id, CatalogFacts facts, long? window)
    {
        // The same number for input and window limits nothing; a weak one above it was a guess at the window.
        if (facts.Find(CatalogFields.MaxInput) is { } input && (input.Value == window || (input.IsWeak && input.Value > window)))
            facts.Remove(CatalogFields.MaxInput);
        foreach (var field in (CatalogField<long>[])[CatalogFields.MaxInput, CatalogFields.MaxOutput])
        {
            if (facts.Find(field) is not { Value: var tokens } statement || !(tokens > window))
                continue;
            if (field == CatalogFields.MaxOutput && tokens <= window * OutputTolerance)
            {
                Correct(id, $"{field} {tokens} is just above the context window {window}; it was cut to that");
                facts.Set(field, window.Value, statement.Source, statement.IsWeak);
            }
            else
            {
                Correct(id, $"{field} {tokens} is above the context window {window}; it was left out");
                facts.Remove(field);
            }
        }
    }

    /// <summary>Sets what the vendor states, else what more than half of the hosts state, a vote for each provider; what is stated strongly comes first.</summary>
    /// <param name="facts">The facts of the model.</param>
    /// <param name="field">The field.</param>
    /// <param name="rows">The rows of the model, the most authoritative first.</param>
    /// <param name="only">The field that a provider has to state so that its vote counts; null for <paramref name="field"/>.</param>
    private static void TakeFromVendorOrMost<T>(CatalogFacts facts, CatalogField<T> field, OfferingRow[] rows, CatalogField? only = null)
        where T : struct
    {
        var stated = rows.Where(row => row.IsFirstParty).Select(row => row.Facts.Find(field)).FirstOrDefault(each => each is { IsWeak: false });
        foreach (var weak in (bool[])[false, true])
        {
            if (stated is not null)
                break;
            var votes = rows.GroupBy(row => row.Provider, StringComparer.Ordinal)
                .Select(same => (Row: same.First(), Statement: same.Select(row => row.Facts.Find(field)).FirstOrDefault(each => each is not null && each.IsWeak == weak)))
                .ToArray();
            var voters = votes.Count(vote => vote.Statement is not null || (only is not null && vote.Row.Facts[only] is not null));
            stated = votes.Select(vote => vote.Statement).OfType<Statement<T>>().GroupBy(statement => statement.Value).FirstOrDefault(group => group.Count() * 2 > voters)?.First();
        }

        if (stated is not null)
            facts.Set(stated);
    }
}
