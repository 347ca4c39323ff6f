namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The row that was read.</summary>
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Results.TryGetValue<Entity>("Entity", out var entity) ? entity : null;
}
