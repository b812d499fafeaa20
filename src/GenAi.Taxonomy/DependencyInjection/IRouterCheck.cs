using GenAi.Taxonomy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Finds the faults of one router. Routers of one kind and key are one to those who ask for their client.</summary>
internal interface IRouterCheck
{
    public object? Key { get; }

    public Type Kind { get; }

    /// <summary>The router as messages name it.</summary>
    public string Title { get; }

    public IReadOnlyList<Fault> Faults();
}
