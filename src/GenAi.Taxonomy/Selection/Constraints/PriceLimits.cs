namespace GenAi.Taxonomy.Selection;

/// <summary>The most a request may cost. Under the cost objective the price must be known as well.</summary>
internal sealed class MaxCostLimit() : NumberRequirement<decimal>("maxCostPerRequest", Precedence.Less)
{
    private const int Unknown = 0;
    private const int TooHigh = 1;

    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not null)
        {
            compiled.RefuseOnOwnMachine(Name);
            if (!compiled.Cost.IsRequest)
            {
                compiled.Fault(Name, compiled.Cost.IsEstimate
                    ? $"cannot be enforced: the price covers only {compiled.Cost.Description}; the remaining usage is unknown"
                    : "needs to know the size of a request: give inputTokens or outputTokens, or use maxPricePerMillionTokens");
            }
        }

        if (compiled.MustKnowPrice)
        {
            compiled.Check(this, i => compiled.IsPriceKnown(i, compiled.CostOf(i)) ? true : null, Unknown, stage: CheckStage.SizeOrPrice);
            if (Of(compiled.Requirements) is not null)
                compiled.Check(this, i => compiled.CostOf(i) <= compiled.MaxCost, TooHigh, stage: CheckStage.SizeOrPrice);
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => detail == Unknown
        ? new(ReasonCode.PriceUnknown, compiled.Cost.Description)
        : new(ReasonCode.PriceExceeded, Name, Kebab.Amount(compiled.Cost.Dollars(compiled.CostOf(offering))), Kebab.Amount(Of(compiled.Requirements)));

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) =>
        relaxer.Now[this] is { } now && relaxer.AloneFailing(this, TooHigh).Min(i => (decimal?)relaxer.Compiled.Cost.Dollars(relaxer.Compiled.CostOf(i))) is { } higher
            ? [new(Describe(now), TextOf(higher), higher)] : [];
}

/// <summary>The most a million tokens may cost, three of input to one of output.</summary>
internal sealed class MaxPriceLimit() : NumberRequirement<decimal>("maxPricePerMillionTokens", Precedence.Less)
{
    private const int Unknown = 0;
    private const int TooHigh = 1;

    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not { } most)
            return;
        compiled.RefuseOnOwnMachine(Name);
        var (rate, index) = (BasisOf(compiled), compiled.Index);
        var ceiling = CompiledRequirements.Pico(rate.OfMillion(most));
        // A price that is unknown is said once.
        compiled.Check(this, i => rate.Of(index, i) >= 0 || (compiled.MustKnowPrice && !compiled.IsPriceKnown(i, compiled.CostOf(i))) ? true : null, Unknown);
        compiled.Check(this, i => rate.Of(index, i) <= ceiling, TooHigh);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => detail == Unknown
        ? new(ReasonCode.PriceUnknown, BasisOf(compiled).Description)
        : new(ReasonCode.PriceExceeded, Name, Kebab.Amount(Dollars(compiled, offering)), Kebab.Amount(Of(compiled.Requirements)));

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) =>
        relaxer.Now[this] is { } now && relaxer.AloneFailing(this, TooHigh).Min(i => (decimal?)Dollars(relaxer.Compiled, i)) is { } higher
            ? [new(Describe(now), TextOf(higher), higher)] : [];

    private static CostBasis BasisOf(CompiledRequirements compiled) => CostBasis.PerMillionTokens(compiled.Use.CostOf, compiled.Now, compiled.Service);

    private static decimal Dollars(CompiledRequirements compiled, int offering) => BasisOf(compiled) is var rate ? rate.Dollars(rate.Of(compiled.Index, offering)) : 0;
}

/// <summary>What the selection should be good at.</summary>
internal sealed class ObjectiveRequirement() : ChoiceRequirement<SelectionObjective>("objective", Precedence.Later)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (compiled.Requirements.Objective != SelectionObjective.Latency)
            return;
        if (!compiled.Index.HasLatency)
            compiled.Fault(Name, "'latency' needs the time to the first token, which no offering of the catalog states: declare ModelOffering.TimeToFirstToken, or choose balanced, cost or quality");
        compiled.Check(this, i => compiled.Index.Offerings[i].TimeToFirstToken is null ? null : true);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => new(ReasonCode.LatencyUnknown, "time-to-first-token");
}

/// <summary>What to do with unknown facts.</summary>
internal sealed class UnknownRequirement() : ChoiceRequirement<UnknownFacts>("unknown", Precedence.Own)
{
    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => OrDefault(relaxer.Now) == UnknownFacts.Exclude ? [new("exclude", "allow", UnknownFacts.Allow)] : [];
}
