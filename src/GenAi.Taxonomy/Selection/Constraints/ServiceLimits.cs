using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>The terms allowed.</summary>
internal sealed class AccessLimit() : ChoicesRequirement<AccessKind>("access")
{
    private static readonly uint Default = ~Bits([AccessKind.Subscription, AccessKind.Trial]);

    public override void Compile(CompiledRequirements compiled)
    {
        var rows = compiled.Index.Rows;
        var allowed = Of(compiled.Requirements) is { Count: > 0 } stated ? Bits(stated) : Default;
        compiled.Eligibility = compiled.Eligibility with { Access = allowed };
        compiled.Check(this, i => (allowed >> (int)rows[i].Access & 1) != 0 ? true : rows[i].Access == AccessKind.Unknown ? null : false, stage: CheckStage.Eligibility);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => new(ReasonCode.Access, Kebab.Of(compiled.Index.Rows[offering].Access));

    public override object? Implied(ModelRequirements asked) =>
        Frozen.Own<AccessKind>(asked.IsCloudByDefault ? [AccessKind.Unknown, AccessKind.PayPerUse] : [AccessKind.Unknown, AccessKind.PayPerUse, AccessKind.SelfHosted]);

    // A host that gets nothing may not know that plans and trials are left out unless they are asked for. Its own machines are a question of deployment.
    public override IEnumerable<Loosening> Relax(Relaxer relaxer)
    {
        if (relaxer.Now[this] is not null || relaxer.Candidates > 0)
            return base.Relax(relaxer);
        var all = relaxer.Now.IsCloudByDefault ? Frozen.Own<AccessKind>([.. All.Where(access => access != AccessKind.SelfHosted)]) : All;
        return [new("all but subscription, trial", Describe(all), all)];
    }
}

/// <summary>The stages of life allowed.</summary>
internal sealed class StagesLimit() : ChoicesRequirement<ModelStage>("stages")
{
    private static readonly IReadOnlyList<ModelStage> Default = Frozen.Own([ModelStage.Stable, ModelStage.Preview]);

    public override void Compile(CompiledRequirements compiled)
    {
        var (index, day) = (compiled.Index, compiled.Day);
        var stated = Of(compiled.Requirements);
        var allowed = Bits(stated.Count > 0 ? stated : Default);
        // A route that its host named is used until the last day of its service.
        if (compiled.Requirements.PlaceIsChosen && stated.Count == 0)
            allowed |= Bits([ModelStage.Deprecated]);
        compiled.Eligibility = compiled.Eligibility with { Stages = allowed };
        compiled.Check(this, i => index.StageOn(i, day) is var stage && (allowed >> (int)stage & 1) != 0 ? true : stage == SelectionIndex.NotListed ? null : false, stage: CheckStage.Eligibility);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (stage, life) = (compiled.Index.StageOn(offering, compiled.Day), compiled.Index.Offerings[offering].Lifecycle);
        return stage == SelectionIndex.NotListed
            ? new(ReasonCode.NotListed, Kebab.Day(life.NotListedSince))
            : new(ReasonCode.Lifecycle, Kebab.Of(stage), Kebab.Day(stage == ModelStage.Retired ? life.RetiredOn : life.DeprecatedOn));
    }

    public override object? Implied(ModelRequirements asked) => Default;
}

/// <summary>Where a model may run.</summary>
internal sealed class DeploymentLimit() : ChoicesRequirement<DeploymentKind>("deployment")
{
    private static readonly uint SelfHosted = Bits([DeploymentKind.SelfHosted]);

    public override void Compile(CompiledRequirements compiled)
    {
        var requirements = compiled.Requirements;
        if (requirements.IsCloudByDefault)
        {
            compiled.Eligibility = compiled.Eligibility with { IsCloud = true };
            compiled.Check(this, i => !compiled.IsOnOwnMachine(i), stage: CheckStage.Eligibility);
        }

        var places = Bits(Of(requirements));
        if (places == 0 && OwnMachine.IsAskedFor(requirements))
            places = SelfHosted;
        // What runs on a device can be run on the host's machines as well.
        if ((places & SelfHosted) != 0)
            places |= Bits([DeploymentKind.OnDevice]);
        if (places != 0)
            compiled.Check(this, i => compiled.PlaceOf(i) is { } place ? (places >> (int)place & 1) != 0 : null);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) =>
        new(ReasonCode.Deployment, compiled.PlaceOf(offering) is { } place ? Kebab.Of(place) : "unknown");

