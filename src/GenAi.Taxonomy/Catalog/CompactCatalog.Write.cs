using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

internal sealed partial class CompactCatalog
{
    public static byte[] Write(ModelCatalog catalog)
    {
        var values = CatalogFields.All.ToDictionary(field => field, _ => new CompactWriter.Table());
        var factSources = new CompactWriter.Table();
        var file = new CompactWriter();
        var body = file.Part();
        body.Text(catalog.Version);
        body.Number(catalog.AsOf.DayNumber);
        body.Number(catalog.Models.Count);
        foreach (var model in catalog.Models)
        {
            body.Text(model.Id);
            Facts(model.Values, model.Source, model.FactSources);
        }

        var numbers = catalog.Models.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        body.Number(catalog.Offerings.Count);
        foreach (var offering in catalog.Offerings)
        {
            body.Text(offering.Provider);
            body.Text(offering.IdAtProvider);
            body.Number(numbers[offering.Model.Id]);
            Facts(offering.Values, offering.Source, offering.FactSources);
        }

        body.Number(catalog.Deployments.Count);
        foreach (var (name, id) in catalog.Deployments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            body.Text(name);
            body.Text(id);
        }

        body.Number(catalog.Conflicts.Count);
        foreach (var conflict in catalog.Conflicts)
        {
            body.Text(conflict.Subject);
            body.Text(conflict.Fact);
            body.Text(conflict.Kept);
            body.Source(conflict.KeptSource);
            body.Text(conflict.Other);
            body.Source(conflict.OtherSource);
        }

        body.Number(catalog.Lines.Count);
        foreach (var line in catalog.Lines)
        {
            body.Text(line.Name);
            body.Source(line.Source);
            body.Number(line.Offerings.Count);
            foreach (var id in line.Offerings)
                body.Text(id);
        }

        file.Number(values.Count);
        foreach (var (field, table) in values)
        {
            file.Text(field.Name);
            table.WriteTo(file, withLength: true);
        }

        factSources.WriteTo(file, withLength: true);
        file.Append(body);
        return file.ToFile();

        void Facts(FieldValues stated, Source? source, IReadOnlyDictionary<string, Source> sources)
        {
            body.Number((long)stated.Stated);
            foreach (var field in CatalogFields.All)
            {
                if (stated[field] is { } value)
                    body.Number(values[field].Add(file.Part(), entry => field.WriteCompact(entry, value)));
            }

            body.Source(source);
            body.Number(factSources.Add(file.Part(), entry =>
            {
                entry.Number(sources.Count);
                foreach (var (fact, origin) in sources.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    entry.Text(fact);
                    entry.Source(origin);
                }
            }));
        }
    }
}
