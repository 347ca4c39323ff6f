namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Delete a row.</summary>
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest()
        : base("Delete")
    {
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue<EntityReference>("Target", out var target) ? target : null;
        set => this["Target"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.TryGetValue<ConcurrencyBehavior>("ConcurrencyBehavior", out var behavior) ? behavior : ConcurrencyBehavior.Default;
        set => this["ConcurrencyBehavior"] = value;
    }
}
