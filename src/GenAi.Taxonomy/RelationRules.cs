namespace GenAi.Taxonomy;

/// <summary>The rules of each relation: what it may join, and how narrower concepts inherit it.</summary>
internal static class RelationRules
{
    public const int Count = (int)Relation.Concerns + 1;

    public static bool IsSymmetric(Relation relation) =>
        relation is Relation.AlternativeTo or Relation.ComplementTo or Relation.ContrastsWith;

    public static bool MustBeAcyclic(Relation relation) =>
        relation is Relation.Broader or Relation.BuiltOn or Relation.ComposedOf or Relation.Supersedes or Relation.CarriedAs;

    public static Inheritance InheritanceOf(Relation relation) => relation switch
    {
        Relation.Consumes or Relation.Produces or Relation.TrainedOn or Relation.BuiltOn or Relation.ComposedOf
            or Relation.InIndustry or Relation.UsesTask or Relation.CarriedAs => Inheritance.NearestSet,
        Relation.Performs or Relation.Suits or Relation.ExposedTo => Inheritance.EachUnlessOverridden,
        Relation.UsesMechanism or Relation.HasTrait or Relation.InteractsVia or Relation.MitigatedBy
            or Relation.Requires or Relation.CausesRisk => Inheritance.Accumulated,
        _ => Inheritance.None,
    };

    /// <summary>Whether a relation may join the two facets.</summary>
    public static bool Allows(Relation relation, Facet from, Facet to) => relation switch
    {
        Relation.Broader => from == to,
        Relation.Consumes or Relation.Produces => from is Facet.Family or Facet.Task && to == Facet.Modality,
        Relation.TrainedOn => from == Facet.Family && to == Facet.Modality,
        Relation.BuiltOn => (from == Facet.Family && to == Facet.Architecture) || (from == Facet.System && to == Facet.System),
        Relation.UsesMechanism => from is Facet.Architecture or Facet.Family && to == Facet.Architecture,
        Relation.Performs => from == Facet.Family && to == Facet.Task,
        Relation.Suits => from == Facet.Family && to == Facet.Application,
        Relation.ExposedTo => from is Facet.Family or Facet.Application or Facet.Modality && to == Facet.Risk,
        Relation.MitigatedBy => from == Facet.Risk && to == Facet.Control,
        Relation.HasTrait => from == Facet.Family && to == Facet.Trait,
        Relation.CausesRisk => from == Facet.Trait && to == Facet.Risk,
        Relation.InteractsVia => from == Facet.Family && to == Facet.Interaction,
        Relation.InIndustry => from == Facet.Application && to == Facet.Industry,
        Relation.UsesTask => from == Facet.Application && to == Facet.Task,
        Relation.Requires => from == Facet.Task && to == Facet.Capability,
        Relation.InstanceOf => from == Facet.System && to == Facet.Family,
        Relation.ComposedOf => from == Facet.Family && to == Facet.Family,
        Relation.Supersedes => from == Facet.System && to == Facet.System,
        Relation.CarriedAs => from == Facet.Modality && to == Facet.Modality,
        Relation.AlternativeTo => from == to && from is Facet.Family or Facet.Architecture,
        Relation.ComplementTo or Relation.ContrastsWith => from == Facet.Family && to == Facet.Family,
        Relation.Concerns => from == Facet.Question && to != Facet.Question,
        _ => false,
    };
}

/// <summary>How a narrower concept comes by the edges of its broader ones.</summary>
internal enum Inheritance
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The nearest concept that states any gives the whole set.</summary>
    NearestSet,

    /// <summary>Own edges and all of the broader ones'.</summary>
    Accumulated,

    /// <summary>Each edge of the broader ones, unless the concept states its own for the same target.</summary>
    EachUnlessOverridden,
}
