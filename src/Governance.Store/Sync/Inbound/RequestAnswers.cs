using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Inbound;

/// <summary>Writes a refusal into the row that asked. A refused request is no event, so the outbox does not know it.</summary>
internal static class RequestAnswers
{
    private const long Refused = 2;
    private const int LongestMemo = 4000;

    public static Task<Handling> RefuseEvidenceAsync(
        DataverseEnvironment environment, Guid id, string reason, CancellationToken cancellation) =>
        WriteAsync(environment, DataverseTable.Evidence, id, "gov_statusreason", reason, cancellation);

    public static Task<Handling> RefuseApprovalAsync(
        DataverseEnvironment environment, Guid id, string reason, CancellationToken cancellation) =>
        WriteAsync(environment, DataverseTable.Approval, id, "gov_statusreason", reason, cancellation);

    public static Task<Handling> RefuseReviewAsync(
        DataverseEnvironment environment, Guid id, string text, CancellationToken cancellation) =>
        WriteAsync(environment, DataverseTable.Review, id, "gov_decisiontext", text, cancellation);

    private static async Task<Handling> WriteAsync(
        DataverseEnvironment environment, DataverseTable table, Guid id, string column, string words,
        CancellationToken cancellation)
    {
        var columns = new Dictionary<string, HostValue>(StringComparer.Ordinal)
        {
            ["gov_status"] = HostValue.Of((long?)Refused),
            [column] = HostValue.Of(words, LongestMemo),
        };
        var row = new HostRow(table, id, LedgerNumber: 0, columns) { CreateWhenAbsent = false };
        var answer = await environment.Rows.EnsureAsync(row, cancellation);
        return answer.Outcome == RowOutcome.Refused ? Handling.Later(answer.Reason) : Handling.Done;
    }
}
