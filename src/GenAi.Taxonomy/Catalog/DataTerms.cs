using System.Globalization;

namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// The terms of data handling that the catalog states, and what follows from them: a stronger term includes the weaker one, and terms that exclude each
/// other never hold together. A host may state terms of its own, which hold only where they are stated.
/// </summary>
internal static class DataTerms
{
    public const string NoTraining = "no-training";
    public const string TrainingOptOut = "training-opt-out";
    public const string Training = "training";
    public const string ZeroRetention = "zero-retention";
    public const string ZeroRetentionAvailable = "zero-retention-available";
    public const string NoZeroRetention = "no-zero-retention";

    private const string RetentionPrefix = "retention-";
    private const string RetentionSuffix = "-days";

    /// <summary>Returns the term for requests that are kept for at most a number of days.</summary>
    public static string Retention(long days) =>
        days == 0 ? ZeroRetention : string.Create(CultureInfo.InvariantCulture, $"{RetentionPrefix}{days}{RetentionSuffix}");

    /// <summary>Returns whether a term holds where others are stated; unknown where nothing stated decides it.</summary>
    public static Support Find(IReadOnlyList<string> stated, string term)
    {
        var found = Support.Unknown;
        for (var i = 0; i < stated.Count; i++)
        {
            var decided = Decide(stated[i], term);
            if (decided == Support.Supported)
                return decided;
            if (decided == Support.Unsupported)
                found = decided;
        }

        return found;
    }

    private static Support Decide(string stated, string term)
    {
        if (Is(stated, term))
            return Support.Supported;
        if (DaysOf(term) is { } allowed)
            return DaysOf(stated) is not { } kept ? Support.Unknown : kept <= allowed ? Support.Supported : Support.Unsupported;
        if (Is(term, NoTraining))
            return Is(stated, Training) || Is(stated, TrainingOptOut) ? Support.Unsupported : Support.Unknown;
        if (Is(term, TrainingOptOut))
            return Is(stated, NoTraining) ? Support.Supported : Is(stated, Training) ? Support.Unsupported : Support.Unknown;
        if (Is(term, ZeroRetentionAvailable))
            return Is(stated, ZeroRetention) ? Support.Supported : Is(stated, NoZeroRetention) ? Support.Unsupported : Support.Unknown;
        // A host that states terms of its own states all that hold.
        return IsKnown(term) || IsKnown(stated) ? Support.Unknown : Support.Unsupported;
    }

    private static bool IsKnown(string term) =>
        DaysOf(term) is not null || Is(term, NoTraining) || Is(term, TrainingOptOut) || Is(term, Training) || Is(term, ZeroRetentionAvailable) || Is(term, NoZeroRetention);

    private static long? DaysOf(string term) =>
        Is(term, ZeroRetention) ? 0
        : term.StartsWith(RetentionPrefix, StringComparison.OrdinalIgnoreCase) && term.EndsWith(RetentionSuffix, StringComparison.OrdinalIgnoreCase)
            && term.Length > RetentionPrefix.Length + RetentionSuffix.Length
            && long.TryParse(term.AsSpan(RetentionPrefix.Length..^RetentionSuffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days
        : null;

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
