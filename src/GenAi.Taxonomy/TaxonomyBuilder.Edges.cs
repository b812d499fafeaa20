namespace GenAi.Taxonomy;

/// <content>The verbs: edges between concepts that one may not own.</content>
public sealed partial class TaxonomyBuilder
{
    /// <summary>States how well a family performs a task.</summary>
    /// <param name="family">The family.</param>
    /// <param name="task">The task.</param>
    /// <param name="fit">How well.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Perform(ModelFamily family, ModelTask task, Fit fit = Fit.High, params IReadOnlyList<Source> sources) =>
        State(family, Relation.Performs, task, sources, fit: fit);

    /// <summary>States how well a family suits an application.</summary>
    /// <param name="family">The family.</param>
    /// <param name="application">The application.</param>
    /// <param name="fit">How well.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Suit(ModelFamily family, ApplicationArea application, Fit fit = Fit.High, params IReadOnlyList<Source> sources) =>
        State(family, Relation.Suits, application, sources, fit: fit);

    /// <summary>States how well a family suits a task; the same as <see cref="Perform"/>.</summary>
    /// <param name="family">The family.</param>
    /// <param name="task">The task.</param>
    /// <param name="fit">How well.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Suit(ModelFamily family, ModelTask task, Fit fit = Fit.High, params IReadOnlyList<Source> sources) =>
        Perform(family, task, fit, sources);

    /// <summary>States that a family is exposed to a risk.</summary>
    /// <param name="family">The family.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="severity">How severe, before any control.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Expose(ModelFamily family, Risk risk, Severity severity = Severity.Medium, params IReadOnlyList<Source> sources) =>
        State(family, Relation.ExposedTo, risk, sources, severity: severity);

    /// <summary>States that an application is exposed to a risk.</summary>
    /// <param name="application">The application.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="severity">How severe, before any control.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Expose(ApplicationArea application, Risk risk, Severity severity = Severity.Medium, params IReadOnlyList<Source> sources) =>
        State(application, Relation.ExposedTo, risk, sources, severity: severity);

    /// <summary>States that data of a form is exposed to a risk.</summary>
    /// <param name="modality">The modality.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="severity">How severe, before any control.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Expose(Modality modality, Risk risk, Severity severity = Severity.Medium, params IReadOnlyList<Source> sources) =>
        State(modality, Relation.ExposedTo, risk, sources, severity: severity);

    /// <summary>States that a risk is mitigated by a control.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="control">The control.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Mitigate(Risk risk, RiskControl control, params IReadOnlyList<Source> sources) =>
        State(risk, Relation.MitigatedBy, control, sources);

    /// <summary>States that two families are told apart. Symmetric.</summary>
    /// <param name="first">One family.</param>
    /// <param name="second">The other.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Contrast(ModelFamily first, ModelFamily second, params IReadOnlyList<Source> sources) =>
        State(first, Relation.ContrastsWith, second, sources);

    /// <summary>States that two families work well together. Symmetric.</summary>
    /// <param name="first">One family.</param>
    /// <param name="second">The other.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Complement(ModelFamily first, ModelFamily second, params IReadOnlyList<Source> sources) =>
        State(first, Relation.ComplementTo, second, sources);

    /// <summary>States that two families can stand in for one another. Symmetric.</summary>
    /// <param name="first">One family.</param>
    /// <param name="second">The other.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Substitute(ModelFamily first, ModelFamily second, params IReadOnlyList<Source> sources) =>
        State(first, Relation.AlternativeTo, second, sources);

    /// <summary>States an edge of any relation that carries neither fit nor severity.</summary>
    /// <param name="from">The subject.</param>
    /// <param name="relation">What is said. A relation that does not join these two kinds, or that needs a fit or a severity, is a fault.</param>
    /// <param name="to">The target.</param>
    /// <param name="sources">Who says so; none is the host's own statement.</param>
    public TaxonomyBuilder Connect(Concept from, Relation relation, Concept to, params IReadOnlyList<Source> sources) =>
        State(from, relation, to, sources);

    /// <summary>Takes an edge away, whether a concept declares it or it was stated; a symmetric one in both directions.</summary>
    /// <param name="from">The subject.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="to">The target.</param>
    public TaxonomyBuilder Disconnect(Concept from, Relation relation, Concept to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        _severed.Add(new(from, relation, to, []));
        _stated.RemoveAll(edge => IsSame(edge, from, relation, to));
        return this;
    }

    private static bool IsSame(ConceptEdge edge, Concept from, Relation relation, Concept to) =>
        edge.Relation == relation
        && ((edge.From == from && edge.To == to) || (RelationRules.IsSymmetric(relation) && edge.From == to && edge.To == from));

    internal TaxonomyBuilder State(
        Concept from, Relation relation, Concept to, IReadOnlyList<Source> sources, Fit? fit = null, Severity? severity = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        _severed.RemoveAll(edge => IsSame(edge, from, relation, to));
        _stated.RemoveAll(edge => IsSame(edge, from, relation, to));
        _stated.Add(new(from, relation, to, Frozen.Copy(sources), fit, severity));
        return this;
    }
}
