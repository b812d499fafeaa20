using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Named requirements, the same instance for as long as they do not change. After an edit that is wrong they stay as they were. Thread-safe.</summary>
internal sealed class NamedRequirements(
    IOptionsFactory<Stated<ModelRequirements>> factory, IEnumerable<IOptionsChangeTokenSource<Stated<ModelRequirements>>> sources, ILoggerFactory? loggers = null) : IDisposable
{
    private readonly LastGood<Stated<ModelRequirements>, ModelRequirements> _requirements = new(factory, sources, (_, stated) => stated.Value!, loggers);

    public ModelRequirements Get(string name) => _requirements.Get(name);

    public void Dispose() => _requirements.Dispose();
}
