using GenAi.Taxonomy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks the routers before the host serves anything: every fault of all of them at once.</summary>
internal sealed class RouterChecks(IEnumerable<IRouterCheck> checks) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        IRouterCheck[] all = [.. checks];
        var twice = all.GroupBy(check => (check.Kind, check.Key)).Where(group => group.Count() > 1).Select(group => new Fault(
            group.First().Title, $"is registered {group.Count()} times, and the routes of the last would serve for all of them: give each a key of its own, with AddKeyedRouted..."));
        // Routers that lead to each other tell the same.
        var found = all.SelectMany(check => check.Faults().Select(fault => (Check: check, Fault: fault))).ToArray();
        Fault[] faults = [.. twice, .. found.Select(each => each.Fault).Distinct()];
        if (faults.Length == 0)
            return Task.CompletedTask;
        var wrong = found.Select(each => each.Check).Distinct().ToArray();
        throw new OptionsValidationException(
            wrong is [{ Key: { } key }] ? key.ToString() ?? Options.Options.DefaultName : Options.Options.DefaultName,
            (wrong.Length > 0 ? wrong : all)[0].Kind,
            faults.Select(fault => fault.ToString()));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
