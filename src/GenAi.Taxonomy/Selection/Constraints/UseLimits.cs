using System.Numerics;
using System.Text.Json;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>The kinds of model allowed; a narrower kind counts.</summary>
internal sealed class FamiliesLimit() : ConceptsRequirement<ModelFamily>("families", isAllowList: true)
{
    public override void Compile(CompiledRequirements compiled)
    {
        if (Of(compiled.Requirements).Count > 0)
            compiled.Check(this, i => compiled.KindOf(i).IsAllowed, stage: CheckStage.Eligibility);
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) =>
        new(ReasonCode.NotInAllowList, Name, string.Join(", ", compiled.Index.Offerings[offering].Model.Families.Select(family => family.Id)));
}

/// <summary>What one model must be able to do: its kind must suit the tasks, the application and the ways of working.</summary>
internal sealed class TasksRequirement() : ConceptsRequirement<ModelTask>("tasks")
{
    public override void Compile(CompiledRequirements compiled) =>
        compiled.Check(this, i => compiled.KindOf(i).NotSuited is null, stage: CheckStage.Eligibility);

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        ref readonly var kind = ref compiled.KindOf(offering);
        var families = string.Join(", ", compiled.Index.Offerings[offering].Model.Families.Select(family => family.Id));
        return new(ReasonCode.TaskNotSuited, kind.NotSuited!.Id, families, kind.IsKnownNotTo ? "NotSuited" : null);
    }
}

/// <summary>How well the kind of model must suit.</summary>
internal sealed class MinimumFitLimit() : ChoiceRequirement<Fit>("minimumFit")
{
    public override void Compile(CompiledRequirements compiled) =>
        compiled.Check(this, i => compiled.KindOf(i) is { NotSuited: not null } or { BelowMinimum: null }, stage: CheckStage.Eligibility);

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (use, family, fit) = compiled.KindOf(offering).BelowMinimum!.Value;
        return new(ReasonCode.BelowMinimumFit, use.Id, fit.ToString(), family.Id);
    }

    public override object? Implied(ModelRequirements asked) => Default;

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => OrDefault(relaxer.Now) is > Fit.Low and var now ? [new(TextOf(now), TextOf(now - 1), now - 1)] : [];
}

/// <summary>How much depends on the outputs: it raises risks, and so what limits on risks exclude.</summary>
internal sealed class CriticalityLimit() : ChoiceRequirement<Criticality>("criticality")
{
    public override object? Implied(ModelRequirements asked) => asked.Application?.Criticality ?? Default;
}

/// <summary>Where the models are used: it decides which duties apply, and excludes nothing.</summary>
internal sealed class JurisdictionsRequirement() : NamesRequirement("jurisdictions", isAllowList: false)
{
    public override object? Read(JsonElement json, string at, RequirementsReader reader)
    {
        var read = base.Read(json, at, reader);
        foreach (var fault in JurisdictionNames.FaultsOf(at, (IReadOnlyList<string>?)read ?? [], reader.Taxonomy))
            reader.Fault(fault.Where, fault.Message);
        return read;
    }
}

