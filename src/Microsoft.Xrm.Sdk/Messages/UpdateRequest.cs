namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Change a row.</summary>
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest()
        : base("Update")
    {
    }

    public Entity Target
    {
        get => Parameters.TryGetValue<Entity>("Target", out var target) ? target : null;
        set => this["Target"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.TryGetValue<ConcurrencyBehavior>("ConcurrencyBehavior", out var behavior) ? behavior : ConcurrencyBehavior.Default;
        set => this["ConcurrencyBehavior"] = value;
    }
}
