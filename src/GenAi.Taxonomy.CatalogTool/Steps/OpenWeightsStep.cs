using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.CatalogTool.Hosting;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// Adds what is known of models with open weights: their facts, the models that no registry lists, and for each such model one offering on one's own
/// machine, in place of the offerings of local runtimes.
/// </summary>
internal sealed class OpenWeightsStep(GenAiTaxonomy taxonomy, ModelCatalogBuilder builder, List<Fault> report)
{
    private const string Provider = "self-hosted";

    /// <summary>What a model can do wherever it runs; the rest is the service of a provider.</summary>
    private static readonly HashSet<string> OfTheModel = new(StringComparer.Ordinal)
    {
        "reasoning", "reasoning-effort-control", "multilingual", "tool-calling", "parallel-tool-calling", "tool-choice", "structured-output", "system-instructions",
        "log-probabilities", "seeded-determinism", "speaker-labels",
    };

    private readonly Dictionary<string, List<string>> _aliases = new(StringComparer.Ordinal);

    /// <param name="models">What was read of the models.</param>
    /// <param name="curated">What the authors read themselves.</param>
    public void Apply(IReadOnlyList<OpenWeightModel> models, CuratedFacts curated)
    {
        TakeRuntimes();
        var named = Named(models);
        builder.Merge(FactsOf(named));
        curated.ApplyToModels(builder);
        var variants = named.Where(model => model.VariantOf is not null).ToDictionary(model => model.Id, model => model.VariantOf!, StringComparer.Ordinal);
        DerivedWeights.Apply(builder, variants);
        SetSmallFamilies();
        AddOwnMachines(variants);
    }

    /// <summary>Makes a language model whose size became known here a small one, as the import does where a registry states the size.</summary>
    private void SetSmallFamilies()
    {
        var small = builder.Build().Models.Where(model =>
            model.Parameters <= FamilyRules.SmallParameters * 1_000_000_000m && model.Families.Any(family => taxonomy.IsA(family, ModelFamilies.LargeLanguageModel)));
        foreach (var model in small)
            builder.Set(model.WithFact(CatalogFields.Families, (IReadOnlyList<ModelFamily>)[ModelFamilies.SmallLanguageModel], model.SourceOf(FactNames.Parameters)));
    }

    /// <summary>
    /// Gives each model the name that the registries' models have. What the file calls a model becomes an alias.
    /// </summary>
    private List<OpenWeightModel> Named(IReadOnlyList<OpenWeightModel> models)
    {
        var catalog = builder.Build();
        var names = models.ToDictionary(model => model.Id, model => NameOf(model.Id), StringComparer.Ordinal);
        return
        [
            // A model that the file calls by the very name comes before one that is renamed to it.
            .. models.OrderBy(model => names[model.Id] != model.Id).DistinctBy(model => names[model.Id]).OrderBy(model => model.Id, StringComparer.Ordinal)
                .Select(model => model with { Id = names[model.Id], VariantOf = model.VariantOf is { } weights ? NameOf(weights) : null })
                .Select(model => model.VariantOf == model.Id ? model with { VariantOf = null } : model),
        ];

        string NameOf(string id)
        {
            if (catalog.FindModel(id) is not null)
                return id;
            var name = ModelNaming.IdOf(id);
            if (name != id)
                AliasesOf(name).Add($"{Provider}/{id}");
            return name;
        }
    }

    /// <summary>Takes the offerings of local runtimes out: they say that weights are there, and their names stay as aliases.</summary>
    private void TakeRuntimes()
    {
        var catalog = builder.Build();
        foreach (var offering in catalog.Offerings.Where(offering => offering.Hosting == HostingKind.Local))
        {
            builder.RemoveOffering(offering.Id);
            var model = Weights(catalog, offering);
            if (model is null)
            {
                report.Add(new(offering.Id, "is passed on to a cloud, and no model of that name is known; it was left out"));
                continue;
            }

            AliasesOf(model.Id).Add(offering.Id);
            if (model.HasOpenWeights != true)
                builder.Set(model.WithFact(CatalogFields.OpenWeights, true, offering.Source));
        }
    }

    /// <summary>Returns the model that a local runtime serves; for a name that the runtime passes on to a cloud the model behind it.</summary>
    private static ModelDescriptor? Weights(ModelCatalog catalog, ModelOffering offering)
    {
        const string Cloud = "-cloud";
        if (!offering.IdAtProvider.EndsWith(Cloud, StringComparison.Ordinal))
            return offering.Model;
        var name = offering.Model.Id.EndsWith(Cloud, StringComparison.Ordinal) ? offering.Model.Id[..^Cloud.Length] : offering.Model.Id;
        return catalog.FindModel(name);
    }

