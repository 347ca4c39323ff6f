using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Read one row.</summary>
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest()
        : base("Retrieve")
    {
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue<EntityReference>("Target", out var target) ? target : null;
        set => this["Target"] = value;
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.TryGetValue<ColumnSet>("ColumnSet", out var columns) ? columns : null;
        set => this["ColumnSet"] = value;
    }
}
