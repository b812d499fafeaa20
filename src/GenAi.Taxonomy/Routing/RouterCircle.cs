namespace GenAi.Taxonomy.Routing;

/// <summary>One router and the route of it by which something goes on. Routers are told apart by what identifies them, and named in messages.</summary>
internal readonly record struct RouterStep(object Identity, string Router, string Route);

/// <summary>Routers whose routes lead back to the first of them. It is told in the same words wherever the circle is entered.</summary>
internal sealed class RouterCircle
{
    private readonly RouterStep[] _steps;

    /// <param name="steps">The routers, each with the route to the next; the last leads to the first. At least one.</param>
    public RouterCircle(IReadOnlyList<RouterStep> steps)
    {
        var first = steps.MinBy(step => step.Router, StringComparer.Ordinal);
        _steps = [.. steps.SkipWhile(step => step != first), .. steps.TakeWhile(step => step != first)];
    }

    public Fault Fault => new(
        _steps[0].Router,
        _steps is [var alone]
            ? $"leads back to itself: its {alone.Route} goes to it again. Give that route the client of a provider, or of another router"
            : $"leads back to itself: its {string.Join(" whose ", _steps.Select((step, i) => $"{step.Route} goes to the {_steps[(i + 1) % _steps.Length].Router},"))[..^1]}. "
                + "Give one of these routes a client behind which there is none of these routers");
}

/// <summary>A router was met again while its clients were being made.</summary>
internal sealed class RouterCircleException(RouterCircle circle) : InvalidOperationException(circle.Fault.ToString())
{
    public Fault Fault => circle.Fault;
}
