using Governance.Store.Sync.Dataverse;

namespace Governance.Store.Sync.Inbound;

/// <summary>Who wrote a request. It is judged before the store has answered: the store's own write comes afterwards.</summary>
internal static class RowAuthors
{
    /// <summary>INVARIANT: a request that anybody but its creator has touched speaks for nobody.</summary>
    public static bool IsCreatorsOwn(DataverseRow row) =>
        row.Lookup("createdby") is { } creator
        && row.Lookup("modifiedby") == creator
        && row.Lookup("modifiedonbehalfby") is null;

    /// <summary>Whether the row still is what its creator created. A row that does not say so is not.</summary>
    public static bool IsAsCreated(DataverseRow row) =>
        IsCreatorsOwn(row) && row.Time("createdon") is { } created && row.Time("modifiedon") == created;
}
