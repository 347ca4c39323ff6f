namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The rows that a query found.</summary>
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection =>
        Results.TryGetValue<EntityCollection>("EntityCollection", out var found) ? found : null;
}
