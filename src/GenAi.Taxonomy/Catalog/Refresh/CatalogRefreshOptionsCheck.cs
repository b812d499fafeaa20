using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>Finds everything that is wrong with the options at once.</summary>
internal sealed class CatalogRefreshOptionsCheck : IValidateOptions<CatalogRefreshOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, CatalogRefreshOptions options)
    {
        List<Fault> faults = [];
        if (options.Source is null)
            faults.Add(new(nameof(options.Source), "is not set: name the https, http or file address of a catalog"));
        else if (!options.Source.IsAbsoluteUri)
            faults.Add(new(nameof(options.Source), $"is '{options.Source.OriginalString}', which is not absolute: for a file, use its full path"));
        else if (options.Source.Scheme is not ("https" or "http" or "file"))
            faults.Add(new(nameof(options.Source), $"has the scheme '{options.Source.Scheme}': use https, http or file"));
        if (options.Format is { } format && !Enum.IsDefined(format))
            faults.Add(new(nameof(options.Format), $"is {(int)format}, which is no format"));
        if (options.Interval < TimeSpan.FromSeconds(1) || options.Interval > Longest)
            faults.Add(new(nameof(options.Interval), $"is {options.Interval}: use 1 second to 30 days"));
        if (options.RetryDelay < TimeSpan.FromSeconds(1) || options.RetryDelay > Longest)
            faults.Add(new(nameof(options.RetryDelay), $"is {options.RetryDelay}: use 1 second to 30 days"));
        if (!(options.Jitter is >= 0 and <= 0.5))
            faults.Add(new(nameof(options.Jitter), FormattableString.Invariant($"is {options.Jitter}: use 0 to 0.5")));
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromHours(1))
            faults.Add(new(nameof(options.Timeout), $"is {options.Timeout}: use more than 0, up to 1 hour"));
        if (options.MaxBytes is < 1 or > 1 << 30)
            faults.Add(new(nameof(options.MaxBytes), $"is {options.MaxBytes}: use 1 to 1073741824, which is 1 GiB"));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => $"Catalog refresh, {fault}"));
    }
}
