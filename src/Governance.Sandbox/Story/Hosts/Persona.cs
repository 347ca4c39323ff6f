namespace Governance.Sandbox.Story.Hosts;

/// <summary>One person of the story, and how each host knows that person.</summary>
internal sealed class Persona(string name)
{
    public string Name { get; } = name;

    public string DynamicsId { get; set; } = string.Empty;

    public string? DynamicsToken { get; set; }

    public string JiraId { get; set; } = string.Empty;

    public string? JiraToken { get; set; }

    public string StoreId { get; set; } = string.Empty;

    public string? StoreToken { get; set; }
}
