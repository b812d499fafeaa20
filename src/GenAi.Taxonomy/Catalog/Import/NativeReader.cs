using System.Text.Json;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Makes a catalog of native JSON. A record that cannot be read is skipped and reported.</summary>
internal sealed class NativeReader(GenAiTaxonomy taxonomy)
{
    private readonly List<Fault> _skipped = [];
    private readonly NativeInput _input = new(taxonomy);
    private readonly Dictionary<string, ModelDescriptor> _models = new(StringComparer.Ordinal);

    private readonly HashSet<string> _offerings = new(StringComparer.Ordinal);

    private readonly ModelCatalogBuilder _builder = new();

    public IReadOnlyList<Fault> Skipped => _skipped;

    public int Count { get; private set; }

    /// <summary>Lists are read as they come, each after the one that it refers to, as files of ours are ordered; in other files they wait for the end.</summary>
    public ModelCatalog Read(CatalogFile file)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<FileRecord> properties = [];
        List<FileRecord> waiting = [];
        foreach (var record in file.Records())
        {
            if (record.Name is "version" or "asOf" or "deployments" || Array.IndexOf(Lists, record.Name) >= 0)
                properties.Add(record.Hold());
            if (record.List is not { } list)
                continue;
            if (list == Lists[0] || taken.Contains(list == "offerings" ? "models" : Lists[0]))
            {
                taken.Add(list);
                Take(record);
            }
            else
            {
                waiting.Add(record.Hold());
            }
        }

        foreach (var record in waiting.OrderBy(record => Array.IndexOf(Lists, record.List)))
            Take(record);
        using var root = CatalogFile.Join(properties);
        ReadProperties(root.RootElement);
        return _builder.Build();
    }

    private static readonly string[] Lists = ["sources", "models", "offerings", "conflicts", "lines"];

    private void ReadProperties(JsonElement root)
    {
        _builder.Version = root.RequiredText("version");
        _builder.AsOf = root.Day("asOf");
        foreach (var list in Lists)
            _ = root.Items(list);
        foreach (var deployment in root.Object("deployments")?.EnumerateObject() ?? default)
            Take($"deployments.{JsonRecord.Cut(deployment.Name)}", () => Deploy(deployment.Name, JsonRecord.AsText(deployment.Value, "offering")));
    }

    private void Take(FileRecord record) => Take(record.Path, () =>
    {
        var element = record.Element;
        if (element.ValueKind != JsonValueKind.Object)
            throw new RecordException("is not an object");
        switch (record.List)
        {
            case "sources":
                _input.AddSource(element);
                break;
            case "models":
                var model = ReadModel(element);
                _models.Add(model.Id, model);
                _builder.Set(model);
                break;
            case "offerings":
                var offering = ReadOffering(element);
                _builder.Set(offering);
                _offerings.Add(offering.Id);
                Count++;
                break;
            case "conflicts":
                _builder.Add(new CatalogConflict(
                    element.RequiredText("subject"), element.RequiredText("fact"),
                    element.Text("kept") ?? "", _input.SourceOf(element, "keptSource"), element.Text("other") ?? "", _input.SourceOf(element, "otherSource")));
                break;
            case "lines":
                _builder.Set(new ModelLine(element.RequiredText("name"), element.Texts("offerings")) { Source = _input.SourceOf(element, "source") });
                break;
        }
    });

    private void Take(string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception fault) when (IsOfRecord(fault))
        {
            _skipped.Add(new(path, fault.Message));
        }
    }

    private void Deploy(string name, string offering)
    {
        if (!_offerings.Contains(offering))
            throw new RecordException($"its offering '{JsonRecord.Cut(offering)}' is not in the file");
        _builder.MapDeployment(name, offering);
    }

    private ModelDescriptor ReadModel(JsonElement element) =>
        ModelDescriptor.OfStated(element.RequiredText("id"), Values(element, CatalogFields.OfModel), _input.SourceOf(element, "source"), _input.FactSources(element.Object("factSources")));

    private ModelOffering ReadOffering(JsonElement element)
    {
        var id = element.RequiredText("model");
        var model = _models.GetValueOrDefault(id) ?? throw new RecordException($"its model '{id}' is not in the file");
        return new(
            element.RequiredText("provider"), element.RequiredText("id"), model, Values(element, CatalogFields.OfOffering), _input.SourceOf(element, "source"), _input.FactSources(element.Object("factSources")));
    }

    private FieldValues Values(JsonElement element, IReadOnlyList<CatalogField> fields) => CatalogFields.ValuesOf(
        fields, field => field.Group is null ? field.ReadNative(element, _input) : element.Object(field.Group) is { } group ? field.ReadNative(group, _input) : null);

    private static bool IsOfRecord(Exception fault) => fault is RecordException or ArgumentException or OverflowException or FormatException;
}
