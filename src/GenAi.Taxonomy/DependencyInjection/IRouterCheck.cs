using GenAi.Taxonomy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Finds the faults of one router. Routers of one kind and key are one to those who ask for their client.</summary>
internal interface IRouterCheck
{
    object? Key { get; }

    Type Kind { get; }

    /// <summary>The router as messages name it.</summary>
    string Title { get; }

    IReadOnlyList<Fault> Faults();
}
