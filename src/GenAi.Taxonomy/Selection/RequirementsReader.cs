using System.Globalization;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>Turns plain values into requirements; gathers every fault before it gives up.</summary>
internal sealed class RequirementsReader(GenAiTaxonomy taxonomy, ModelCatalog? catalog, KnownNames? names = null)
{
    private readonly List<Fault> _faults = [];

    public ModelRequirements Read(ModelRequirementsOptions options)
    {
        var requirements = new ModelRequirements
        {
            Application = One<ApplicationArea>("application", options.Application),
            Tasks = Many<ModelTask>("tasks", options.Tasks),
            Industry = One<Industry>("industry", options.Industry),
            Inputs = Many<Modality>("inputs", options.Inputs),
            Outputs = Many<Modality>("outputs", options.Outputs),
            Requires = Stated("requires", Many<Capability>("requires", options.Requires)),
            Prefers = Many<Capability>("prefers", options.Prefers),
            Families = Many<ModelFamily>("families", options.Families),
            MinimumFit = MinimumFit("minimumFit", options.MinimumFit),
            MinimumQuality = MinimumQuality("minimumQuality", options.MinimumQuality),
            MinimumTier = options.MinimumTier is { } tier ? Value<Catalog.ModelTier>("minimumTier", tier) : null,
            Interactions = Many<InteractionStyle>("interactions", options.Interactions),
            InputTokens = Count("inputTokens", options.InputTokens),
            OutputTokens = Count("outputTokens", options.OutputTokens),
            ImageSize = Size("imageSize", options.ImageSize),
            MaxCostPerRequest = Count("maxCostPerRequest", options.MaxCostPerRequest),
            MaxPricePerMillionTokens = Count("maxPricePerMillionTokens", options.MaxPricePerMillionTokens),
            Access = Values<AccessKind>("access", options.Access),
            Deployment = Values<DeploymentKind>("deployment", options.Deployment),
            MaxMemoryGb = Memory("maxMemoryGb", options.MaxMemoryGb),
            Runtimes = Texts("runtimes", options.Runtimes),
            OpenWeights = options.OpenWeights ?? false,
            Licences = Texts("licences", options.Licences),
            Regions = Texts("regions", options.Regions),
            DataHandling = Texts("dataHandling", options.DataHandling),
            AllowVendors = Names(options.AllowVendors),
            DenyVendors = Names(options.DenyVendors),
            AllowProviders = Names(options.AllowProviders),
            DenyProviders = Names(options.DenyProviders),
            AllowModels = Names(options.AllowModels),
            DenyModels = Names(options.DenyModels),
            Stages = Values<ModelStage>("stages", options.Stages),
            KnowledgeCutoff = Day("knowledgeCutoff", options.KnowledgeCutoff),
            Criticality = Value<Criticality>("criticality", options.Criticality),
            Jurisdictions = Jurisdictions("jurisdictions", options.Jurisdictions),
            Roles = Values<LegalRole>("roles", options.Roles),
            RiskLimits = Limits("riskLimits", options.RiskLimits),
            RequiredControls = Many<RiskControl>("requiredControls", options.RequiredControls),
            ControlsInPlace = Many<RiskControl>("controlsInPlace", options.ControlsInPlace),
            Objective = Value<SelectionObjective>("objective", options.Objective) ?? SelectionObjective.Balanced,
            Weights = Weights("weights", options.Weights),
            Unknown = Value<UnknownFacts>("unknown", options.Unknown) ?? UnknownFacts.Exclude,
        };
        _faults.AddRange(NameLists.FaultsOf(requirements, names ?? (catalog is null ? null : new(catalog))));
        return _faults.Count == 0 ? requirements : throw new RequirementsException(_faults);
    }

    private T? One<T>(string property, string? id)
        where T : Concept
    {
        if (id is null)
            return null;
        if (taxonomy.Find<T>(id.Trim()) is { } concept)
            return concept;
        var other = taxonomy.Find(id.Trim());
        _faults.Add(new(property, other switch
        {
            null => $"'{id}' is not a known id{Nearest.Phrase(id, taxonomy.All<T>().Select(known => known.Id))}",
            ModelTask task when UsersOf(task) is { Length: > 0 } users && typeof(T) == typeof(ApplicationArea) =>
                $"'{id}' is a task: ask for it as one, or for an application that does it, such as {string.Join(", ", users)}",
            _ => $"'{id}' is of the kind {Kebab.Of(other.Facet)}, which does not belong here{Nearest.Phrase(id, taxonomy.All<T>().Select(known => known.Id))}",
        }));
        return null;
    }

    private string[] UsersOf(ModelTask task) =>
        [.. taxonomy.StatedAbout(task).Where(edge => edge.Relation == Relation.UsesTask).Select(edge => $"'{edge.From.Id}'").Take(3)];

    private List<T> Many<T>(string property, IList<string>? ids)
        where T : Concept => [.. Texts(property, ids).Where(id => id.Length > 0).Select(id => One<T>(property, id)).OfType<T>().Distinct()];

