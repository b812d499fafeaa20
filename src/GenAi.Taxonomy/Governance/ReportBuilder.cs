using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>Assesses each application of a host with the models that serve it.</summary>
internal sealed class ReportBuilder(HostConfiguration host, GenAiTaxonomy taxonomy, ModelCatalog catalog, TimeProvider time)
{
    private readonly PolicySet _policies = new(taxonomy, host.Policies);
    private readonly RiskAssessor _assessor = new(taxonomy, host.Controls, time);
    private readonly List<Fault> _faults = [];

    public RiskReport Build()
    {
        var date = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        ReportedApplication[] applications = [.. host.Applications.Select(Report).OfType<ReportedApplication>()];
        return _faults.Count == 0
            ? new(host, date, catalog.Version, taxonomy.Obligations, applications)
            : throw new GovernanceException(_faults);
    }

    private ReportedApplication? Report(HostApplication application)
    {
        var policy = _policies.For(application.Requirements.Application, application.Tenant);
        try
        {
            var requirements = WithLaw(host.Controls.Apply(policy.Apply(application.Requirements)));
            IReadOnlyList<ReportedModel> models = application.Models.Count > 0
                ? [.. application.Models.Select(id => InUse(id, requirements))]
                : Best(requirements) is { } best ? [new(best.Id, best, false, [])] : [];
            var offerings = models.Select(model => model.Offering).OfType<ModelOffering>().Distinct().ToList();
            IReadOnlyList<RiskAssessment> assessments = offerings.Count > 0
                ? [.. offerings.Select(offering => _assessor.Assess(requirements, offering))]
                : [_assessor.Assess(requirements)];
            return new(application, policy, models, assessments);
        }
        catch (GovernanceException wrong)
        {
            _faults.AddRange(wrong.Faults.Select(fault => fault with { Where = $"{application.Name}: {fault.Where}" }));
            return null;
        }
        catch (RequirementsException wrong)
        {
            _faults.AddRange(wrong.Faults.Select(fault => fault with { Where = $"{application.Name}: {fault.Where}" }));
            return null;
        }
    }

    /// <summary>Adds where the host is and what part it plays, unless the application says so itself.</summary>
    private ModelRequirements WithLaw(ModelRequirements requirements) => requirements with
    {
        Jurisdictions = requirements.Jurisdictions.Count > 0 ? requirements.Jurisdictions : host.Jurisdictions,
        Roles = requirements.Roles.Count > 0 ? requirements.Roles : host.Roles,
    };

    /// <summary>An offering as it is; a model by its best offering, else by its first, with what speaks against that.</summary>
    private ReportedModel InUse(string id, ModelRequirements requirements)
    {
        IReadOnlyList<ModelOffering> offerings = catalog.FindOffering(id) is { } offering ? [offering] : [.. catalog.Offerings.Where(each => each.Model.Id == id)];
        if (offerings.Count == 0)
            return new(id, null, true, []);
        using var selector = new ModelSelector(taxonomy, Only(offerings), time, new KnownNames(catalog));
        var selection = selector.Select(requirements);
        return selection.Best is { } best ? new(id, best.Offering, true, []) : new(id, selection.Rejected[0].Offering, true, selection.Rejected[0].Reasons);
    }

    private ModelOffering? Best(ModelRequirements requirements)
    {
        // Missing controls and risks above a limit are told apart: they hide no proposal.
        using var selector = new ModelSelector(taxonomy, catalog, time);
        var proposed = requirements with { RequiredControls = [] };
        return selector.SelectBest(proposed) ?? selector.SelectBest(proposed with { RiskLimits = [] });
    }

    private ModelCatalog Only(IReadOnlyList<ModelOffering> offerings)
    {
        var builder = new ModelCatalogBuilder { Version = catalog.Version, AsOf = catalog.AsOf };
        foreach (var offering in offerings)
            builder.Set(offering);
        return builder.Build();
    }
}
