using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GenAi.Taxonomy.Analyzers;

/// <summary>Says what is wrong with the name of a model on a day.</summary>
internal sealed class ModelCheck(ModelTable table, DateTime day)
{
    private const int NoticeDays = 90;

    /// <summary>Returns the diagnostic of a name, or null if there is nothing to say.</summary>
    /// <param name="name">The name as it is passed.</param>
    /// <param name="provider">Who serves it; null if the library calls several.</param>
    /// <param name="isDeployment">Whether the host may have chosen the name itself.</param>
    /// <param name="forbidsAliases">Whether names that stand for whatever is newest are forbidden.</param>
    /// <param name="forbidsPreviews">Whether previews are forbidden.</param>
    /// <param name="location">Where the name stands.</param>
    public Diagnostic? Find(string name, string? provider, bool isDeployment, bool forbidsAliases, bool forbidsPreviews, Location location)
    {
        var entries = table.Find(name, provider);
        if (entries.Count == 0)
        {
            return isDeployment || table.FindNearest(name) is not { } known
                ? null
                : Make(ModelRules.Unknown, location, known, name, known);
        }

        // The code does not say which provider it calls, so a name is retired only where all providers have retired it.
        if (entries.All(entry => entry.IsRetired(day)))
        {
            var last = Latest(entries);
            var replacement = ReplacementOf(name, entries);
            return Make(ModelRules.Retired, location, replacement, name, last is null ? "" : $" since {Text(last.Value.AddDays(1))}", Instead(replacement));
        }

        var served = entries.Where(entry => !entry.IsRetired(day)).ToArray();
        if (served.All(entry => entry.IsDeprecated(day) || entry.RetiredOn <= day.AddDays(NoticeDays)))
        {
            var replacement = ReplacementOf(name, served);
            return Make(
                ModelRules.Ends, location, replacement, name,
                Latest(served) is { } last ? $"served until {Text(last)}" : "deprecated, without a day on which it ends", Instead(replacement));
        }

        if (forbidsAliases && served.All(entry => entry.Stage == ModelEntry.AliasStage))
            return Make(ModelRules.Moves, location, null, name, "an alias that moves to newer models");
        return forbidsPreviews && served.All(entry => entry.Stage == ModelEntry.PreviewStage)
            ? Make(ModelRules.Moves, location, null, name, "a preview")
            : null;
    }

    /// <summary>Returns the last day on which somebody serves it; null if a day is not known.</summary>
    private static DateTime? Latest(IEnumerable<ModelEntry> entries) => entries.Any(entry => entry.RetiredOn is null) ? null : entries.Max(entry => entry.RetiredOn);

    /// <summary>Returns what takes the place of a name, in the form of the name; null if providers differ or none is known.</summary>
    private static string? ReplacementOf(string name, IEnumerable<ModelEntry> entries)
    {
        string[] known = [.. entries.Select(entry => entry.Replacement).Where(each => each.Length > 0).Distinct()];
        if (known.Length != 1)
            return null;
        // An offering's id keeps its provider.
        var provider = entries.First().Provider + "/";
        return name.StartsWith(provider, StringComparison.OrdinalIgnoreCase) ? provider + known[0] : known[0];
    }

    private static string Instead(string? replacement) => replacement is null ? "" : $"; '{replacement}' takes its place";

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Diagnostic Make(DiagnosticDescriptor rule, Location location, string? replacement, params object[] arguments) => Diagnostic.Create(
        rule, location, replacement is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ModelRules.Replacement, replacement), arguments);
}
