namespace GenAi.Taxonomy;

/// <summary>The kind of a <see cref="Concept"/>. Closed: every facet has its own sealed type.</summary>
public enum Facet
{
    /// <summary>A class of models, a field or a system pattern: <see cref="ModelFamily"/>.</summary>
    Family,

    /// <summary>A neural architecture or a mechanism: <see cref="ModelArchitecture"/>.</summary>
    Architecture,

    /// <summary>A form of data: <see cref="Taxonomy.Modality"/>.</summary>
    Modality,

    /// <summary>Something a model is asked to do: <see cref="ModelTask"/>.</summary>
    Task,

    /// <summary>A use in practice: <see cref="ApplicationArea"/>.</summary>
    Application,

    /// <summary>An economic sector: <see cref="Taxonomy.Industry"/>.</summary>
    Industry,

    /// <summary>Something that can go wrong: <see cref="Taxonomy.Risk"/>.</summary>
    Risk,

    /// <summary>A measure against risks: <see cref="RiskControl"/>.</summary>
    Control,

    /// <summary>A technical ability of a model or its interface: <see cref="Taxonomy.Capability"/>.</summary>
    Capability,

    /// <summary>A general strength or limitation: <see cref="ModelTrait"/>.</summary>
    Trait,

    /// <summary>A way of working with a model: <see cref="InteractionStyle"/>.</summary>
    Interaction,

    /// <summary>A named product or model line: <see cref="AiSystem"/>.</summary>
    System,

    /// <summary>A question that people ask: <see cref="Taxonomy.Question"/>.</summary>
    Question,
}
