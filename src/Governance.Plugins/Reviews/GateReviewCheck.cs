using Governance.Plugins.Guards;
using Governance.Plugins.Measures;
using Governance.Plugins.Pipeline;
using Governance.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Reviews;

/// <summary>
/// Refuses early a request for a gate that the facts of this environment already speak against. The store decides the others.
/// </summary>
public sealed class GateReviewCheck : GovernancePlugin
{
    private const int Go = 1;
    private const int ConditionalGo = 2;
    private const int Hold = 3;
    private const int Recycle = 4;
    private const int Kill = 5;

    private protected override StepShape[] Steps => [StepShape.Create(Tables.GateReview)];

    private protected override Refusal? Judge(Operation operation)
    {
        var review = operation.Target;

        // The request guard has let these columns through, so a permit covers this row: it is the store that writes.
        if (RequestColumns.SetsStoreOwned(review))
        {
            return null;
        }

        if (Cells.Lookup(review, Columns.MeasureId) is not { } measureId || Cells.Text(review, Columns.GateCode) is not { } gate)
        {
            return ReviewRefusals.Incomplete;
        }

        return Cells.Choice(review, "gov_requestedoutcome") switch
        {
            Go => JudgeGo(operation, measureId, gate),
            ConditionalGo => ReviewRefusals.NoConditions,
            Hold or Recycle or Kill => string.IsNullOrWhiteSpace(Cells.Text(review, "gov_reason")) ? ReviewRefusals.ReasonMissing : null,
            _ => ReviewRefusals.OutcomeUnknown,
        };
    }

    private static Refusal? JudgeGo(Operation operation, EntityReference measureId, string gate)
    {
        var service = operation.OpenService();
        return MeasureQueries.FindMeasure(service, measureId.Id) is { } measure
            ? new LocalJudgement(operation, service).Judge(measure, gate, criterion: null)
            : MeasureRefusals.Missing;
    }
}
