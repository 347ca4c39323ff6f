using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Api;
using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Portfolio;

namespace Governance.Store.Reporting.Committee;

/// <summary>Records that a report was handed out, with the digest by which a later reader can check it.</summary>
internal sealed class IssueCommitteeReportHandler : CommandHandler<IssueCommitteeReport>
{
    protected override Decision Decide(IssueCommitteeReport command, IDecisionView view)
    {
        if (!(command.Actor.Is("pmo") || command.Actor.Is("admin")) || command.Actor.PersonId is not { } person || view.Find<PersonState>(PersonStreams.NameOf(person)) is null)
        {
            return ReportErrors.IssuerOnly();
        }

        if (command.Node != NodeStreams.Organization && view.Find<NodeState>(NodeStreams.NameOf(command.Node)) is null)
        {
            return PortfolioErrors.NodeUnknown();
        }

        // What has not passed can still change: such a page could never be made again.
        if (command.AsOf > view.Now || command.Digest is not { Length: 64 } || !command.Digest.All(char.IsAsciiHexDigitLower))
        {
            return RequestErrors.ParameterInvalid("at or digest", "a moment that has passed, and the SHA-256 of the page as 64 lower-case hex characters");
        }

        var stream = CommitteeStreams.NameOf(command.Node);
        var answer = new JsonObject { ["node"] = command.Node, ["digest"] = command.Digest };
        return view.Find<CommitteeState>(stream)?.Reports.Exists(report => report.Digest == command.Digest && report.AsOf == command.AsOf) == true
            ? Decision.Accept(answer)
            : Decision.Accept(answer, new StreamEvent(stream, new CommitteeReportIssued { AsOf = command.AsOf, Digest = command.Digest, Form = CommitteeReport.Form, By = person }));
    }
}
