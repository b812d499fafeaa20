namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The regions of clouds and the geographies in which they lie.</summary>
internal static class RegionNames
{
    /// <summary>The longest beginnings first: London and Zurich are European regions of clouds outside the European Union.</summary>
    private static readonly (string Start, string Geography)[] Starts =
    [
        ("us-gov-", "us-gov"), ("us-", "us"), ("europe-west2", "uk"), ("europe-west6", "ch"), ("europe-", "eu"), ("eu-west-2", "uk"), ("eu-central-2", "ch"), ("eu-", "eu"),
        ("northamerica-northeast", "ca"), ("ca-", "ca"), ("southamerica-east1", "br"), ("sa-east-1", "br"), ("ap-northeast-1", "jp"), ("asia-northeast1", "jp"),
        ("ap-south-1", "in"), ("asia-south1", "in"), ("ap-southeast-1", "sg"), ("asia-southeast1", "sg"), ("ap-southeast-2", "au"), ("australia-southeast1", "au"),
    ];

    /// <summary>Returns regions together with the geographies in which they lie, as far as these are known.</summary>
    public static IReadOnlyList<string> WithGeographies(IEnumerable<string> regions)
    {
        List<string> all = [.. regions];
        foreach (var region in all.ToArray())
        {
            if (Starts.FirstOrDefault(start => region.StartsWith(start.Start, StringComparison.Ordinal)).Geography is { } geography && !all.Contains(geography))
                all.Add(geography);
        }

        return all;
    }
}