/// <summary>Controls that must be in place before anything may be selected.</summary>
internal sealed class RequiredControlsLimit() : ConceptsRequirement<RiskControl>("requiredControls")
{
    public override void Compile(CompiledRequirements compiled)
    {
        var required = Of(compiled.Requirements);
        for (var k = 0; k < required.Count; k++)
        {
            if (compiled.Expansion.InPlace.Contains(required[k]))
                continue;
            compiled.Check(this, _ => false, k, stage: CheckStage.Eligibility);
            return;
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => new(ReasonCode.ControlMissing, Of(compiled.Requirements)[detail].Id);

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => [];
}

/// <summary>Controls that the host has in place.</summary>
internal sealed class ControlsInPlaceRequirement() : ConceptsRequirement<RiskControl>("controlsInPlace")
{
    public override IEnumerable<Loosening> Relax(Relaxer relaxer)
    {
        var (required, inPlace) = (relaxer.Now.RequiredControls, Of(relaxer.Now));
        if (required.All(inPlace.Contains))
            return [];
        RiskControl[] all = [.. inPlace.Union(required)];
        return [new(inPlace.Count == 0 ? "none" : Describe(inPlace), Describe(all), Frozen.Own(all))];
    }
}

/// <summary>What the model must accept.</summary>
internal sealed class InputsRequirement() : ConceptsRequirement<Modality>("inputs")
{
    public override void Compile(CompiledRequirements compiled)
    {
        var (column, offerings) = (compiled.Index.Inputs, compiled.Index.Offerings);
        for (var k = 0; k < compiled.Use.Inputs.Length; k++)
        {
            var bits = compiled.Use.Inputs[k];
            compiled.Check(this, i => (column[i] & bits) != 0 ? true : offerings[i].Inputs.Count == 0 ? null : false, k, stage: CheckStage.Eligibility);
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (wanted, own) = (compiled.Expansion.Inputs[detail].Id, compiled.Index.Offerings[offering].Inputs);
        return new(ReasonCode.MissingInputModality, wanted, own.Count == 0 ? null : Describe(own), wanted);
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => Of(relaxer.Now).Count > 1 ? RelaxOneByOne(relaxer) : [];
}

/// <summary>What the model must produce.</summary>
internal sealed class OutputsRequirement() : ConceptsRequirement<Modality>("outputs")
{
    public override void Compile(CompiledRequirements compiled)
    {
        var (column, offerings) = (compiled.Index.Outputs, compiled.Index.Offerings);
        for (var k = 0; k < compiled.Use.Outputs.Length; k++)
        {
            var bit = compiled.Use.Outputs[k];
            compiled.Check(this, i => (column[i] & bit) != 0 ? true : offerings[i].Outputs.Count == 0 ? null : false, k, stage: CheckStage.Eligibility);
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail)
    {
        var (wanted, own) = (compiled.Expansion.Outputs[detail].Id, compiled.Index.Offerings[offering].Outputs);
        return new(ReasonCode.MissingOutputModality, wanted, own.Count == 0 ? null : Describe(own), wanted);
    }

    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => Of(relaxer.Now).Count > 1 ? RelaxOneByOne(relaxer) : [];
}

/// <summary>Capabilities that the model must have.</summary>
internal sealed class RequiresRequirement() : ConceptsRequirement<Capability>("requires")
{
    private const int InBatchesAlone = -1;

    // An offering that no source describes in this respect could never pass.
    public override object? Read(System.Text.Json.JsonElement json, string at, RequirementsReader reader)
    {
        var read = base.Read(json, at, reader);
        foreach (var capability in (IReadOnlyList<Capability>?)read ?? [])
        {
            if (reader.Catalog is { Offerings: { Count: > 0 } offerings } && offerings.All(offering => offering.Supports(capability) == Support.Unknown))
                reader.Fault(at, $"no source of the catalog states '{capability.Id}' for any model, so nothing can be held to it: leave it out, or prefer it");
        }

        return read;
    }

    public override void Compile(CompiledRequirements compiled)
    {
        var index = compiled.Index;
        compiled.Eligibility = compiled.Eligibility with { IsBatch = compiled.IsBatch };
        if (!compiled.IsBatch)
            compiled.Check(this, i => !index.IsBatchOnly[i], InBatchesAlone, stage: CheckStage.Eligibility);
        for (var bits = compiled.Use.Requires; bits != 0; bits &= bits - 1)
        {
            var bit = BitOperations.TrailingZeroCount(bits);
            compiled.Check(this, i => (index.Supported[i] >> bit & 1) != 0 ? true : (index.Unsupported[i] >> bit & 1) != 0 ? false : null, bit, stage: CheckStage.Eligibility);
        }
    }

    public override Reason Explain(CompiledRequirements compiled, int offering, int detail) => detail == InBatchesAlone
        ? new(ReasonCode.BatchOnly)
        : new((compiled.Index.Unsupported[offering] >> detail & 1) != 0 ? ReasonCode.MissingCapability : ReasonCode.CapabilityUnknown, compiled.Index.Capabilities[detail].Id);

    // Without batch service asked for, what is served in batches alone is left out: that is another question.
    public override IEnumerable<Loosening> Relax(Relaxer relaxer) => RelaxOneByOne(relaxer, capability => capability.Id == Capabilities.BatchInference.Id);
}