    public override object? Implied(ModelRequirements asked) => asked.IsCloudByDefault ? Frozen.Own([DeploymentKind.Cloud]) : null;

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) =>
        relaxer.Now.IsCloudByDefault && relaxer.Candidates == 0 ? [new("cloud", Describe(All), All)] : base.Relax(relaxer);
}

/// <summary>Runtimes of which one must run a model on one's own machine.</summary>
internal sealed class RuntimesRequirement() : NamesRequirement("runtimes", isAllowList: true)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not { Count: > 0 } stated)
            return;
        if (compiled.Requirements.IsCloudOnly)
            compiled.Fault(Name, "run on one's own machine, and deployment allows only cloud: add self-hosted or on-device, or leave them out");
        compiled.Check(this, i => !compiled.IsOnOwnMachine(i) ? true : OwnMachine.RunsOn(compiled.Index.Offerings[i], stated));
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (wanted, known) = (string.Join(", ", Of(compiled.Requirements)), compiled.Index.Offerings[offering].Model.Runtimes);
        return new(ReasonCode.RuntimeNotSupported, wanted, known.Count == 0 ? null : string.Join(", ", known), wanted);
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => relaxer.Now[this] is { } stated ? [new(Describe(stated), "any", null)] : [];
}

/// <summary>The memory of one's own machine.</summary>
internal sealed class MaxMemoryRequirement() : NumberRequirement<decimal>("maxMemoryGb", Precedence.Less)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not { } gigabytes)
            return;
        if (compiled.Requirements.IsCloudOnly)
            compiled.Fault(Name, "is the memory of one's own machine, and deployment allows only cloud: add self-hosted or on-device, or leave it out");
        compiled.Check(this, i => !compiled.IsOnOwnMachine(i) || compiled.Index.Offerings[i].Model.Memory is var memory && memory.LargestWithin(gigabytes) is not null ? true
            : memory.IsUnknown ? null : false);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) =>
        new(ReasonCode.MemoryExceeded, "memory", Kebab.Amount(compiled.Index.Offerings[offering].Model.Memory.Least), Kebab.Amount(Of(compiled.Requirements)));

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) =>
        relaxer.Now[this] is { } now && relaxer.AloneFailing(this).Min(i => relaxer.Index.Offerings[i].Model.Memory.Least) is { } larger
            ? [new(Describe(now), Describe(larger), larger)] : [];
}

/// <summary>The regions allowed.</summary>
internal sealed class RegionsLimit() : NamesRequirement("regions", isAllowList: true)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements) is not { Count: > 0 } stated)
            return;
        var (regions, offerings) = (new HashSet<string>(stated, StringComparer.OrdinalIgnoreCase), compiled.Index.Offerings);
        // One's own machine is where its owner wants it to be, as far as the license allows.
        compiled.Check(this, i => compiled.IsOnOwnMachine(i)
            ? stated.Any(region => !LicenseTerms.Exclude(offerings[i].Model.LicenseConditions, region))
            : regions.Overlaps(offerings[i].Regions) || regions.Overlaps(offerings[i].SelectableRegions) ? true
            : offerings[i].Regions.Count + offerings[i].SelectableRegions.Count == 0 ? null : false);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (wanted, of) = (string.Join(", ", Of(compiled.Requirements)), compiled.Index.Offerings[offering]);
        return compiled.IsOnOwnMachine(offering)
            ? new(ReasonCode.LicenseRegion, of.Model.Licence, null, wanted)
            : new(ReasonCode.RegionNotOffered, wanted, of.Regions.Count + of.SelectableRegions.Count == 0 ? null : string.Join(", ", of.Regions.Union(of.SelectableRegions)), wanted);
    }
}

/// <summary>The terms of data handling that must hold.</summary>
internal sealed class DataHandlingLimit() : NamesRequirement("dataHandling", isAllowList: false)
{
    public override void Compile(CompiledRequirements compiled)
    {
        var (terms, offerings) = (Of(compiled.Requirements), compiled.Index.Offerings);
        for (var k = 0; k < terms.Count; k++)
        {
            var term = terms[k];
            compiled.Check(this, i => CompiledRequirements.Holds(DataTerms.Find(offerings[i].DataHandling, term)), k);
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (term, known) = (Of(compiled.Requirements)[detail], compiled.Index.Offerings[offering].DataHandling);
        return new(ReasonCode.DataHandling, term, DataTerms.Find(known, term) == Support.Unknown ? null : string.Join(", ", known), term);
    }
}
