using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <content>Writes the duties and the classes of applications.</content>
internal sealed partial class TaxonomyJsonWriter
{
    private void Obligation(Obligation obligation)
    {
        _json.WriteString("id", obligation.Id);
        _json.WriteString("name", obligation.Name);
        _json.WriteStartObject("reference");
        Reference(obligation.Reference);
        _json.WriteEndObject();
        Text("instrument", obligation.Instrument);
        Text("citation", obligation.Citation);
        Value("kind", obligation.Kind, ObligationKind.Law);
        Value("basis", obligation.Basis, ObligationBasis.Primary);
        Text("jurisdiction", obligation.Jurisdiction);
        Text("role", obligation.Role is { } role ? Kebab.Of(role) : null);
        Texts("highRisk", [.. obligation.HighRisk.Select(Kebab.Of)]);
        Text("appliesFrom", Kebab.Day(obligation.AppliesFrom));
        Text("appliesUntil", Kebab.Day(obligation.AppliesUntil));
        Sources(obligation.Sources);
        Text("definition", obligation.Definition.Length == 0 ? null : obligation.Definition);
        Ids("appliesToApplications", obligation.AppliesToApplications);
        Ids("appliesToOutputs", obligation.AppliesToOutputs);
        Ids("exceptOutputs", obligation.ExceptOutputs);
        Ids("appliesToTasks", obligation.AppliesToTasks);
        Ids("appliesToFamilies", obligation.AppliesToFamilies);
        Ids("appliesToRisks", obligation.AppliesToRisks);
        Text("condition", obligation.Condition);
        Ids("conditionShownBy", obligation.ConditionShownBy);
        Text("exemptions", obligation.Exemptions);
        Ids("satisfiedBy", obligation.SatisfiedBy);
        Flag("needsAllControls", obligation.NeedsAllControls, false);
    }

    private void Class(HighRiskClass each)
    {
        _json.WriteString("application", each.Application.Id);
        _json.WriteString("answer", Kebab.Of(each.Answer));
        _json.WriteString("reason", each.Reason);
        Texts("grounds", [.. each.Grounds.Select(Kebab.Of)]);
        Text("point", each.Point);
        Text("condition", each.Condition);
        Sources(each.Sources);
    }
}
