using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>A router over x/a, which is cheaper and thus first, and y/b.</summary>
internal static class TwoRoutes
{
    public static Routed<IChatClient> Of(
        IChatClient first, IChatClient second, Clock? clock = null,
        Action<Routes<IChatClient>>? configure = null, Action<ChatClientBuilder>? pipeline = null) => Kit.ChatRouter(
        Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 1), Kit.Chat("y/b", input: 2, output: 2)),
        routes =>
        {
            routes.CheapestFirst().Route("x/a", first).Route("y/b", second);
            configure?.Invoke(routes);
        },
        clock, pipeline);
}
