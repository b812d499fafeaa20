using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using GenAi.Taxonomy;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Values read from named options. After an edit that is wrong the last good value stays in use, and the log says what is wrong. Thread-safe.</summary>
internal sealed partial class LastGood<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TValue> : IDisposable
    where TOptions : class
    where TValue : class
{
    private readonly IOptionsFactory<TOptions> _factory;
    private readonly Func<string, TOptions, TValue> _read;
    private readonly ILogger _logger;
    private readonly IDisposable[] _subscriptions;
    private readonly ConcurrentDictionary<string, TValue> _values = new(StringComparer.Ordinal);
    private readonly Lock _reading = new();

    /// <param name="factory">Makes and validates the options.</param>
    /// <param name="sources">Tell that options have changed.</param>
    /// <param name="read">Reads a value from the options of a name.</param>
    /// <param name="loggers">The log of edits that are wrong. Null: no log.</param>
    public LastGood(
        IOptionsFactory<TOptions> factory, IEnumerable<IOptionsChangeTokenSource<TOptions>> sources, Func<string, TOptions, TValue> read, ILoggerFactory? loggers)
    {
        (_factory, _read) = (factory, read);
        _logger = loggers?.CreateLogger(typeof(GenAiTaxonomy).Namespace!) ?? NullLogger.Instance;
        _subscriptions = [.. sources.Select(source => ChangeToken.OnChange(source.GetChangeToken, Reread, source.Name))];
    }

    /// <summary>Returns the value of a name; for as long as it does not change, the same instance.</summary>
    /// <exception cref="OptionsValidationException">It is wrong, and was never right before.</exception>
    public TValue Get(string name)
    {
        if (_values.TryGetValue(name, out var known))
            return known;
        lock (_reading)
            return _values.TryGetValue(name, out known) ? known : _values[name] = Read(name);
    }

    public void Dispose() => Array.ForEach(_subscriptions, subscription => subscription.Dispose());

    // Read when the edit comes, so that its fault is in the log then; what was not used yet is read on first use.
    private void Reread(string? name)
    {
        lock (_reading)
        {
            foreach (var known in _values.Keys.Where(known => name is null || known == name))
            {
                try
                {
                    _values[known] = Read(known);
                }
                catch (Exception wrong)
                {
                    LogKept(known, string.Join(Environment.NewLine, (wrong as OptionsValidationException)?.Failures ?? [wrong.Message]), wrong);
                }
            }
        }
    }

    private TValue Read(string name) => _read(name, _factory.Create(name));

    [LoggerMessage(LogEvents.EditRefused, LogLevel.Error, "'{Name}' was edited, and the edit is wrong; the last good one stays in use. {Faults}")]
    private partial void LogKept(string name, string faults, Exception wrong);
}
