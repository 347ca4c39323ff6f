using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;

namespace Governance.Store.Intake.Source;

/// <summary>What a change in CRM does to a demand.</summary>
internal static class SourceFolds
{
    public static DemandSource Of(DemandState demand) => new()
    {
        Name = demand.Name,
        CustomerId = demand.CustomerId,
        Amount = demand.Amount,
        CloseDate = demand.CloseDate,
        State = demand.SourceState,
    };

    public static DemandState Changed(DemandState state, DemandSourceChanged changed, RecordedEvent recorded)
    {
        var isOtherAmount = state.Amount != changed.Source.Amount;
        return state with
        {
            Name = changed.Source.Name,
            CustomerId = changed.Source.CustomerId,
            Amount = changed.Source.Amount,
            CloseDate = changed.Source.CloseDate,
            SourceState = changed.Source.State,
            SourceChanges = state.SourceChanges.Add(new SourceChange { Changes = changed.Changes, At = recorded.At, LedgerNumber = recorded.Number }),

            // The business case was reviewed with another amount.
            Reviews = isOtherAmount
                ? state.Reviews.ConvertAll(answer => answer.Review == DemandReview.BusinessCase ? answer with { Outdated = true } : answer)
                : state.Reviews,
        };
    }
}
