using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>The tokens of input or of output: with them what a model is known to take is checked.</summary>
/// <param name="name">The name.</param>
/// <param name="isInput">Whether it is the input.</param>
internal sealed class TokensRequirement(string name, bool isInput) : NumberRequirement<long>(name, Precedence.Greater)
{
    private const int Window = 0;
    private const int Limit = 1;
    private const int WindowUnknown = 2;
    private const int LimitUnknown = 3;

    public override void Compile(CompiledRequirements compiled)
    {
        var requirements = compiled.Requirements;
        if (requirements.InputTokens is null && requirements.OutputTokens is null)
            return;
        var (index, input, output) = (compiled.Index, requirements.InputTokens ?? 0, requirements.OutputTokens ?? 0);
        // Estimates of a router are checked against known limits alone.
        var mustKnow = !requirements.TokensAreEstimated;
        var stage = mustKnow ? CheckStage.SizeOrPrice : CheckStage.Other;
        if (isInput)
        {
            compiled.Check(this, i => index.ContextWindow[i] is var window && (window == 0 || (input <= window && output <= window - input)), Window, stage);
            compiled.Check(this, i => index.MaxInput[i] == 0 || input <= index.MaxInput[i], Limit, stage);
            // The window bounds the input where no input limit is known; nothing stands in for an output limit.
            if (mustKnow)
                compiled.Check(this, i => index.ContextWindow[i] == 0 && (output > 0 || index.MaxInput[i] == 0) ? null : true, WindowUnknown, stage);
        }
        else if (output > 0)
        {
            compiled.Check(this, i => index.MaxOutput[i] == 0 || output <= index.MaxOutput[i], Limit, stage);
            if (mustKnow)
                compiled.Check(this, i => index.MaxOutput[i] == 0 ? null : true, LimitUnknown, stage);
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (limits, input, output) = (compiled.Index.Offerings[offering].Limits, compiled.Requirements.InputTokens ?? 0, compiled.Requirements.OutputTokens ?? 0);
        return detail switch
        {
            Window => new(ReasonCode.ContextWindowExceeded, FactNames.ContextWindow, Kebab.Number(limits.ContextWindow), Kebab.Number(CompiledRequirements.Sum(input, output))),
            Limit when isInput => new(ReasonCode.InputLimitExceeded, FactNames.MaxInput, Kebab.Number(limits.MaxInput), Kebab.Number(input)),
            Limit => new(ReasonCode.OutputLimitExceeded, FactNames.MaxOutput, Kebab.Number(limits.MaxOutput), Kebab.Number(output)),
            _ => new(ReasonCode.LimitUnknown, detail == WindowUnknown ? FactNames.ContextWindow : FactNames.MaxOutput),
        };
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer)
    {
        if (Of(relaxer.Now) is not { } now)
            return [];
        var (index, other) = (relaxer.Index, (isInput ? relaxer.Now.OutputTokens : relaxer.Now.InputTokens) ?? 0);
        var byLimit = relaxer.AloneFailing(this, Limit).Max(i => (long?)(isInput ? index.MaxInput[i] : index.MaxOutput[i]));
        var byWindow = relaxer.AloneFailing(RequirementTable.InputTokens, Window).Max(i => (long?)index.ContextWindow[i]) - other;
        return (byLimit > byWindow || byWindow is null ? byLimit : byWindow) is { } fits && fits >= 0 && fits < now ? [new(TextOf(now), TextOf(fits), fits)] : [];
    }
}
