namespace GenAi.Taxonomy.Governance;

/// <summary>The policy that holds for a use. Thread-safe. Replace it to look policies up elsewhere.</summary>
public interface IGovernancePolicies
{
    /// <summary>Every policy meant for an application and a tenant, combined: the strictest wins.</summary>
    /// <param name="application">The application. Null: only policies that are meant for all applications.</param>
    /// <param name="tenant">The tenant, compared without case. Null: only policies that are meant for all tenants.</param>
    /// <returns>The policy; <see cref="GovernancePolicy.None"/> where none is meant.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A policy is wrong and was never right. One that is edited while the host runs stays as it was if the edit is wrong.</exception>
    GovernancePolicy For(ApplicationArea? application = null, string? tenant = null);
}
