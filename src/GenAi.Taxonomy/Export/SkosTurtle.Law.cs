using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <content>Writes claims and obligations.</content>
public static partial class SkosTurtle
{
    private sealed partial class Document
    {
        private void Claim(SourcedClaim claim)
        {
            var node = new Node($"<{Vocabulary.Claims}{claim.Id}>");
            node.Add("a", "gat:Claim");
            node.Add("dct:description", English(claim.Statement));
            node.Add("dct:source", Name(claim.Source));
            node.Add("dct:subject", claim.Subjects.Where(IsThere).Select(Name));
            if (claim.Topic is { } topic)
                node.Add("gat:topic", Quoted(topic));
            node.Add("gat:stance", Quoted(Kebab.Of(claim.Stance)));
            node.Add("gat:status", Quoted(Kebab.Of(claim.Status)));
            if (claim.Resolution.Length > 0)
                node.Add("gat:resolution", English(claim.Resolution));
            Write(node);
        }

        private void Obligation(Obligation obligation)
        {
            var node = new Node($"<{Vocabulary.Obligations}{obligation.Id}>");
            node.Add("a", "gat:Obligation");
            node.Add("rdfs:label", English(obligation.Name));
            if (obligation.Definition.Length > 0)
                node.Add("dct:description", English(obligation.Definition));
            node.Add("gat:reference", Reference(obligation.Reference));
            if (obligation.Instrument is { } instrument)
                node.Add("gat:instrument", English(instrument));
            if (obligation.Citation is { } citation)
                node.Add("gat:citation", English(citation));
            node.Add("gat:kind", Quoted(Kebab.Of(obligation.Kind)));
            node.Add("gat:basis", Quoted(Kebab.Of(obligation.Basis)));
            if (obligation.Jurisdiction is { } jurisdiction)
                node.Add("gat:jurisdiction", Quoted(jurisdiction));
            if (obligation.Role is { } role)
                node.Add("gat:role", Quoted(Kebab.Of(role)));
            node.Add("gat:highRisk", obligation.HighRisk.Select(ground => Quoted(Kebab.Of(ground))));
            if (obligation.Condition is { } condition)
                node.Add("gat:condition", English(condition));
            if (obligation.Exemptions is { } exemptions)
                node.Add("gat:exemptions", English(exemptions));
            if (obligation.AppliesFrom is { } first)
                node.Add("gat:appliesFrom", Quoted(Kebab.Day(first)!) + "^^xsd:date");
            if (obligation.AppliesUntil is { } last)
                node.Add("gat:appliesUntil", Quoted(Kebab.Day(last)!) + "^^xsd:date");
            node.Add("dct:source", obligation.Sources.Select(Name));
            Concept[] triggers =
            [
                .. obligation.AppliesToApplications, .. obligation.AppliesToOutputs, .. obligation.AppliesToTasks, .. obligation.AppliesToFamilies, .. obligation.AppliesToRisks,
            ];
            node.Add("gat:appliesTo", triggers.Where(IsThere).Select(Name));
            node.Add("gat:exceptOutput", obligation.ExceptOutputs.Where(IsThere).Select(Name));
            node.Add("gat:conditionShownBy", obligation.ConditionShownBy.Where(IsThere).Select(Name));
            if (obligation.NeedsAllControls)
                node.Add("gat:needsAllControls", Quoted("true") + "^^xsd:boolean");
            node.Add("gat:satisfiedBy", obligation.SatisfiedBy.Where(IsThere).Select(Name));
            Write(node);
        }
    }
}
