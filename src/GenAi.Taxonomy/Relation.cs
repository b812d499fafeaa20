namespace GenAi.Taxonomy;

/// <summary>What an edge between two concepts says. Closed.</summary>
public enum Relation
{
    /// <summary>Is a narrower kind of.</summary>
    Broader,

    /// <summary>Accepts: family or task to modality.</summary>
    Consumes,

    /// <summary>Produces: family or task to modality.</summary>
    Produces,

    /// <summary>Learned from: family to modality.</summary>
    TrainedOn,

    /// <summary>Is built on: family to architecture, system to system.</summary>
    BuiltOn,

    /// <summary>Works by: architecture or family to mechanism.</summary>
    UsesMechanism,

    /// <summary>Performs, with a fit: family to task.</summary>
    Performs,

    /// <summary>Suits, with a fit: family to application.</summary>
    Suits,

    /// <summary>Is exposed to, with a severity: family, application or modality to risk.</summary>
    ExposedTo,

    /// <summary>Is mitigated by: risk to control.</summary>
    MitigatedBy,

    /// <summary>Has the strength or limitation: family to trait.</summary>
    HasTrait,

    /// <summary>Leads to: trait to risk.</summary>
    CausesRisk,

    /// <summary>Is worked with through: family to interaction style.</summary>
    InteractsVia,

    /// <summary>Belongs to: application to industry.</summary>
    InIndustry,

    /// <summary>Makes use of: application to task.</summary>
    UsesTask,

    /// <summary>Cannot be done without: task to capability.</summary>
    Requires,

    /// <summary>Is an instance of: system to family.</summary>
    InstanceOf,

    /// <summary>Is composed of: system pattern to family.</summary>
    ComposedOf,

    /// <summary>Follows and replaces: system to system.</summary>
    Supersedes,

    /// <summary>Is carried as: a modality that is usually written as another.</summary>
    CarriedAs,

    /// <summary>Can stand in for. Symmetric.</summary>
    AlternativeTo,

    /// <summary>Works well together with. Symmetric.</summary>
    ComplementTo,

    /// <summary>Is told apart from. Symmetric.</summary>
    ContrastsWith,

    /// <summary>Rests on, in its answer: question to any concept.</summary>
    Concerns,
}
