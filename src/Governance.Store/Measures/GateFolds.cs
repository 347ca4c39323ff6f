using System.Collections.Immutable;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Conditions;

namespace Governance.Store.Measures;

/// <summary>What a decided or refused review does to a measure.</summary>
internal static class GateFolds
{
    // The ledger keeps every attempt; a measure carries the newest refused ones, so that asking again and again does not make it grow.
    private const int MostRefused = 200;

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
        Reviews = Shortened(state.Reviews).Add(new ReviewRecord
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

    private static ImmutableList<ReviewRecord> Shortened(ImmutableList<ReviewRecord> reviews) =>
        reviews.Count(review => !review.Decided) < MostRefused ? reviews : reviews.RemoveAt(reviews.FindIndex(review => !review.Decided));
}
