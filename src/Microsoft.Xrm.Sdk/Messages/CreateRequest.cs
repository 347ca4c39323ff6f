namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Create a row.</summary>
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest()
        : base("Create")
    {
    }

    public Entity Target
    {
        get => Parameters.TryGetValue<Entity>("Target", out var target) ? target : null;
        set => this["Target"] = value;
    }
}
