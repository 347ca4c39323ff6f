using System;

using Governance.Store.Commands;

namespace Governance.Store.Intake;

/// <summary>How a demand follows from its events.</summary>
internal sealed class DemandStreams() : StreamKind<DemandState>("demand", typeof(DemandRecorded), typeof(IntakeDecided))
{
    public static string NameOf(string id) => StreamName.Of("demand", id);

    protected override DemandState Evolve(DemandState? state, RecordedEvent recorded) => recorded.Event switch
    {
        DemandRecorded demand => new DemandState
        {
            Id = StreamName.Split(recorded.Stream).Id,
            OrganizationId = demand.OrganizationId,
            OpportunityId = demand.OpportunityId,
            Name = demand.Name,
            CustomerId = demand.CustomerId,
            Amount = demand.Amount,
            Currency = demand.Currency,
            RecordedAt = recorded.At,
            LedgerNumber = recorded.Number,
        },
        IntakeDecided decided => Existing(state, recorded) with
        {
            Outcome = decided.Outcome,
            Reason = decided.Reason,
            DecidedBy = decided.By,
            MeasureId = decided.MeasureId,
            LedgerNumber = recorded.Number,
        },
        _ => throw new InvalidOperationException($"A demand has no event {recorded.Event.GetType().Name}."),
    };
}
