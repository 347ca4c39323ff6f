using Governance.Plugins.Guards;
using Governance.Plugins.Measures;
using Governance.Plugins.Pipeline;
using Governance.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Approvals;

/// <summary>
/// Refuses early an approval that cannot count: incomplete, given on behalf of another, or for a packet that has changed since.
/// Who may approve is for the store to say.
/// </summary>
public sealed class ApprovalCheck : GovernancePlugin
{
    private const int Approve = 1;
    private const int Reject = 2;

    private protected override StepShape[] Steps => [StepShape.Create(Tables.Approval)];

    private protected override Refusal? Judge(Operation operation)
    {
        var approval = operation.Target;

        // The request guard has let these columns through, so a permit covers this row: it is the store that writes.
        if (RequestColumns.SetsStoreOwned(approval))
        {
            return null;
        }

        if (operation.IsOnBehalfOfAnother || NamesAnotherCreator(operation))
        {
            return ApprovalRefusals.OnBehalf;
        }

        if (Cells.Lookup(approval, Columns.MeasureId) is not { } measureId
            || Cells.Text(approval, Columns.GateCode) is not { } gate
            || Cells.Text(approval, "gov_step") is null
            || Cells.Choice(approval, "gov_answer") is not (Approve or Reject)
            || Cells.Text(approval, "gov_packetdigest") is not { } packet)
        {
            return ApprovalRefusals.Incomplete;
        }

        return CheckPacket(operation, measureId, gate, packet);
    }

    /// <summary>The platform names whoever began the operation as the creator; a caller who migrates data can name somebody else.</summary>
    private static bool NamesAnotherCreator(Operation operation)
    {
        var columns = operation.Target.Attributes;
        return (columns.TryGetValue("createdonbehalfby", out var delegator) && delegator is not null)
            || (columns.TryGetValue("createdby", out var creator) && creator is not null
                && !(creator is EntityReference user && user.Id == operation.InitiatingUserId));
    }

    private static Refusal? CheckPacket(Operation operation, EntityReference measureId, string gate, string packet)
    {
        if (MeasureQueries.FindMeasureAlone(operation.OpenService(), measureId.Id) is not { } measure)
        {
            return MeasureRefusals.Missing;
        }

        if (measure.NextGate != gate)
        {
            return ApprovalRefusals.NotTheNextGate(gate);
        }

        return measure.PacketDigest == packet ? null : ApprovalRefusals.PacketChanged;
    }
}
