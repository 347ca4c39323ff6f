using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Run a query.</summary>
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest()
        : base("RetrieveMultiple")
    {
    }

    public QueryBase Query
    {
        get => Parameters.TryGetValue<QueryBase>("Query", out var query) ? query : null;
        set => this["Query"] = value;
    }
}
