using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>What requirements say about running models on one's own machines.</summary>
internal static class OwnMachine
{
    /// <summary>The memory of a device, such as a laptop or a phone of the upper class, where requirements state none.</summary>
    public const decimal DeviceGb = 8;

    /// <summary>The runtimes that run whatever llama.cpp runs.</summary>
    private static readonly string[] OnLlamaCpp = ["ollama", "lmstudio", "lemonade"];

    /// <summary>Returns whether requirements that name no deployment ask for one's own machine.</summary>
    public static bool IsAskedFor(ModelRequirements requirements) => requirements.MaxMemoryGb is not null || requirements.Runtimes.Count > 0;

    /// <summary>Returns whether an offering runs on the machine of whoever uses it.</summary>
    public static bool Runs(AccessKind access, HostingKind hosting) => hosting == HostingKind.Local || access == AccessKind.SelfHosted;

    /// <summary>Returns whether a model fits a device; null where the memory that it needs is not known.</summary>
    public static bool? FitsDevice(ModelDescriptor model, decimal? gigabytes) =>
        model.Memory is { IsUnknown: false } memory ? memory.LargestWithin(gigabytes ?? DeviceGb) is not null : null;

    /// <summary>Returns whether one of the runtimes runs an offering; null where none is known to.</summary>
    public static bool? RunsOn(ModelOffering offering, IReadOnlyList<string> runtimes)
    {
        var known = offering.Model.Runtimes;
        for (var i = 0; i < runtimes.Count; i++)
        {
            // A runtime that the host has asked for its models runs them.
            if (Is(runtimes[i], offering.Provider))
                return true;
            for (var k = 0; k < known.Count; k++)
            {
                if (Is(known[k], runtimes[i]) || (Is(known[k], "llama.cpp") && OnLlamaCpp.Contains(runtimes[i], StringComparer.OrdinalIgnoreCase)))
                    return true;
            }
        }

        return known.Count == 0 ? null : false;
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
