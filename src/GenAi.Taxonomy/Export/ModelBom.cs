using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>
/// Models as a CycloneDX 1.7 ML-BOM: a component a model offering, with a model card made from the catalog's facts and the
/// taxonomy's knowledge of its families: limitations, use cases, and risks with the controls that mitigate them.
/// </summary>
/// <remarks>Serial number and time are the caller's, so that the same input gives the same bytes. What is unknown is left out.</remarks>
public static class ModelBom
{
    // How a mechanism of the taxonomy is called in CycloneDX.
    private static readonly Dictionary<string, string> Approaches = new(StringComparer.Ordinal)
    {
        [ModelArchitectures.NextTokenPrediction.Id] = "self-supervised",
        [ModelArchitectures.MaskedTokenPrediction.Id] = "self-supervised",
        [ModelArchitectures.ContrastiveLearning.Id] = "self-supervised",
        [ModelArchitectures.ReinforcementLearning.Id] = "reinforcement-learning",
    };

    // CycloneDX allows as an id only what its copy of the SPDX list has; these are there, anything else is given as a name.
    private static readonly string[] SpdxIds = ["Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-SA-4.0", "CC0-1.0", "GPL-3.0-only", "AGPL-3.0-only", "MPL-2.0"];

    /// <summary>Writes what a selection would use: its best candidate, and the parts of its composition where there is one.</summary>
    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="taxonomy">The taxonomy of the selection.</param>
    /// <param name="selection">The selection; its application gives use case and users, its controls in place are said to be so.</param>
    /// <param name="serialNumber">The identity of this document.</param>
    /// <param name="timestamp">When the document was made.</param>
    public static void Write(TextWriter writer, GenAiTaxonomy taxonomy, ModelSelection selection, Guid serialNumber, DateTimeOffset timestamp)
    {
        ArgumentNullException.ThrowIfNull(selection);
        IEnumerable<ModelCandidate?> used = [selection.Best, .. selection.Composition.Select(part => part.Candidate)];
        var use = new Use(selection.Requirements.Application, selection.Best?.Offering, selection.Tasks, selection.Requirements.ControlsInPlace);
        Write(writer, taxonomy, used.OfType<ModelCandidate>().Select(candidate => candidate.Offering), use, serialNumber, timestamp);
    }

    /// <summary>Writes what a host uses, or would use where it names no model: the models of its applications, with its controls in place.</summary>
    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="taxonomy">The taxonomy of the report.</param>
    /// <param name="report">The report of the host's configuration.</param>
    /// <param name="serialNumber">The identity of this document.</param>
    /// <param name="timestamp">When the document was made.</param>
    public static void Write(TextWriter writer, GenAiTaxonomy taxonomy, RiskReport report, Guid serialNumber, DateTimeOffset timestamp)
    {
        ArgumentNullException.ThrowIfNull(report);
        var application = report.Applications is [var only] ? only.Application.Requirements.Application : null;
        var used = report.Applications.SelectMany(each => each.Models).Select(model => model.Offering).OfType<ModelOffering>();
        Write(writer, taxonomy, used, new(application, null, [], report.Host.Controls.Controls), serialNumber, timestamp);
    }

    /// <summary>Writes a set of offerings.</summary>
    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="offerings">The offerings; one that is there twice is written once.</param>
    /// <param name="serialNumber">The identity of this document.</param>
    /// <param name="timestamp">When the document was made.</param>
    public static void Write(TextWriter writer, GenAiTaxonomy taxonomy, IEnumerable<ModelOffering> offerings, Guid serialNumber, DateTimeOffset timestamp)
    {
        ArgumentNullException.ThrowIfNull(offerings);
        Write(writer, taxonomy, offerings, new(null, null, [], []), serialNumber, timestamp);
    }

