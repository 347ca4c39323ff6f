using System;
using Governance.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Permits;

/// <summary>Compares what a verified permit allows with the write that it came with.</summary>
internal static class PermitClaims
{
    private const long LeewaySeconds = 120;
    private const long MaxLifetimeSeconds = 600;

    public static Refusal? Check(WritePermit permit, Operation operation, GuardedWrite write) =>
        CheckTime(permit, operation.Now.ToUnixTimeSeconds())
        ?? CheckPlace(permit, operation)
        ?? CheckContent(permit, operation, write);

    private static Refusal? CheckTime(WritePermit permit, long now)
    {
        if (permit.ExpiresAt - permit.IssuedAt > MaxLifetimeSeconds)
        {
            return PermitRefusals.LifetimeTooLong;
        }

        if (now < permit.IssuedAt - LeewaySeconds)
        {
            return PermitRefusals.NotYetValid;
        }

        return now - LeewaySeconds >= permit.ExpiresAt ? PermitRefusals.Expired : null;
    }

    private static Refusal? CheckPlace(WritePermit permit, Operation operation)
    {
        if (permit.Organization != operation.OrganizationId.ToString("D"))
        {
            return PermitRefusals.WrongOrganization;
        }

        if (permit.Table != operation.Table)
        {
            return PermitRefusals.WrongTable;
        }

        return permit.Row == operation.RowId.ToString("D") && NamesOneRow(operation) ? null : PermitRefusals.WrongRow;
    }

    private static Refusal? CheckContent(WritePermit permit, Operation operation, GuardedWrite write)
    {
        var before = operation.IsCreate ? 0 : operation.PreImage?.GetAttributeValue<int?>(Columns.WriteSequence) ?? 0;
        var after = operation.Target.GetAttributeValue<int?>(Columns.WriteSequence);
        if (permit.Sequence != before || after is null || after.Value - 1L != before)
        {
            return PermitRefusals.WrongSequence;
        }

        return write.Digest == permit.ColumnsDigest ? null : PermitRefusals.WrongColumns;
    }

    // INVARIANT: the id stands twice in a write; both must mean the row that the permit names.
    private static bool NamesOneRow(Operation operation) =>
        operation.RowId != Guid.Empty
        && (!operation.Target.Attributes.TryGetValue(operation.Table + "id", out var key) || key is null || key is Guid id && id == operation.RowId);
}
