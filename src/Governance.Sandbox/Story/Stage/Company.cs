using Governance.Sandbox.Story.Hosts;

namespace Governance.Sandbox.Story.Stage;

/// <summary>The people of the story.</summary>
internal sealed class Company
{
    /// <summary>The tenant of the store that the company is.</summary>
    public const string Tenant = "sandbox";

    public Persona AccountManager { get; } = new("Sandbox Account Manager");

    public Persona Owner { get; } = new("Sandbox Owner");

    public Persona Sponsor { get; } = new("Sandbox Sponsor");

    public Persona Controller { get; } = new("Sandbox Controller");

    public Persona Engineer { get; } = new("Sandbox Engineer");

    public Persona Administrator { get; } = new("Sandbox Administrator");

    public Persona SecondAdministrator { get; } = new("Sandbox Second Administrator");

    public Persona[] Everybody => [AccountManager, Owner, Sponsor, Controller, Engineer, Administrator, SecondAdministrator];
}
