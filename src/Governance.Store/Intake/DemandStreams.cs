using System;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Needs;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Intake.Source;

namespace Governance.Store.Intake;

/// <summary>How a demand follows from its events.</summary>
internal sealed class DemandStreams() : StreamKind<DemandState>(
    "demand",
    typeof(DemandRecorded),
    typeof(IntakeDecided),
    typeof(DemandEntered),
    typeof(DemandDetailsChanged),
    typeof(DemandScored),
    typeof(DemandReviewed),
    typeof(PortfolioDecided),
    typeof(DemandSourceChanged),
    typeof(DemandNeedsChanged))
{
    public static string NameOf(string id) => StreamName.Of("demand", id);

    protected override DemandState Evolve(DemandState? state, RecordedEvent recorded)
    {
        var next = recorded.Event switch
        {
            DemandRecorded demand => Recorded(demand, recorded),
            DemandEntered demand => DemandFolds.Entered(demand, recorded),
            DemandDetailsChanged changed => DemandFolds.Changed(Existing(state, recorded), changed, recorded),
            DemandScored scored => DemandFolds.Scored(Existing(state, recorded), scored, recorded),
            DemandReviewed reviewed => DemandFolds.Reviewed(Existing(state, recorded), reviewed, recorded),
            DemandSourceChanged changed => SourceFolds.Changed(Existing(state, recorded), changed, recorded),
            DemandNeedsChanged changed => DemandNeedFolds.Changed(Existing(state, recorded), changed, recorded),
            IntakeDecided decided => DemandFolds.Decided(Existing(state, recorded), decided, recorded),
            PortfolioDecided decided => DemandFolds.Decided(Existing(state, recorded), decided, recorded),
            _ => throw new InvalidOperationException($"A demand has no event {recorded.Event.GetType().Name}."),
        };
        return next with { LedgerNumber = recorded.Number };
    }

    protected override DemandState Merged(DemandState state, RecordedEvent recorded, PersonsMerged merged) => DemandFolds.Merged(merged.In(state), merged.Into);

    private static DemandState Recorded(DemandRecorded demand, RecordedEvent recorded) => new()
    {
        Id = StreamName.Split(recorded.Stream).Id,
        OrganizationId = demand.OrganizationId,
        OpportunityId = demand.OpportunityId,
        Name = demand.Name,
        CustomerId = demand.CustomerId,
        Amount = demand.Amount,
        Currency = demand.Currency,
        CloseDate = demand.CloseDate,
        SourceState = demand.State,
        Trigger = demand.Trigger,
        Kind = demand.Kind,
        RecordedAt = recorded.At,
        LedgerNumber = recorded.Number,
    };
}
