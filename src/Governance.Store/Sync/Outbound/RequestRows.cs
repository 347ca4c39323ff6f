using System;
using System.Collections.Generic;
using Governance.Store.Measures;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Outbound;

/// <summary>
/// Rows of evidence, approvals and reviews. One that was entered in this environment gets the store's answer only;
/// evidence and approvals that came from elsewhere are brought in whole, so that the plug-ins see them.
/// </summary>
internal static class RequestRows
{
    private const int Memo = 4000;
    private const long Captured = 1;
    private const long Revoked = 3;
    private const long Decided = 1;
    private const long Refused = 2;
    private const long Approve = 1;
    private const long Reject = 2;

    public static HostRow Evidence(MeasureState measure, EvidenceItem item, string scope)
    {
        var columns = new Dictionary<string, HostValue>(StringComparer.Ordinal)
        {
            ["gov_status"] = HostValue.Of((long?)(item.Revoked ? Revoked : Captured)),
            ["gov_sha256"] = HostValue.Of(item.Sha256, 64),
            ["gov_evidencekey"] = HostValue.Of(item.Key, 100),
            ["gov_collector"] = HostValue.Of(item.Collector, 200),
            ["gov_statusreason"] = HostValue.Of(item.RevokedReason, Memo),
        };
        if (RowIn(scope, item.Source) is { } own)
        {
            return Answer(DataverseTable.Evidence, own, item.LedgerNumber, columns);
        }

        columns["gov_name"] = HostValue.Of(item.Name, 200);
        columns["gov_measureid"] = Measure(measure);
        columns["gov_kind"] = HostValue.Of(item.Kind, 100);
        columns["gov_validfrom"] = HostValue.Of(item.ValidFrom);
        columns["gov_validuntil"] = HostValue.Of(item.ValidUntil);
        return new HostRow(DataverseTable.Evidence, Guid.Parse(item.Key), item.LedgerNumber, columns);
    }

    public static HostRow Approval(MeasureState measure, ApprovalRecord item, string scope)
    {
        var columns = new Dictionary<string, HostValue>(StringComparer.Ordinal)
        {
            ["gov_status"] = HostValue.Of((long?)(int)item.Status),
            ["gov_personid"] = HostValue.Of(item.PersonId, 100),
            ["gov_round"] = HostValue.Of((long?)item.Round),
            ["gov_statusreason"] = HostValue.Of(item.StatusReason, Memo),
        };
        if (RowIn(scope, item.Source) is { } own)
        {
            return Answer(DataverseTable.Approval, own, item.LedgerNumber, columns);
        }

        columns["gov_name"] = HostValue.Of($"{item.Gate} {item.Step}", 200);
        columns["gov_measureid"] = Measure(measure);
        columns["gov_gatecode"] = HostValue.Of(item.Gate, 50);
        columns["gov_step"] = HostValue.Of(item.Step, 100);
        columns["gov_answer"] = HostValue.Of((long?)(item.Approved ? Approve : Reject));
        columns["gov_packetdigest"] = HostValue.Of(item.PacketDigest, 64);
        columns["gov_comment"] = HostValue.Of(item.Comment, Memo);
        return new HostRow(DataverseTable.Approval, Guid.Parse(item.Id), item.LedgerNumber, columns);
    }

    /// <summary>The answer to a review that was asked for in this environment; null for any other.</summary>
    public static HostRow? Review(ReviewRecord item, string scope) => RowIn(scope, item.Source) is { } own
        ? Answer(DataverseTable.Review, own, item.LedgerNumber, new Dictionary<string, HostValue>(StringComparer.Ordinal)
        {
            ["gov_status"] = HostValue.Of((long?)(item.Decided ? Decided : Refused)),
            ["gov_outcome"] = item.Decided ? HostValue.Of(Choices.Outcome(item.Requested)) : HostValue.None,
            ["gov_decisiontext"] = HostValue.Of(item.Text, Memo),
        })
        : null;

    private static HostRow Answer(
        DataverseTable table, Guid row, long ledgerNumber, Dictionary<string, HostValue> columns) =>
        new(table, row, ledgerNumber, columns) { CreateWhenAbsent = false };

    private static HostValue Measure(MeasureState measure) =>
        HostValue.To(DataverseTable.Measure, Guid.Parse(measure.Id), "gov_measureid");

    private static Guid? RowIn(string scope, HostReference? source) =>
        source is { Host: "dataverse" } && source.Scope == scope && Guid.TryParse(source.ExternalId, out var row)
            ? row
            : null;
}
