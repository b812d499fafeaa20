using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>Whether the weights must be open.</summary>
internal sealed class OpenWeightsLimit() : FlagRequirement("openWeights")
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (OrDefault(compiled.Requirements))
            compiled.Check(this, i => compiled.Index.Offerings[i].Model.HasOpenWeights);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) =>
        new(ReasonCode.WeightsNotOpen, FactNames.OpenWeights, compiled.Index.Offerings[offering].Model.HasOpenWeights is null ? null : "closed", "open");

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => OrDefault(relaxer.Now) ? [new("true", "false", null)] : [];
}

/// <summary>The licenses allowed.</summary>
internal sealed class LicensesLimit() : NamesRequirement("licences", isAllowList: true)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is { Count: > 0 } stated && new HashSet<string>(stated, StringComparer.OrdinalIgnoreCase) is var licenses)
            compiled.Check(this, i => compiled.Index.Offerings[i].Model.Licence is { } license ? licenses.Contains(license) : null);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var license = compiled.Index.Offerings[offering].Model.Licence;
        return new(ReasonCode.Licence, license ?? "unknown", license, string.Join(", ", Of(compiled.Requirements)));
    }
}

/// <summary>The day to which training knowledge must reach.</summary>
internal sealed class KnowledgeCutoffLimit() : DayRequirement("knowledgeCutoff")
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is { DayNumber: var least } && compiled.Index.KnowledgeDay is var days)
            compiled.Check(this, i => days[i] == SelectionIndex.NoDay ? null : days[i] >= least);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var day = Kebab.Day(compiled.Index.Offerings[offering].Model.KnowledgeCutoff);
        return new(ReasonCode.KnowledgeCutoff, day ?? "unknown", day, Kebab.Day(Of(compiled.Requirements)));
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) =>
        relaxer.Now[this] is { } now && relaxer.AloneFailing(this).Max(i => relaxer.Index.Offerings[i].Model.KnowledgeCutoff) is { } earlier
            ? [new(Describe(now), TextOf(earlier), earlier)] : [];
}

/// <summary>The least tier.</summary>
internal sealed class MinimumTierLimit() : ChoiceRequirement<ModelTier>("minimumTier")
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not { } least)
            return;
        compiled.Eligibility = compiled.Eligibility with { MinimumTier = least };
        compiled.Check(this, i => compiled.Index.Offerings[i].Model.Tier is { } tier ? tier >= least : null, stage: CheckStage.Eligibility);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) =>
        new(ReasonCode.TierTooLow, Name, compiled.Index.Offerings[offering].Model.Tier is { } tier ? Kebab.Of(tier) : null, Kebab.Of(Of(compiled.Requirements)!.Value));

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => relaxer.Now[this] is { } now ? [new(Describe(now), "any", null)] : [];
}

/// <summary>The least quality for the tasks.</summary>
internal sealed class MinimumQualityLimit() : NumberRequirement<int>("minimumQuality", Precedence.Greater)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Least(compiled) is not (> 0 and var least))
            return;
        compiled.Eligibility = compiled.Eligibility with { MinimumQuality = least, IsQualityStated = Of(compiled.Requirements) is not null };
        compiled.Check(this, i => Reaches(compiled, i), stage: CheckStage.Eligibility);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) =>
        new(ReasonCode.QualityTooLow, Name, Reaches(compiled, offering) is null ? null : Kebab.Number(compiled.QualityOf(offering).Value), Kebab.Number(Least(compiled)));

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => Of(relaxer.Now) switch
    {
        > 0 and var now => [new(TextOf(now), "0", 0)],
        null when relaxer.Now.Objective == SelectionObjective.Cost => [new("that of the median compact model", "0", 0)],
        _ => [],
    };

    // Under the cost objective at least that of the median compact model. A router uses the models that its host chose, so only a stated quality limits them.
    private int Least(CompiledRequirements compiled)
    {
        var (requirements, stated) = (compiled.Requirements, Of(compiled.Requirements));
        return requirements.Objective == SelectionObjective.Cost && !requirements.PlaceIsChosen && (stated is null || requirements.KeepsQualityFloor)
            ? int.Max(stated ?? 0, compiled.Use.Quality.Floor) : stated ?? 0;
    }

    /// <summary>
    /// Returns whether a model reaches the least quality, or null where that is unknown. A model that was not measured reaches what the median
    /// compact model does if its vendor states a tier, and a limit that is stated if its prior does as well.
    /// </summary>
    private bool? Reaches(CompiledRequirements compiled, int offering)
    {
        var (quality, isStated) = (compiled.QualityOf(offering), Of(compiled.Requirements) is not null);
        return quality.IsMeasured ? quality.Value >= Least(compiled)
            : quality.Basis == QualityBasis.KindNotMeasured ? (isStated ? null : true)
            : compiled.Index.Offerings[offering].Model.Tier is null ? null
            : !isStated ? true
            : quality.Basis == QualityBasis.Unknown ? null
            : quality.Value >= Least(compiled);
    }
}

/// <summary>The size of images.</summary>
internal sealed class ImageSizeRequirement() : ValueRequirement<ImageSize>("imageSize", Precedence.Later)
{
    public override string TextOf(ImageSize value) => value.ToString();

    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not { } size)
            return;
        // The size of a request that a router serves is checked against known sizes alone.
        bool? unknown = compiled.Requirements.ImageSizeIsOfRequest ? true : null;
        compiled.Check(this, i => compiled.Index.Offerings[i].Model.ImageSizes is { Count: > 0 } sizes ? sizes.Contains(size) : unknown);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (wanted, sizes) = (Of(compiled.Requirements)!.Value.ToString(), compiled.Index.Offerings[offering].Model.ImageSizes);
        return new(ReasonCode.ImageSizeNotSupported, wanted, sizes.Count == 0 ? null : string.Join(", ", sizes), wanted);
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => relaxer.Now[this] is { } now ? [new(Describe(now), "any", null)] : [];

    protected override object? Read(string text, string at, RequirementsReader reader)
    {
        if (ImageSize.TryParse(text, out var size))
            return size;
        reader.Fault(at, $"'{text}' is not a size: write width and height in pixels, such as 1024x1024");
        return null;
    }
}
