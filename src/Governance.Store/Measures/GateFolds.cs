using Governance.Store.Commands;
using Governance.Store.Conditions;

namespace Governance.Store.Measures;

/// <summary>What a decided or refused review does to a measure.</summary>
internal static class GateFolds
{
    public static MeasureState Decided(MeasureState state, GateDecided decided, RecordedEvent recorded) => state with
    {
        Doi = decided.ToDoi,
        Status = decided.Status,
        Round = decided.Round,
        NextGate = decided.NextGate,
        Conditions = ConditionFolds.Added(state.Conditions, decided, recorded),
        Reviews = state.Reviews.Add(new ReviewRecord
        {
            Id = decided.Id,
            Gate = decided.Gate,
            Requested = decided.Outcome,
            Decided = true,
            Text = decided.Text,
            Codes = [],
            FromDoi = decided.FromDoi,
            ToDoi = decided.ToDoi,
            FactsDigest = decided.FactsDigest,
            PacketDigest = decided.PacketDigest,
            Round = state.Round,
            By = decided.By,
            At = recorded.At,
            Source = decided.Source,
            LedgerNumber = recorded.Number,
        }),
    };

    public static MeasureState Refused(MeasureState state, GateReviewRefused refused, RecordedEvent recorded) => state with
    {
        Reviews = state.Reviews.Add(new ReviewRecord
        {
            Id = refused.Id,
            Gate = refused.Gate,
            Requested = refused.Requested,
            Decided = false,
            Text = refused.Text,
            Codes = refused.Codes,
            FromDoi = state.Doi,
            ToDoi = state.Doi,
            FactsDigest = refused.FactsDigest,
            PacketDigest = refused.PacketDigest,
            Round = state.Round,
            By = refused.By,
            At = recorded.At,
            Source = refused.Source,
            LedgerNumber = recorded.Number,
        }),
    };
}
