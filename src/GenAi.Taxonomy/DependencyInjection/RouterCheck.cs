using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks a router before the host serves anything: every fault at once.</summary>
internal sealed class RouterCheck<TClient>(object? key, RouterBuilder<TClient> builder, IServiceProvider services) : IHostedLifecycleService
    where TClient : class
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var faults = Faults();
        return faults.Count == 0 ? Task.CompletedTask : throw new OptionsValidationException(key?.ToString() ?? "", typeof(RouterBuilder<TClient>), faults.Select(fault => fault.ToString()));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private List<Fault> Faults()
    {
        var where = key is null ? $"router of {typeof(TClient).Name}" : $"router '{key}' of {typeof(TClient).Name}";
        var catalog = services.GetRequiredService<IModelCatalogSource>().Current;
        var keyed = services.GetService<IServiceProviderIsKeyedService>();
        List<Fault> faults = [];
        if (builder.Routes.Count == 0)
            faults.Add(new(where, "has no routes: add Route(offering, client) or Provider(provider, client)"));
        foreach (var route in builder.Routes)
        {
            var place = $"{where}, {route}";
            if (route.Offering is { } name && FaultOf(name, catalog) is { } wrong)
                faults.Add(new(place, wrong));
            if (route.Provider is { } provider && !catalog.Offerings.Any(offering => string.Equals(offering.Provider, provider, StringComparison.OrdinalIgnoreCase)))
                faults.Add(new(place, $"the catalogue knows no such provider{Nearest.Phrase(provider, catalog.Offerings.Select(offering => offering.Provider).Distinct())}"));
            if (route.Key is null)
                continue;
            if (route.Key.Equals(key))
                faults.Add(new(place, $"goes to the router itself, under the key '{route.Key}': give the key of another client"));
            else if (keyed?.IsKeyedService(typeof(TClient), route.Key) == false)
                faults.Add(new(place, $"no {typeof(TClient).Name} is registered under the key '{route.Key}'"));
        }

        foreach (var twice in builder.Routes.Where(route => route.Offering is not null).GroupBy(route => route.Offering, StringComparer.Ordinal).Where(group => group.Count() > 1))
            faults.Add(new($"{where}, route '{twice.Key}'", "is there more than once: an offering has one client"));
        if (builder.CurrentTenant is null && services.GetService<NamedPolicies>()?.ForTenants is [_, ..] forTenants)
            faults.Add(new(where, $"does not know whose requests it serves, and these policies are meant for tenants: {string.Join(", ", forTenants)}. Call Tenant(...)"));
        if (faults.Count == 0)
            AddFaultsOfRequirements(where, faults);
        return faults;
    }

    private void AddFaultsOfRequirements(string where, List<Fault> faults)
    {
        try
        {
            var router = services.GetRouter<TClient>(key);
            var inPlace = AttachedControls.Of(key is null ? services.GetService<TClient>() : services.GetKeyedService<TClient>(key)) ?? router.Controls;
            // Required controls may still be attested for a request; what lacks one is refused there, and named.
            var requirements = inPlace.Apply(router.Defaults.Current) with { RequiredControls = [] };
            if (requirements.Objective == SelectionObjective.Latency)
                requirements = requirements with { Objective = SelectionObjective.Balanced };
            var selection = router.Board.Select(requirements);
            if (selection.Best is null)
            {
                faults.Add(new(where, "no route meets the requirements of every request: " + string.Join("; ", selection.Rejected.Take(10)
                    .Select(entry => $"{entry.Offering.Id}: {string.Join(", ", entry.Reasons)}"))));
                return;
            }

            // A provider's route may well have offerings that are not wanted; one that is named is meant to serve.
            foreach (var route in builder.Routes.Where(route => route.Offering is not null))
            {
                var id = router.Board.Whole.Resolve(route.Offering!).Offering?.Id;
                if (selection.Rejected.FirstOrDefault(entry => entry.Offering.Id == id) is { } rejected)
                    faults.Add(new($"{where}, {route}", $"can never serve a request, for it does not meet the requirements of every one: {string.Join(", ", rejected.Reasons)}"));
            }
        }
        catch (GovernanceException wrong)
        {
            faults.AddRange(wrong.Faults.Select(fault => fault with { Where = $"{where}, policy, {fault.Where}" }));
        }
        catch (RequirementsException wrong)
        {
            faults.AddRange(wrong.Faults.Select(fault => fault with { Where = $"{where}, requirements, {fault.Where}" }));
        }
        catch (InvalidOperationException wrong)
        {
            faults.Add(new(where, wrong.Message));
        }
    }

    private static string? FaultOf(string name, ModelCatalog catalog)
    {
        var found = catalog.Resolve(name);
        if (found.Offering is not null)
            return null;
        if (found.Model is { } model)
            return $"is a model, which these serve: {string.Join(", ", catalog.Offerings.Where(offering => offering.Model.Id == model.Id).Select(offering => offering.Id))}. Name one of them";
        return found.Candidates.Count > 0
            ? $"could be {string.Join(" or ", found.Candidates)}: name one of them"
            : $"the catalogue knows no such offering{Nearest.Phrase(name, catalog.Offerings.Select(offering => offering.Id))}";
    }
}