    private static void Write(
        TextWriter writer, GenAiTaxonomy taxonomy, IEnumerable<ModelOffering> offerings, Use use, Guid serialNumber, DateTimeOffset timestamp)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, TaxonomyJsonWriter.Options))
            new Document(json, taxonomy, use).Write(offerings.Distinct(), serialNumber, timestamp);
        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    /// <summary>What the models are used for, as far as it is known.</summary>
    private sealed record Use(ApplicationArea? Application, ModelOffering? Core, IReadOnlyList<ModelTask> Tasks, IReadOnlyList<RiskControl> InPlace);

    private sealed class Document(Utf8JsonWriter json, GenAiTaxonomy taxonomy, Use use)
    {
        public void Write(IEnumerable<ModelOffering> offerings, Guid serialNumber, DateTimeOffset timestamp)
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.7.schema.json");
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.7");
            json.WriteString("serialNumber", $"urn:uuid:{serialNumber:D}");
            json.WriteNumber("version", 1);
            Object("metadata", () =>
            {
                json.WriteString("timestamp", timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                Object("tools", () => Array("components", ["GenAi.Taxonomy"], name => Item(() =>
                {
                    json.WriteString("type", "library");
                    json.WriteString("name", name);
                })));
            });
            Array("components", [.. offerings], offering => Item(() => Component(offering)));
            json.WriteEndObject();
        }

        private void Component(ModelOffering offering)
        {
            var model = offering.Model;
            json.WriteString("type", "machine-learning-model");
            json.WriteString("bom-ref", offering.Id);
            Object("supplier", () => json.WriteString("name", offering.Provider));
            Object("manufacturer", () => json.WriteString("name", model.Vendor));
            json.WriteString("group", model.Vendor);
            json.WriteString("name", model.Name);
            if (model.Licence is { } licence)
            {
                Array("licenses", [licence], each => Item(() => Object("license", () => json.WriteString(SpdxIds.Contains(each) ? "id" : "name", each))));
            }

            References(offering);
            Object("modelCard", () => Card(offering, [.. model.Families.Select(family => taxonomy.FindId<ModelFamily>(family.Id)).OfType<ModelFamily>()]));
            Properties(offering);
        }

        private void Card(ModelOffering offering, IReadOnlyList<ModelFamily> families)
        {
            Object("modelParameters", () => Parameters(offering, families));
            if (offering.Model.Benchmarks.Count > 0)
            {
                Object("quantitativeAnalysis", () => Array("performanceMetrics", offering.Model.Benchmarks, score => Item(() =>
                {
                    json.WriteString("type", score.Metric is { } metric ? $"{score.Name} ({metric})" : score.Name);
                    json.WriteString("value", Kebab.Amount(score.Score));
                })));
            }

            Object("considerations", () => Considerations(offering, families));
        }

        private void Parameters(ModelOffering offering, IReadOnlyList<ModelFamily> families)
        {
            var mechanisms = families.Concat<Concept>(Architectures(offering.Model, families)).SelectMany(concept => taxonomy.Edges(concept, Relation.UsesMechanism));
            if (mechanisms.Select(edge => Approaches.GetValueOrDefault(edge.To.Id)).OfType<string>().FirstOrDefault() is { } approach)
                Object("approach", () => json.WriteString("type", approach));
            Text("task", (offering == use.Core && use.Tasks.Count > 0 ? use.Tasks[0].Id : null) ?? Best(families, Relation.Performs).FirstOrDefault()?.Id);
            Text("architectureFamily", families.Count > 0 ? families[0].Name : null);
            Text("modelArchitecture", Architectures(offering.Model, families) is [var architecture, ..] ? architecture.Name : null);
            Array("inputs", offering.Inputs, modality => Item(() => json.WriteString("format", modality.Id)));
            Array("outputs", offering.Outputs, modality => Item(() => json.WriteString("format", modality.Id)));
        }

        /// <summary>What the vendor says, else what every model of the families is built on.</summary>
        private Concept[] Architectures(ModelDescriptor model, IReadOnlyList<ModelFamily> families)
        {
            Concept[] stated = [.. model.Architectures.Select(architecture => taxonomy.FindId<ModelArchitecture>(architecture.Id)).OfType<Concept>()];
            if (stated.Length > 0)
                return stated;
            Concept[] common = [.. families.SelectMany(family => taxonomy.Edges(family, Relation.BuiltOn)).Select(edge => edge.To).Distinct()];
            return common.Length == 1 ? common : [];
        }

        private void Considerations(ModelOffering offering, IReadOnlyList<ModelFamily> families)
        {
            if (use.Application?.Users is { } users)
                Array<string>("users", [users], json.WriteStringValue);
            string[] useCases = use.Application is { } application ? [Sentence(application)] : [.. Best(families, Relation.Suits).Select(each => each.Name)];
            Array("useCases", useCases, json.WriteStringValue);
            var limitations = families.SelectMany(family => taxonomy.Edges(family, Relation.HasTrait)).Select(edge => edge.To).OfType<ModelTrait>();
            Array<string>("technicalLimitations", [.. limitations.Where(trait => trait.Kind == TraitKind.Limitation).Distinct().Select(Sentence)], json.WriteStringValue);
            Array("ethicalConsiderations", Exposures(offering, families), exposure => Item(() =>
            {
                json.WriteString("name", $"{exposure.Risk.Name} ({Kebab.Of(exposure.Severity)})");
                var controls = taxonomy.ControlsOf(exposure.Risk);
                if (controls.Count > 0)
                    json.WriteString("mitigationStrategy", string.Join("; ", controls.Select(control => use.InPlace.Contains(control) ? $"{control.Name} (in place)" : control.Name)));
            }));
        }

        /// <summary>The risks of the families, of what is produced and of the use, each with its highest severity; medium and more.</summary>
        private List<Exposure> Exposures(ModelOffering offering, IReadOnlyList<ModelFamily> families)
        {
            IEnumerable<Exposure> all =
            [
                .. families.SelectMany(taxonomy.RisksOf),
                .. offering.Outputs.Select(modality => taxonomy.FindId<Modality>(modality.Id)).OfType<Modality>().SelectMany(taxonomy.RisksOf),
                .. use.Application is { } application && taxonomy.FindId<ApplicationArea>(application.Id) is { } known ? taxonomy.RisksOf(known) : [],
            ];
            return [.. all
                .Where(exposure => exposure.Severity >= Severity.Medium)
                .GroupBy(exposure => exposure.Risk)
                .Select(group => group.MaxBy(exposure => exposure.Severity)!)
                .OrderByDescending(exposure => exposure.Severity)
                .ThenBy(exposure => exposure.Risk.Id, StringComparer.Ordinal)];
        }

        private void References(ModelOffering offering)
        {
            var model = offering.Model;
            IEnumerable<Source?> sources =
            [
                offering.Source, model.Source,
                .. offering.FactSources.Concat(model.FactSources).OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => fact.Value),
                .. model.Benchmarks.Select(score => score.Source),
            ];
            Array("externalReferences", [.. sources.OfType<Source>().Where(source => source.Uri is { IsAbsoluteUri: true }).DistinctBy(source => source.Uri)], source => Item(() =>
            {
                json.WriteString("type", "documentation");
                json.WriteString("url", source.Uri!.AbsoluteUri);
                json.WriteString("comment", source.Date is { } date ? $"{source.Title}, {Kebab.Day(date)}" : source.Title);
            }));
        }

        private void Properties(ModelOffering offering)
        {
            var model = offering.Model;
            (string Name, string? Value)[] facts =
            [
                ("model", model.Id),
                ("id-at-provider", offering.IdAtProvider),
                ("families", model.Families.Count == 0 ? null : string.Join(' ', model.Families)),
                ("tier", model.Tier is { } tier ? Kebab.Of(tier) : null),
                ("context-window", Kebab.Number(offering.Limits.ContextWindow)),
                ("max-output", Kebab.Number(offering.Limits.MaxOutput)),
                ("knowledge-cutoff", Kebab.Day(model.KnowledgeCutoff)),
                ("release-date", Kebab.Day(model.ReleaseDate)),
            ];
            Array("properties", [.. facts.Where(fact => fact.Value is not null)], fact => Item(() =>
            {
                json.WriteString("name", $"genai-taxonomy:{fact.Name}");
                json.WriteString("value", fact.Value);
            }));
        }

        private IEnumerable<Concept> Best(IReadOnlyList<ModelFamily> families, Relation relation) =>
            families.SelectMany(family => taxonomy.Edges(family, relation)).Where(edge => edge.Fit == Fit.High).Select(edge => edge.To).Distinct();

        private static string Sentence(Concept concept) => concept.Definition.Length == 0 ? concept.Name : $"{concept.Name}: {concept.Definition}";

        private void Object(string name, Action write)
        {
            json.WriteStartObject(name);
            write();
            json.WriteEndObject();
        }

        private void Item(Action write)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            if (items.Count == 0)
                return;
            json.WriteStartArray(name);
            foreach (var item in items)
                write(item);
            json.WriteEndArray();
        }

        private void Text(string name, string? text)
        {
            if (text is not null)
                json.WriteString(name, text);
        }
    }
}
