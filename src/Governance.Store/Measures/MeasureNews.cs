using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>What hosts must be shown after an event of a measure.</summary>
internal static class MeasureNews
{
    public static IEnumerable<OutboxNews> Of(MeasureState after, RecordedEvent recorded)
    {
        yield return new OutboxNews("dataverse", "measure", after.Id, after.Id);
        if (recorded.Event is not (ApprovalRecorded or ApprovalsVoided))
        {
            yield return new OutboxNews("jira", "measure", after.Id, after.Id);
        }

        foreach (var (kind, id) in Things(after, recorded.Event))
        {
            yield return new OutboxNews("dataverse", kind, id, after.Id);
        }
    }

    private static IEnumerable<(string Kind, string Id)> Things(MeasureState after, DomainEvent happened)
    {
        switch (happened)
        {
            case WorkItemsMapped mapped:
                foreach (var item in mapped.Items)
                {
                    if (item.Host == "dataverse")
                    {
                        yield return ("workitem", item.Id);
                    }
                }

                break;
            case BreachFound breach:
                if (after.WorkItems.Find(item => item.Id == breach.WorkItemId) is { Host: "dataverse" } breached)
                {
                    yield return ("workitem", breached.Id);
                }

                break;
            case EvidenceCaptured captured:
                yield return ("evidence", captured.Key);
                break;
            case EvidenceRevoked revoked:
                yield return ("evidence", revoked.Key);
                break;
            case ApprovalRecorded approval:
                yield return ("approval", approval.Id);
                break;
            case ApprovalsVoided voided:
                foreach (var id in voided.Ids)
                {
                    yield return ("approval", id);
                }

                break;
            case GateDecided decided:
                yield return ("review", decided.Id);
                break;
            case GateReviewRefused refused:
                yield return ("review", refused.Id);
                break;
            default:
                break;
        }
    }
}
