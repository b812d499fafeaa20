using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// Whether a model reasons is a property of the model, but hosts state it by a flag that some set for everything. The vendor's own statement
/// decides; without one, the majority of hosts. The flag of a host that others contradict too often is no vote.
/// </summary>
internal sealed partial class CatalogAssembler
{
    private const string Reasoning = "reasoning";
    private const int FewestVotes = 10;
    private const int MostOutvotedShare = 4;

    private readonly HashSet<string> _outvoted = new(StringComparer.Ordinal);

    private bool IsBelieved(OfferingRow row, CapabilityField capability) => capability.Name != Reasoning || !Says(row, capability) || !_outvoted.Contains(row.Provider);

    /// <summary>A host can leave reasoning out, but cannot add it to a model that does not reason. The vendor's own snapshots can differ.</summary>
    private bool IsBelieved(OfferingRow row, CapabilityField capability, Support ofModel)
    {
        if (capability.Name != Reasoning || ofModel != Support.Unsupported || row.IsFirstParty || !Says(row, capability))
            return IsBelieved(row, capability);
        Correct(row.Id, $"has '{capability.Name}' by the word of its host, which the model does not have; it was left out");
        return false;
    }

    /// <summary>Finds the hosts that say of models that they reason, and are contradicted by the majority for a quarter of them or more.</summary>
    private void CountVotes(IEnumerable<IEnumerable<OfferingRow>> models)
    {
        if (Array.Find(_capabilities, field => field.Name == Reasoning) is not { } reasoning)
            return;
        var votes = new Dictionary<string, (int All, int Against)>(StringComparer.Ordinal);
        foreach (var model in models)
        {
            var hosts = Voters(model, reasoning);
            var yes = hosts.Count(row => Says(row, reasoning));
            if (hosts.Length < 3 || yes * 2 == hosts.Length)
                continue;
            foreach (var row in hosts.Where(row => !row.IsFirstParty && Says(row, reasoning)))
            {
                var (all, against) = votes.GetValueOrDefault(row.Provider);
                votes[row.Provider] = (all + 1, against + (yes * 2 > hosts.Length ? 0 : 1));
            }
        }

        foreach (var (provider, (all, against)) in votes)
        {
            if (all >= FewestVotes && against * MostOutvotedShare >= all)
                _outvoted.Add(provider);
        }
    }

    private Statement? Vote(string id, CapabilityField capability, OfferingRow[] rows)
    {
        if (FirstStatement([.. rows.Where(row => row.IsFirstParty)], capability) is { IsWeak: false } own)
            return own;
        var voters = Voters(rows, capability);
        var believed = Array.FindAll(voters, row => IsBelieved(row, capability));
        if (voters.Length > 0 && believed.Length == 0)
        {
            Correct(id, $"has '{capability.Name}' by the word of {string.Join(", ", voters.Select(row => row.Provider))} alone, which other hosts contradict too often; it is unknown");
            return null;
        }

        if (believed.Length == 0)
            return FirstStatement(rows, capability);
        var yes = believed.Count(row => Says(row, capability));
        var isTie = yes * 2 == believed.Length;
        var first = Array.Find(believed, row => isTie || Says(row, capability) == yes * 2 > believed.Length)!;
        if (Says(voters[0], capability) != Says(first, capability))
            Correct(id, $"'{capability.Name}' is stated by {voters[0].Provider} and contradicted by the majority of hosts; the majority holds");
        return first.Facts[capability];
    }

    /// <summary>Returns one row of each provider that states the capability.</summary>
    private static OfferingRow[] Voters(IEnumerable<OfferingRow> rows, CapabilityField capability) =>
        [.. rows.Where(row => row.Facts[capability] is { IsWeak: false }).DistinctBy(row => row.Provider)];

    private static bool Says(OfferingRow row, CapabilityField capability) => row.Facts.GetValue(capability) == Support.Supported;
}
