namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>Somebody in each of the tools.</summary>
internal sealed class Person(string name)
{
    public string Name => name;

    public string StoreId { get; set; } = string.Empty;

    public string DynamicsId { get; set; } = string.Empty;

    public string DynamicsToken { get; set; } = string.Empty;

    public string JiraId { get; set; } = string.Empty;

    public string JiraToken { get; set; } = string.Empty;
}