    /// <summary>Returns what the file states, as a catalog of its own: facts of models that are there, and models that are new.</summary>
    private ModelCatalog FactsOf(IReadOnlyList<OpenWeightModel> models)
    {
        var catalog = builder.Build();
        var stated = new ModelCatalogBuilder { Version = "open-weights", AsOf = catalog.AsOf };
        var latest = models.Max(model => model.Source.Date); // By then all of them had been read.
        foreach (var model in models.Where(model => !IsMovingAlias(model)))
        {
            var known = catalog.FindModel(model.Id);
            if (known is null && model.VariantOf is not null)
                continue;
            var facts = new CatalogFacts();
            var source = new Source(Statement.CuratedPrefix + model.Source.Id, model.Source.Title) { Uri = model.Source.Uri, Date = model.Source.Date ?? latest };
            if (known is null && !Describe(model, facts, source))
                continue;
            facts.Set(CatalogFields.OpenWeights, true, source);
            SetText(CatalogFields.Licence, model.License);
            SetList(CatalogFields.LicenseConditions, model.LicenseConditions);
            SetList(CatalogFields.Runtimes, model.Runtimes);
            Set(CatalogFields.Parameters, model.Parameters);
            Set(CatalogFields.ActiveParameters, model.ActiveParameters);
            Set(CatalogFields.Memory, model.Memory.IsUnknown ? null : model.Memory);
            Set(CatalogFields.ReleaseDate, known?.ReleaseDate is null || Corrects(model, "release") ? model.ReleaseDate : null);
            Set(CatalogFields.ContextWindow, known?.Limits.ContextWindow is null || Corrects(model, "context") ? model.ContextWindow : null);
            if (model.Languages is { } languages && taxonomy.Find<Capability>("multilingual") is { } multilingual)
                facts.Set(new CapabilityField(multilingual), languages > 1 ? Support.Supported : Support.Unsupported, source);
            if (model.Kind == "speaker-diarization" && taxonomy.Find<Capability>("speaker-labels") is { } speakerLabels)
                facts.Set(new CapabilityField(speakerLabels), Support.Supported, source);
            stated.Set(FactMapping.ToModel(model.Id, facts, source));

            void Set<T>(CatalogField<T> field, T? value)
                where T : struct
            {
                if (value is { } known)
                    facts.Set(field, known, source);
            }

            void SetText(CatalogField<string> field, string? value)
            {
                if (value is not null)
                    facts.Set(field, value, source);
            }

            void SetList(CatalogField<IReadOnlyList<string>> field, IReadOnlyList<string> value)
            {
                if (value.Count > 0)
                    facts.Set(field, value, source);
            }
        }

        return stated.Build();
    }

    /// <summary>States what a model is that no registry lists; false where no family describes it.</summary>
    private bool Describe(OpenWeightModel model, CatalogFacts facts, Source source)
    {
        if (OpenWeightKind.Of(model) is not { Families.Count: > 0, Outputs.Count: > 0 } kind)
        {
            report.Add(new(model.Id, $"is of the kind '{model.Kind}', which no family describes; it was left out"));
            return false;
        }

        facts.Set(CatalogFields.Name, model.Name, source);
        facts.Set(CatalogFields.Families, ConceptsField<ModelFamily>.Find(kind.Families, taxonomy), source);
        facts.Set(CatalogFields.Inputs, ConceptsField<Modality>.Find(kind.Inputs, taxonomy), source);
        facts.Set(CatalogFields.Outputs, ConceptsField<Modality>.Find(kind.Outputs, taxonomy), source);
        return true;
    }

    /// <summary>Gives each model one offering on one's own machine; a name under which a host serves other weights is an alias of theirs.</summary>
    private void AddOwnMachines(Dictionary<string, string> variants)
    {
        var catalog = builder.Build();
        foreach (var (variant, weights) in variants)
        {
            if (catalog.FindModel(variant) is not null && catalog.FindModel(weights)?.HasOpenWeights == true)
                AliasesOf(weights).Add($"{Provider}/{variant}");
        }

        foreach (var model in catalog.Models.Where(model => model.HasOpenWeights == true && !variants.ContainsKey(model.Id)))
        {
            var writes = model.Outputs.Any(output => output.Id == "text") && model.Limits.ContextWindow is not null;
            builder.Set(new ModelOffering(Provider, model.Id, model)
            {
                Access = AccessKind.SelfHosted,
                Hosting = HostingKind.Local,
                DataHandling = [DataTerms.NoTraining, DataTerms.ZeroRetention],
                // Nothing but the window limits what is written on one's own machine.
                OwnLimits = writes ? new(null, null, model.Limits.ContextWindow) : default,
                OwnCapabilities = model.Capabilities.Keys.Where(capability => !OfTheModel.Contains(capability.Id)).ToDictionary(capability => capability, _ => Support.Unknown),
                Aliases = _aliases.GetValueOrDefault(model.Id) ?? [],
                Source = model.SourceOf(FactNames.OpenWeights),
            });
        }
    }

    private List<string> AliasesOf(string model)
    {
        if (!_aliases.TryGetValue(model, out var aliases))
            _aliases.Add(model, aliases = []);
        return aliases;
    }

    /// <summary>A name of an interface that points at other weights from time to time.</summary>
    private static bool IsMovingAlias(OpenWeightModel model) => model.VariantOf is not null && model.Note?.Contains($"alias {model.Id[(model.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}", StringComparison.Ordinal) == true;

    /// <summary>Whether the note says that the registries' value is wrong.</summary>
    private static bool Corrects(OpenWeightModel model, string fact) =>
        model.Note is { } note && note.Contains("catalog", StringComparison.OrdinalIgnoreCase) && note.Contains(fact, StringComparison.Ordinal)
        && (note.Contains("wrong", StringComparison.Ordinal) || note.Contains("belong to", StringComparison.Ordinal) || note.Contains("is that of", StringComparison.Ordinal));
}
