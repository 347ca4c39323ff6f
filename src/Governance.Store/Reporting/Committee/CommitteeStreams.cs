using System;

using Governance.Store.Commands;

namespace Governance.Store.Reporting.Committee;

/// <summary>How the reports of a node follow from their events.</summary>
internal sealed class CommitteeStreams() : StreamKind<CommitteeState>(Name, typeof(CommitteeReportIssued))
{
    public const string Name = "committee";

    public static string NameOf(string node) => StreamName.Of(Name, node);

    protected override CommitteeState Evolve(CommitteeState? state, RecordedEvent recorded)
    {
        var node = state ?? new CommitteeState { Node = StreamName.Split(recorded.Stream).Id };
        return recorded.Event is CommitteeReportIssued issued
            ? node with
            {
                Reports = node.Reports.Add(new IssuedReport
                {
                    AsOf = issued.AsOf,
                    Digest = issued.Digest,
                    Form = issued.Form,
                    By = issued.By,
                    At = recorded.At,
                    LedgerNumber = recorded.Number,
                }),
            }
            : throw new InvalidOperationException($"A committee has no event {recorded.Event.GetType().Name}.");
    }
}
