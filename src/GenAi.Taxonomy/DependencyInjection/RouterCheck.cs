using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Finds what is wrong with a router: with its routes, its requirements, and with both together.</summary>
/// <param name="key">The key of its client; null if it has none.</param>
/// <param name="builder">The router as it was configured.</param>
/// <param name="services">The services.</param>
/// <param name="makeRouter">Makes the router, or finds it.</param>
/// <param name="client">Finds the client of its pipeline, whose controls are in place too; null if there is no pipeline.</param>
internal sealed class RouterCheck<TClient>(
    object? key, RouterBuilder<TClient> builder, IServiceProvider services, Func<Router<TClient>> makeRouter, Func<object?> client) : IRouterCheck
    where TClient : class
{
    public object? Key => key;

    public Type Kind => typeof(RouterBuilder<TClient>);

    public string Title => builder.Title;

    public IReadOnlyList<Fault> Faults()
    {
        List<Fault> faults = [.. builder.Faults.Select(fault => fault with { Where = $"{Title}, {fault.Where}" })];
        AddFaultsOfRoutes(faults);
        AddFaultsOfRequired(faults);
        if (builder.CurrentTenant is null && services.GetService<NamedPolicies>()?.ForTenants is [_, ..] forTenants)
            faults.Add(new(Title, $"does not know whose requests it serves, and these policies are meant for tenants: {string.Join(", ", forTenants)}. Call Tenant(...)"));
        if (builder.CurrentTenant is null && builder.Budgets.Exists(budget => budget.IsPerTenant))
            faults.Add(new(Title, "has a budget per tenant and does not know whose requests it serves. Call Tenant(...)"));
        if (builder.CurrentTenant is null && builder.Limits.Exists(limit => limit.IsPerTenant))
            faults.Add(new(Title, "has a limit of requests or tokens per tenant and does not know whose requests it serves. Call Tenant(...)"));
        faults.AddRange(builder.Limits.GroupBy(limit => (limit.Route?.ToLowerInvariant(), limit.IsPerTenant)).Where(same => same.Count() > 1)
            .Select(same => new Fault(Title, $"limits {same.Key.Item1 ?? "all requests"}{(same.Key.IsPerTenant ? " of a tenant" : "")} more than once: state one limit")));
        if (faults.Count == 0)
            AddFaultsOfBoth(faults);
        return faults;
    }

    private void AddFaultsOfRoutes(List<Fault> faults)
    {
        var catalog = services.GetRequiredService<IModelCatalogSource>().Current;
        var keyed = services.GetService<IServiceProviderIsKeyedService>();
        if (builder.Routes.Count == 0)
            faults.Add(new(Title, "has no routes: add Route(offering, client) or Provider(provider, client)"));
        foreach (var route in builder.Routes)
        {
            var place = $"{Title}, {route}";
            if (route.Offering is { } name && FaultOf(name, catalog) is { } wrong)
                faults.Add(new(place, wrong));
            if (route.Provider is { } provider && !catalog.Offerings.Any(offering => string.Equals(offering.Provider, provider, StringComparison.OrdinalIgnoreCase)))
                faults.Add(new(place, $"the catalog knows no such provider{Nearest.Phrase(provider, catalog.Offerings.Select(offering => offering.Provider).Distinct())}"));
            if (route.Key is null)
                continue;
            if (route.Key.Equals(key))
                faults.Add(new(place, $"goes to the router itself, under the key '{route.Key}': give the key of another client"));
            else if (keyed?.IsKeyedService(typeof(TClient), route.Key) == false)
                faults.Add(new(place, $"no {typeof(TClient).Name} is registered under the key '{route.Key}'"));
        }

        foreach (var (name, region) in builder.ClientRegions)
        {
            if (FaultOfRegion(name, region, catalog) is { } wrong)
                faults.Add(new($"{Title}, client region of '{name}'", wrong));
        }

        foreach (var group in builder.Routes.Where(route => route.Offering is not null).GroupBy(route => catalog.Resolve(route.Offering!).Offering?.Id ?? route.Offering, StringComparer.Ordinal))
        {
            var names = group.Select(route => route.Offering).Distinct(StringComparer.Ordinal).ToArray();
            if (names.Length > 1)
                faults.Add(new($"{Title}, route '{group.Key}'", $"is there more than once, as '{string.Join("', '", names)}': call it by one name"));
            else if (!AreNamed(group))
                faults.Add(new($"{Title}, route '{group.Key}'", "is there more than once: give each of its clients a name of its own, such as Route(offering, client, \"west\")"));
        }

        foreach (var group in builder.Routes.Where(route => route.Provider is not null).GroupBy(route => route.Provider, StringComparer.OrdinalIgnoreCase).Where(group => !AreNamed(group)))
            faults.Add(new($"{Title}, provider '{group.Key}'", "is there more than once: give each of its clients a name of its own, such as Provider(provider, client, \"west\")"));
    }

    private static bool AreNamed(IEnumerable<RouteSpec<TClient>> routes)
    {
        string?[] names = [.. routes.Select(route => route.Name)];
        return names.Length == 1 || (!names.Contains(null) && names.Distinct(StringComparer.Ordinal).Count() == names.Length);
    }

    private void AddFaultsOfRequired(List<Fault> faults)
    {
        foreach (var required in builder.Defaults)
        {
            try
            {
                required(services);
            }
            catch (RequirementsException wrong)
            {
                faults.AddRange(FaultsOf(wrong));
            }
            catch (InvalidOperationException wrong)
            {
                faults.Add(new(Title, wrong.Message));
            }
        }
    }

    private void AddFaultsOfBoth(List<Fault> faults)
    {
        try
        {
            var router = makeRouter();
            if (router.FindCircle() is { } circle)
            {
                faults.Add(circle.Fault);
                return;
            }

            faults.AddRange(builder.Canaries.Where(canary => router.Board.Targets.All(target => target.Offering.Id != canary.Offering)).Select(canary => new Fault(
                $"{Title}, canary '{canary.Offering}'", $"no route serves such an offering{Nearest.Phrase(canary.Offering, router.Board.Targets.Select(target => target.Offering.Id))}")));
            faults.AddRange(builder.Limits
                .Where(limit => limit.Route is { } route && router.Board.Targets.All(target => !route.Equals(target.Offering.Id, StringComparison.OrdinalIgnoreCase) && !route.Equals(target.Offering.Provider, StringComparison.OrdinalIgnoreCase)))
                .Select(limit => new Fault(
                    $"{Title}, limit of '{limit.Route}'", $"no route serves such an offering or provider{Nearest.Phrase(limit.Route!, router.Board.Targets.SelectMany(target => new[] { target.Offering.Id, target.Offering.Provider }).Distinct())}")));
            faults.AddRange(router.Routes.Select(route => FaultOfClient(route.Spec, route.Client, router.Board.Whole)).OfType<Fault>());
            if (faults.Count > 0)
                return;
            var inPlace = AttachedControls.Of(client()) ?? router.Controls;
            // Required controls may still be attested for a request; what lacks one is refused there, and named.
            var requirements = inPlace.Apply(router.Defaults.OfEveryTenant) with { RequiredControls = [] };
            if (requirements.Objective == SelectionObjective.Latency)
                requirements = requirements with { Objective = SelectionObjective.Balanced };
            var selection = router.Board.Select(requirements);
            if (selection.Best is null)
            {
                faults.Add(new(Title, "no route meets the requirements of every request: " + string.Join("; ", selection.Rejected.Take(10)
                    .Select(entry => $"{entry.Offering.Id}: {string.Join(", ", entry.Reasons)}"))));
                return;
            }

            // A provider's route may well have offerings that are not wanted; one that is named is meant to serve.
            foreach (var route in builder.Routes.Where(route => route.Offering is not null).DistinctBy(route => route.Offering))
            {
                var id = router.Board.Whole.Resolve(route.Offering!).Offering?.Id;
                if (selection.Rejected.FirstOrDefault(entry => entry.Offering.Id == id) is { } rejected)
                    faults.Add(new($"{Title}, {route}", $"can never serve a request, for it does not meet the requirements of every one: {string.Join(", ", rejected.Reasons)}"));
            }
        }
        catch (GovernanceException wrong)
        {
            faults.AddRange(wrong.Faults.Select(fault => fault with { Where = $"{Title}, policy, {fault.Where}" }));
        }
        catch (RequirementsException wrong)
        {
            faults.AddRange(FaultsOf(wrong));
        }
        catch (RouterCircleException wrong)
        {
            faults.Add(wrong.Fault);
        }
        catch (InvalidOperationException wrong)
        {
            faults.Add(new(Title, wrong.Message));
        }
    }

    /// <summary>Finds what is wrong with the region stated for a client: no such route, or a region that none of its offerings can have.</summary>
    private string? FaultOfRegion(string name, string region, ModelCatalog catalog)
    {
        if (!builder.Routes.Exists(route => name.Equals(route.Offering ?? route.Provider, StringComparison.OrdinalIgnoreCase)))
            return $"the router has no such route{Nearest.Phrase(name, builder.Routes.Select(route => route.Offering ?? route.Provider!))}";
        var offerings = catalog.Resolve(name).Offering is { } one ? [one] : catalog.Offerings.Where(offering => name.Equals(offering.Provider, StringComparison.OrdinalIgnoreCase)).ToArray();
        var known = offerings.SelectMany(offering => offering.Regions.Concat(offering.SelectableRegions)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return known.Length == 0 || known.Contains(region, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"'{region}' is not one of the regions in which the catalog knows it to be served: {string.Join(", ", known)}";
    }

    /// <summary>Finds whether a client calls another model than its route says.</summary>
    private Fault? FaultOfClient(RouteSpec<TClient> route, TClient client, ModelCatalog catalog)
    {
        var place = $"{Title}, {route}";
        if (route.Offering is { } name)
        {
            return catalog.Resolve(name).Offering is { } offering && BoundModel.StatedBy(client) is { } model && BoundModel.Contradicts(model, offering, catalog) is { } other
                ? new(place, $"has a client that is set to '{model}', which is {other}: name that offering, give the route another client, or map the name '{model}' to '{offering.Id}' with MapDeployment where it is a deployment of that")
                : null;
        }

        return BoundModel.Of(client) is not { } bound || BoundModel.OfferingOf(bound, route.Provider!, catalog) is not null
            ? null
            : new(place, $"has a client that calls '{bound}' alone, which is no offering of that provider{Nearest.Phrase(bound, catalog.Offerings.Where(offering => route.Provider!.Equals(offering.Provider, StringComparison.OrdinalIgnoreCase)).Select(offering => offering.IdAtProvider))} "
                + "Name the offering that it serves with Route(offering, client), or map the name with MapDeployment where it is a deployment");
    }

    private IEnumerable<Fault> FaultsOf(RequirementsException wrong) => wrong.Faults.Select(fault => fault with { Where = $"{Title}, requirements, {fault.Where}" });

    private static string? FaultOf(string name, ModelCatalog catalog)
    {
        var found = catalog.Resolve(name);
        if (found.Offering is not null)
            return null;
        if (found.Model is { } model)
            return $"is a model, which these serve: {string.Join(", ", catalog.Offerings.Where(offering => offering.Model.Id == model.Id).Select(offering => offering.Id))}. Name one of them";
        return found.Candidates.Count > 0
            ? $"could be {string.Join(" or ", found.Candidates)}: name one of them"
            : $"the catalog knows no such offering{Nearest.Phrase(name, OfferingsNear(name, catalog))}";
    }

    // Of a known provider only its own: another provider's name is what was not meant.
    private static IEnumerable<string> OfferingsNear(string name, ModelCatalog catalog)
    {
        var provider = name.Split('/', ':')[0];
        return (catalog.Offerings.Where(offering => provider.Equals(offering.Provider, StringComparison.OrdinalIgnoreCase)).ToArray() is { Length: > 0 } own ? own : catalog.Offerings)
            .Select(offering => offering.Id);
    }
}
