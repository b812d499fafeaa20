using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// The data file of pydantic's genai-prices: providers with models, US dollars per million tokens. It holds prices and little else, and rules
/// by which a name finds its price. A name is one where a rule says that it equals; rules by prefix and pattern also match what is not known yet, so
/// they name nothing. Where an id does not pass its own rule it is a label, and the first name that equals takes its place.
/// </summary>
internal sealed class GenAiPricesReader : ICatalogReader
{
    public CatalogFormat Format => CatalogFormat.GenAiPrices;

    public Source Origin { get; } = new("genai-prices", "genai-prices data") { Uri = new("https://github.com/pydantic/genai-prices") };

    public bool Recognises(CatalogFile file) =>
        file.IsArray && file.StartsWith(null, provider => provider.Child("id") is { ValueKind: JsonValueKind.String }
            && provider.Child("models") is { ValueKind: JsonValueKind.Array } models
            && models.EnumerateArray().Take(5).Any(model => model.Child("prices") is not null || model.Child("match") is not null));

    public void Read(CatalogFile file, RecordSink sink)
    {
        foreach (var record in file.Records())
        {
            var provider = record.Element;
            if (provider.Child("id") is not { ValueKind: JsonValueKind.String } id || id.GetString() is not { Length: > 0 and <= JsonRecord.MaxText } name
                || provider.Child("models") is not { ValueKind: JsonValueKind.Array } models)
            {
                sink.Skip("providers", "a provider has no 'id' or no array 'models'");
                continue;
            }

            var ours = CuratedKnowledge.Instance.ProviderOfGenAiPrices(name) ?? name.ToLowerInvariant().Replace('_', '-');
            var index = 0;
            foreach (var model in models.EnumerateArray())
                sink.Take($"{name}.models[{index++}]", () => ReadModel(ours, model, sink));
        }
    }

    private static SourceRecord ReadModel(string provider, JsonElement element, RecordSink sink)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new RecordException("is not an object");
        var label = element.RequiredText("id");
        List<string> names = [];
        var isName = true;
        if (element.Child("match") is { } rule)
        {
            isName = Names(rule, label, names, 0);
            names = [.. names.Distinct(StringComparer.Ordinal)];
        }

        var id = isName ? label : names.FirstOrDefault() ?? throw new RecordException($"'{JsonRecord.Cut(label)}' is a label that its own rule does not match, and no rule names a model");
        names.Remove(id);
        var model = new SourceFields(element, sink);
        var record = new SourceRecord(provider, id);
        sink.Facts(record, model);
        if (names.Count > 0)
            sink.Fact(record, CatalogFields.Aliases, names);
        if (model.Flag("deprecated") == true)
            sink.Fact(record, CatalogFields.Stage, ModelStage.Deprecated);
        GenAiPricesRates.Read(model, record, sink);
        return record;
    }

    /// <summary>Collects what the rule says a name equals, and tells whether it matches the id. Patterns are not run: they are the file's.</summary>
    private static bool Names(JsonElement rule, string id, List<string> names, int depth)
    {
        if (rule.ValueKind != JsonValueKind.Object || depth > 8)
            return false;
        var matches = false;
        foreach (var part in rule.EnumerateObject())
        {
            if (part.Value.ValueKind == JsonValueKind.Array && part.Name is "or" or "and")
            {
                // Of several conditions together none alone is a name.
                var own = part.Name == "or" ? names : [];
                var parts = part.Value.EnumerateArray().Select(each => Names(each, id, own, depth + 1)).ToArray();
                matches |= part.Name == "or" ? parts.Contains(true) : parts.Length > 0 && !parts.Contains(false);
            }
            else if (part.Value.ValueKind == JsonValueKind.String && part.Value.GetString() is { Length: > 0 and <= JsonRecord.MaxText } text)
            {
                if (part.Name == "equals")
                    names.Add(text);
                matches |= part.Name switch
                {
                    "equals" => string.Equals(id, text, StringComparison.OrdinalIgnoreCase),
                    "starts_with" => id.StartsWith(text, StringComparison.OrdinalIgnoreCase),
                    "ends_with" => id.EndsWith(text, StringComparison.OrdinalIgnoreCase),
                    "contains" => id.Contains(text, StringComparison.OrdinalIgnoreCase),
                    _ => false,
                };
            }
        }

        return matches;
    }
}