    private T? Value<T>(string property, string? text)
        where T : struct, Enum
    {
        if (text is null)
            return null;
        if (Kebab.TryParse<T>(text.Trim(), out var value))
            return value;
        _faults.Add(new(property, $"'{text}' is not one of {string.Join(", ", Kebab.All<T>())}"));
        return null;
    }

    private Fit? MinimumFit(string property, string? text)
    {
        if (text is null)
            return null;
        if (Kebab.TryParse<Fit>(text.Trim(), out var fit) && fit > Fit.NotSuited)
            return fit;
        _faults.Add(new(property, $"'{text}' is not one of {string.Join(", ", Kebab.All<Fit>().Where(known => known != Kebab.Of(Fit.NotSuited)))}"));
        return null;
    }

    private int? MinimumQuality(string property, long? value)
    {
        if (value is null or (>= 0 and <= ModelRequirements.MaxQuality))
            return (int?)value;
        _faults.Add(new(property, $"{value} is not from 0 to {ModelRequirements.MaxQuality}"));
        return null;
    }

    private List<T> Values<T>(string property, IList<string>? texts)
        where T : struct, Enum => [.. Texts(property, texts).Where(text => text.Length > 0).Select(text => Value<T>(property, text)).OfType<T>().Distinct()];

    private List<string> Texts(string property, IList<string>? texts)
    {
        foreach (var blank in (texts ?? []).Where(string.IsNullOrWhiteSpace))
            _faults.Add(new(property, $"'{blank}' is blank: name something or leave it out"));
        return [.. (texts ?? []).Select(text => text?.Trim() ?? "")];
    }

    // They are looked up together, when all of them are read.
    private static List<string> Names(IList<string>? names) => [.. (names ?? []).Select(name => string.IsNullOrWhiteSpace(name) ? name ?? "" : name.Trim())];

    private T? Count<T>(string property, T? value)
        where T : struct, System.Numerics.INumber<T>
    {
        if (value is not { } number || number >= T.Zero)
            return value;
        _faults.Add(new(property, $"{number} is negative: give at least 0"));
        return null;
    }

    private decimal? Memory(string property, decimal? value)
    {
        if (value is not { } gigabytes || gigabytes > 0)
            return value;
        _faults.Add(new(property, $"{gigabytes} is no memory: give gigabytes above 0, such as 24"));
        return null;
    }

    /// <summary>Reports a capability that no offering of the catalog states: whoever requires it gets nothing.</summary>
    private List<Capability> Stated(string property, List<Capability> capabilities)
    {
        foreach (var capability in catalog is null || catalog.Offerings.Count == 0 ? [] : capabilities)
        {
            if (catalog!.Offerings.All(offering => offering.Supports(capability) == Support.Unknown))
                _faults.Add(new(property, $"no source of the catalog states '{capability.Id}' for any model, so nothing can be held to it: leave it out, or prefer it"));
        }

        return capabilities;
    }

    private ImageSize? Size(string property, string? text)
    {
        if (text is null)
            return null;
        if (ImageSize.TryParse(text, out var size))
            return size;
        _faults.Add(new(property, $"'{text}' is not a size: write width and height in pixels, such as 1024x1024"));
        return null;
    }

    private DateOnly? Day(string property, string? text)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        _faults.Add(new(property, $"'{text}' is not a day: write it as 2025-01-31"));
        return null;
    }

    private List<string> Jurisdictions(string property, IList<string>? texts)
    {
        List<string> read = [.. Texts(property, texts).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        _faults.AddRange(JurisdictionNames.FaultsOf(property, read, taxonomy));
        return read;
    }

    private List<RiskLimit> Limits(string property, IDictionary<string, string>? limits)
    {
        var read = new List<RiskLimit>();
        foreach (var (id, severity) in limits ?? new Dictionary<string, string>())
        {
            if (severity is null)
                _faults.Add(new($"{property}.{id}", $"has no severity: give one of {string.Join(", ", Kebab.All<Severity>())}"));
            else if (One<Risk>(property, id) is { } risk && Value<Severity>($"{property}.{id}", severity) is { } most)
                read.Add(new(risk, most));
        }

        return read;
    }

    private ObjectiveWeights? Weights(string property, IDictionary<string, int>? weights)
    {
        if (weights is null)
            return null;
        var (fit, quality, cost, latency, risk) = (0, 0, 0, 0, 0);
        foreach (var (part, weight) in weights)
        {
            if (weight < 0)
                _faults.Add(new($"{property}.{part}", $"{weight} is negative: give at least 0"));
            _ = part.ToLowerInvariant() switch
            {
                "fit" => fit = weight,
                "quality" => quality = weight,
                "cost" => cost = weight,
                "latency" => latency = weight,
                "risk" => risk = weight,
                _ => Unknown(part),
            };
        }

        var read = new ObjectiveWeights(fit, quality, cost, latency, risk);
        if (read.Sum == 0)
            _faults.Add(new(property, "weigh nothing: give at least one part a weight above 0"));
        return read;

        int Unknown(string part)
        {
            _faults.Add(new($"{property}.{part}", $"is not a part of the score{Nearest.Phrase(part, ["fit", "quality", "cost", "latency", "risk"])}"));
            return 0;
        }
    }
}
