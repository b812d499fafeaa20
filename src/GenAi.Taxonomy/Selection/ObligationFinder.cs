namespace GenAi.Taxonomy.Selection;

/// <summary>Finds the duties that attach to a use on a day, and on what each depends.</summary>
internal sealed class ObligationFinder(ModelRequirements requirements, RequirementExpansion expansion, DateOnly day)
{
    private readonly GenAiTaxonomy _taxonomy = expansion.Taxonomy;
    private readonly HighRiskClass? _class = requirements.Application is { } application ? expansion.Taxonomy.HighRiskClassOf(application) : null;

    /// <summary>Returns the duties that have not ended, in the order of the taxonomy.</summary>
    public IReadOnlyList<ApplicableObligation> Find(IReadOnlyList<RiskExposure> risks, IEnumerable<ModelFamily> families)
    {
        ModelFamily[] known = [.. families.Select(family => _taxonomy.FindId<ModelFamily>(family.Id)).OfType<ModelFamily>()];
        var found = new List<ApplicableObligation>();
        foreach (var obligation in _taxonomy.Obligations)
        {
            List<string> conditions = [];
            if (day > obligation.AppliesUntil || !BindsHere(obligation, conditions, out var isElsewhere) || !BindsTheRole(obligation, conditions)
                || Trigger(obligation, risks, known, conditions) is not { } trigger)
            {
                continue;
            }

            if (obligation.Condition is { } condition && !IsShown(obligation))
                conditions.Add(condition);
            RiskControl[] metBy = [.. obligation.SatisfiedBy.Where(expansion.InPlace.Contains)];
            found.Add(new(obligation, trigger, conditions, isElsewhere, metBy, obligation.IsInForceOn(day)));
        }

        return found;
    }

    private bool BindsHere(Obligation obligation, List<string> conditions, out bool isElsewhere)
    {
        isElsewhere = obligation.Jurisdiction is { } place && !requirements.Jurisdictions.Any(stated => JurisdictionNames.BindsIn(place, stated));
        if (!isElsewhere)
            return true;

        // Frameworks and standards bind a host only by its own choice, which it states.
        if (obligation.Jurisdiction == JurisdictionNames.ByChoice)
            return false;

        // A host that states "us" alone may be in any state.
        var law = obligation.Jurisdiction!;
        if (requirements.Jurisdictions.Count > 0 && !requirements.Jurisdictions.Any(stated => JurisdictionNames.IsWithin(law, stated)))
            return false;
        conditions.Add($"it is used in {JurisdictionNames.Of(law)}");
        return true;
    }

    // Duties of those who develop a model are shown only to a host that states this role.
    private bool BindsTheRole(Obligation obligation, List<string> conditions)
    {
        if (obligation.Role is not { } role || requirements.Roles.Contains(role))
            return true;
        if (requirements.Roles.Count > 0 || role == LegalRole.ModelProvider)
            return false;
        conditions.Add($"you are its {Kebab.Of(role)}");
        return true;
    }

    private string? Trigger(Obligation obligation, IReadOnlyList<RiskExposure> risks, ModelFamily[] families, List<string> conditions)
    {
        if (obligation.HighRisk.Count > 0)
            return OfClass(obligation, conditions);
        if (requirements.Application is { } application && obligation.AppliesToApplications.Any(each => _taxonomy.IsA(application, each)))
            return $"application {application.Id}";
        foreach (var task in obligation.AppliesToTasks)
        {
            if (expansion.Tasks.Concat(expansion.FurtherTasks).Any(wanted => _taxonomy.IsA(wanted, task)))
                return $"task {task.Id}";
        }

        foreach (var output in obligation.AppliesToOutputs)
        {
            if (expansion.Outputs.Any(wanted => IsKindOf(wanted, output) && !obligation.ExceptOutputs.Any(except => IsKindOf(wanted, except))))
                return $"output {output.Id}";
        }

        foreach (var family in obligation.AppliesToFamilies)
        {
            if (families.Any(each => _taxonomy.IsA(each, family)))
                return $"family {family.Id}";
        }

        foreach (var risk in obligation.AppliesToRisks)
        {
            // What every model of a kind brings says nothing about this use.
            if (risks.Any(exposure => exposure.Risk == risk && exposure.Stated == Severity.High && exposure.Subject is ApplicationArea or Modality))
                return $"risk {risk.Id}";
        }

        return obligation is
        {
            AppliesToApplications.Count: 0, AppliesToTasks.Count: 0, AppliesToOutputs.Count: 0, AppliesToFamilies.Count: 0, AppliesToRisks.Count: 0,
        }
            ? "any use of AI"
            : null;
    }

    private bool IsShown(Obligation obligation) =>
        requirements.Application is { } application && obligation.ConditionShownBy.Count > 0
        && _taxonomy.RisksOf(application).Any(exposure => obligation.ConditionShownBy.Contains(exposure.Risk));

    private string? OfClass(Obligation obligation, List<string> conditions)
    {
        if (_class is not { Answer: not HighRiskAnswer.No } known || !known.Grounds.Any(obligation.HighRisk.Contains))
            return null;
        if (obligation.AppliesToApplications.Count > 0 && !obligation.AppliesToApplications.Any(each => _taxonomy.IsA(requirements.Application!, each)))
            return null;
        if (known is { Answer: HighRiskAnswer.Depends, Condition: { } condition })
            conditions.Add(condition);
        return known.Answer == HighRiskAnswer.Yes ? $"high-risk by {known.Point ?? "its class"}" : $"can be high-risk by {known.Point ?? "its class"}";
    }

    private bool IsKindOf(Modality wanted, Modality output) => wanted == output || (wanted.Facet == output.Facet && _taxonomy.IsA(wanted, output));
}
