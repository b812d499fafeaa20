namespace GenAi.Taxonomy;

/// <summary>A duty that law or good practice attaches to a use: where it is written, whom it binds, when it applies and what meets it. Immutable.</summary>
/// <remarks>
/// A duty attaches to a use by one of its outputs, tasks, applications, families or risks, or by its high-risk class; a duty that names none
/// of these attaches to every use. It helps to find duties and is no legal advice.
/// </remarks>
public sealed class Obligation
{
    /// <summary>Initializes a new obligation.</summary>
    /// <param name="id">A kebab-case slug, unique among obligations.</param>
    /// <param name="name">The label.</param>
    /// <param name="reference">Where the duty is written.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public Obligation(string id, string name, ConceptReference reference)
    {
        Slug.Require(id, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(reference);
        Id = id;
        Name = name;
        Reference = reference;
    }

    /// <summary>Gets the identity among obligations.</summary>
    public string Id { get; }

    /// <summary>Gets the label.</summary>
    public string Name { get; }

    /// <summary>Gets where the duty is written, as an entry of a vocabulary.</summary>
    public ConceptReference Reference { get; }

    /// <summary>Gets the name of the law, standard or guidance, such as <c>EU AI Act</c>.</summary>
    /// <value>Default: none.</value>
    public string? Instrument { get; init; }

    /// <summary>Gets the place in the instrument, such as <c>Article 14</c>.</summary>
    /// <value>Default: none.</value>
    public string? Citation { get; init; }

    /// <summary>Gets the instrument and the place in it.</summary>
    public string WrittenIn => (Instrument, Citation) switch
    {
        (null, null) => $"{ReferenceSchemes.TitleOf(Reference.Scheme) ?? Reference.Scheme}, {Reference.Code}",
        (null, { } citation) => citation,
        ({ } instrument, null) => instrument,
        ({ } instrument, { } citation) => citation.Contains(instrument, StringComparison.Ordinal) ? citation : $"{instrument}, {citation}",
    };

    /// <summary>Gets what kind of text states the duty.</summary>
    /// <value>Default: <see cref="ObligationKind.Law"/>.</value>
    public ObligationKind Kind { get; init; }

    /// <summary>Gets how well the text is known. Only a duty whose text was read is asserted.</summary>
    /// <value>Default: <see cref="ObligationBasis.Primary"/>.</value>
    public ObligationBasis Basis { get; init; }

    /// <summary>Gets a sentence that says what has to be done.</summary>
    /// <value>Default: empty.</value>
    public string Definition { get; init; } = "";

    /// <summary>Gets where it binds, such as <c>eu</c>, <c>us</c> or <c>us-co</c>. The law of <c>us</c> binds in <c>us-co</c> too.</summary>
    /// <value>Default: none, everywhere.</value>
    public string? Jurisdiction { get; init; }

    /// <summary>Gets whom it binds.</summary>
    /// <value>Default: none, everybody.</value>
    public LegalRole? Role { get; init; }

    /// <summary>Gets the high-risk classes of which the application must have one.</summary>
    /// <value>Default: none, any application.</value>
    public IReadOnlyList<HighRiskGround> HighRisk { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the applications that bring it about; with <see cref="HighRisk"/>, those of that class to which it is limited.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<ApplicationArea> AppliesToApplications { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the outputs that bring it about.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Modality> AppliesToOutputs { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets outputs that do not bring it about although a broader one does.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Modality> ExceptOutputs { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the tasks that bring it about.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<ModelTask> AppliesToTasks { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the families of models that bring it about.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<ModelFamily> AppliesToFamilies { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the risks that bring it about where the application or an output states them as high.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Risk> AppliesToRisks { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets what else must be true, as a clause that completes "if"; the taxonomy cannot tell whether it is.</summary>
    /// <value>Default: none.</value>
    public string? Condition { get; init; }

    /// <summary>Gets risks that show <see cref="Condition"/> to be true where the application states them, as privacy shows personal data.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Risk> ConditionShownBy { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets what is exempt.</summary>
    /// <value>Default: none.</value>
    public string? Exemptions { get; init; }

    /// <summary>Gets the controls that meet it.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RiskControl> SatisfiedBy { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets a value indicating whether all of <see cref="SatisfiedBy"/> are needed, instead of any one.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool NeedsAllControls { get; init; }

    /// <summary>Gets the first day on which the duty applies.</summary>
    /// <value>Default: none, unknown.</value>
    public DateOnly? AppliesFrom { get; init; }

    /// <summary>Gets the last day on which the duty applies.</summary>
    /// <value>Default: none, no end is known.</value>
    public DateOnly? AppliesUntil { get; init; }

    /// <summary>Gets who states the duty and its days.</summary>
    /// <value>Default: none. Days without a source are a fault of the taxonomy.</value>
    public IReadOnlyList<Source> Sources { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Returns whether the duty applies on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True or false; null where it is not known from when it applies.</returns>
    public bool? IsInForceOn(DateOnly day) =>
        day > AppliesUntil ? false : AppliesFrom is { } first ? day >= first : null;

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
