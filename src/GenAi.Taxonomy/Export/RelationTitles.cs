namespace GenAi.Taxonomy.Export;

/// <summary>Relations in words, read from either end, in the order in which a page lists them.</summary>
internal static class RelationTitles
{
    /// <value>Every relation with its title at the subject and its title at the target; both are the same where it has no direction.</value>
    public static IReadOnlyList<(Relation Relation, string Title, string Inverse)> All { get; } =
    [
        (Relation.Broader, "Broader", "Narrower"),
        (Relation.Consumes, "Accepts", "Accepted by"),
        (Relation.Produces, "Produces", "Produced by"),
        (Relation.TrainedOn, "Learned from", "Teaches"),
        (Relation.BuiltOn, "Built on", "Basis of"),
        (Relation.UsesMechanism, "Works by", "Mechanism of"),
        (Relation.Performs, "Performs", "Performed by"),
        (Relation.Suits, "Suits", "Suited by"),
        (Relation.ExposedTo, "Exposed to", "Threatens"),
        (Relation.MitigatedBy, "Mitigated by", "Mitigates"),
        (Relation.HasTrait, "Strengths and limitations", "Trait of"),
        (Relation.CausesRisk, "Leads to", "Caused by"),
        (Relation.InteractsVia, "Worked with through", "Way to work with"),
        (Relation.InIndustry, "Industries", "Applications"),
        (Relation.UsesTask, "Tasks", "Part of applications"),
        (Relation.Requires, "Cannot be done without", "Required by"),
        (Relation.InstanceOf, "Instance of", "Instances"),
        (Relation.ComposedOf, "Composed of", "Component of"),
        (Relation.Supersedes, "Supersedes", "Superseded by"),
        (Relation.CarriedAs, "Carried as", "Carries"),
        (Relation.AlternativeTo, "Alternative to", "Alternative to"),
        (Relation.ComplementTo, "Works well with", "Works well with"),
        (Relation.ContrastsWith, "Contrasts with", "Contrasts with"),
        (Relation.Concerns, "Rests on", "Questions"),
    ];
}
