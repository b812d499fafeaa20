#pragma warning disable MEAI001 // IImageGenerator is experimental.
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace ChatRouting;

/// <summary>How the routes do: each router keeps the health of its own.</summary>
internal sealed class RouteHealth(IChatClient chat, IServiceProvider services)
{
    private readonly IOfferingHealth? _chat = chat.GetService<IOfferingHealth>();
    private readonly IOfferingHealth? _pictures = services.GetService<IImageGenerator>()?.GetService<IOfferingHealth>();

    public OfferingState StateOf(string kind, string offering) => (kind == "Chat" ? _chat : _pictures)?.GetState(offering) ?? default;
}
