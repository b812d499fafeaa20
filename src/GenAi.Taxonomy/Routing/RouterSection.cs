using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace GenAi.Taxonomy.Routing;

/// <summary>Reads routes and bounds of a router from a section of the configuration; gathers every fault.</summary>
internal sealed class RouterSection<TClient>(RouterBuilder<TClient> builder)
    where TClient : class
{
    private static readonly string[] Names =
        ["Routes", "Require", "Budgets", "Limits", "Canaries", "Health", "MaxAttempts", "AttemptTimeout", "TotalTimeout", "KeepsOrder", "AssumedOutputTokens"];

    private static readonly string[] HealthNames = ["FailureRatio", "MinimumThroughput", "SamplingDuration", "ConsecutiveFailures", "BreakDuration", "MaxBreakDuration"];

    public void Read(IConfigurationSection section)
    {
        if (!section.Exists())
        {
            Add(section.Path, "is not in the configuration: add the section, or name the right one");
            return;
        }

        foreach (var child in Known(section, Names))
        {
            switch (child.Key.ToUpperInvariant())
            {
                case "ROUTES":
                    Each(child, ReadRoute);
                    break;
                case "REQUIRE":
                    Each(child, name => { if (TextOf(name) is { } text) builder.Require(text); });
                    break;
                case "BUDGETS":
                    Each(child, ReadBudget);
                    break;
                case "LIMITS":
                    Each(child, ReadLimit);
                    break;
                case "CANARIES":
                    Each(child, ReadCanary);
                    break;
                case "HEALTH":
                    ReadHealth(child);
                    break;
                case "KEEPSORDER":
                    Set(child, "true or false", Flag, flag => builder.KeepsOrder = flag);
                    break;
                case "ASSUMEDOUTPUTTOKENS":
                    Set(child, "a number of at least 0, such as 4000", Number, number => builder.AssumedOutputTokens = number);
                    break;
                case "MAXATTEMPTS":
                    Set(child, "a number of at least 1, such as 3", Number, number => builder.MaxAttempts = number);
                    break;
                case "ATTEMPTTIMEOUT":
                    Set(child, "a time of at most 24 hours, such as 00:01:40", Time, time => builder.AttemptTimeout = time);
                    break;
                case "TOTALTIMEOUT":
                    Set(child, "a time of at most 24 hours, such as 00:05:00", Time, time => builder.TotalTimeout = time);
                    break;
            }
        }
    }

    private void ReadRoute(IConfigurationSection route)
    {
        string? offering = null, provider = null, client = null, region = null, name = null;
        var weight = 1.0;
        foreach (var child in Known(route, ["Offering", "Provider", "Client", "Region", "Name", "Weight"]))
        {
            if (child.Key.Equals("Weight", StringComparison.OrdinalIgnoreCase))
            {
                Set(child, "a number above 0, such as 2", Amount, amount => weight = (double)amount);
                continue;
            }

            _ = child.Key.ToUpperInvariant() switch
            {
                "OFFERING" => offering = TextOf(child),
                "PROVIDER" => provider = TextOf(child),
                "CLIENT" => client = TextOf(child),
                "NAME" => name = TextOf(child),
                _ => region = TextOf(child),
            };
        }

        if (client is null)
            Add(route.Path, "has no Client: give the key under which the client is registered");
        if ((offering is null) == (provider is null))
            Add(route.Path, "needs either an Offering or a Provider");
        if (client is null || (offering is null) == (provider is null))
            return;
        _ = offering is not null ? builder.Route(offering, (object)client, name, weight) : builder.Provider(provider!, (object)client, name, weight);
        if (region is not null)
            builder.ClientRegion(offering ?? provider!, region);
    }

    private void ReadCanary(IConfigurationSection canary)
    {
        string? offering = null;
        foreach (var child in Known(canary, ["Offering", "Share"]).Where(child => child.Key.Equals("Offering", StringComparison.OrdinalIgnoreCase)))
            offering = TextOf(child);
        if (!canary.GetSection("Offering").Exists() || !canary.GetSection("Share").Exists())
            Add(canary.Path, "needs Offering and Share");
        else if (offering is not null)
            Set(canary.GetSection("Share"), "a share above 0 that leaves all shares together at most 1, such as 0.05", Amount, amount => builder.Canary(offering, (double)amount));
    }

    private void ReadHealth(IConfigurationSection health)
    {
        foreach (var child in Known(health, HealthNames))
        {
            switch (child.Key.ToUpperInvariant())
            {
                case "FAILURERATIO":
                    Set(child, "a number above 0 and at most 1, such as 0.5", Amount, amount => builder.Health.FailureRatio = (double)amount);
                    break;
                case "MINIMUMTHROUGHPUT":
                    Set(child, "a number of at least 1, such as 20", Number, number => builder.Health.MinimumThroughput = number);
                    break;
                case "CONSECUTIVEFAILURES":
                    Set(child, "a number of at least 1, such as 5", Number, number => builder.Health.ConsecutiveFailures = number);
                    break;
                case "SAMPLINGDURATION":
                    Set(child, "a time of at most 24 hours, such as 00:00:30", Time, time => builder.Health.SamplingDuration = time);
                    break;
                case "BREAKDURATION":
                    Set(child, "a time of at most 24 hours, such as 00:00:01", Time, time => builder.Health.BreakDuration = time);
                    break;
                default:
                    Set(child, "a time of at most 24 hours, such as 00:02:00", Time, time => builder.Health.MaxBreakDuration = time);
                    break;
            }
        }
    }

    private void ReadBudget(IConfigurationSection budget)
    {
        decimal? usd = null;
        TimeSpan? window = null;
        string? key = null;
        var isPerTenant = false;
        foreach (var child in Known(budget, ["Usd", "Window", "Key", "PerTenant"]))
        {
            switch (child.Key.ToUpperInvariant())
            {
                case "USD":
                    Set(child, "US dollars above 0, such as 50", Amount, amount => usd = amount);
                    break;
                case "WINDOW":
                    Set(child, "a time above 0, such as 1.00:00:00", Time, time => window = time);
                    break;
                case "KEY":
                    key = TextOf(child);
                    break;
                default:
                    Set(child, "true or false", Flag, flag => isPerTenant = flag);
                    break;
            }
        }

        if (usd is { } limit && window is { } length)
            builder.Budget(limit, length, key, isPerTenant);
        else if (!budget.GetSection("Usd").Exists() || !budget.GetSection("Window").Exists())
            Add(budget.Path, "needs Usd and Window");
    }

    private void ReadLimit(IConfigurationSection limit)
    {
        const string Whole = "a whole number of at least 1, such as 60";
        long? requests = null, tokens = null;
        string? route = null;
        var (isPerTenant, faults) = (false, builder.Faults.Count);
        foreach (var child in Known(limit, ["Route", "RequestsPerMinute", "TokensPerMinute", "PerTenant"]))
        {
            switch (child.Key.ToUpperInvariant())
            {
                case "REQUESTSPERMINUTE":
                    Set(child, Whole, Count, count => requests = count);
                    break;
                case "TOKENSPERMINUTE":
                    Set(child, Whole, Count, count => tokens = count);
                    break;
                case "ROUTE":
                    route = TextOf(child);
                    break;
                default:
                    Set(child, "true or false", Flag, flag => isPerTenant = flag);
                    break;
            }
        }

        // A limit of which a part cannot be read is none: what is wrong with it is told.
        if (builder.Faults.Count > faults)
            return;
        if (requests is null && tokens is null)
            Add(limit.Path, "needs RequestsPerMinute, TokensPerMinute, or both");
        else
            builder.LimitPerMinute(requests, tokens, route, isPerTenant);
    }

    private static long? Count(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? Flag(string text) => bool.TryParse(text, out var flag) ? flag : null;

    private static decimal? Amount(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0 ? amount : null;

    private static TimeSpan? Time(string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero ? time : null;

    private void Set<T>(IConfigurationSection child, string right, Func<string, T?> read, Action<T> set)
        where T : struct
    {
        try
        {
            if (child.Value is { } text && read(text) is { } value)
            {
                set(value);
                return;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // The property has said no; the fault says what it takes.
        }

        Add(child.Path, $"'{child.Value}' is not {right}");
    }

    private string? TextOf(IConfigurationSection child)
    {
        if (!string.IsNullOrWhiteSpace(child.Value))
            return child.Value.Trim();
        Add(child.Path, "is blank: name something or leave it out");
        return null;
    }

    private void Each(IConfigurationSection list, Action<IConfigurationSection> read)
    {
        if (!string.IsNullOrEmpty(list.Value))
            Add(list.Path, $"is the text '{list.Value}', not a list");
        foreach (var item in list.GetChildren())
            read(item);
    }

    private IEnumerable<IConfigurationSection> Known(IConfigurationSection section, string[] names)
    {
        foreach (var child in section.GetChildren())
        {
            if (names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                yield return child;
            else
                Add(child.Path, $"is not a property of a router{Nearest.Phrase(child.Key, names)}");
        }
    }

    private void Add(string where, string message) => builder.Faults.Add(new(where, message));
}
