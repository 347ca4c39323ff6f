using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;

namespace Governance.Store.Intake;

/// <summary>What an event does to a demand.</summary>
internal static class DemandFolds
{
    public static DemandState Entered(DemandEntered demand, RecordedEvent recorded)
    {
        var state = new DemandState
        {
            Id = StreamName.Split(recorded.Stream).Id,
            Name = demand.Name,
            EnteredBy = recorded.Actor.Identity,
            EnteredVia = recorded.Actor.Via,
            Kind = demand.Kind,
            RecordedAt = recorded.At,
            LedgerNumber = recorded.Number,
        };
        return WithFields(state, demand.Fields, recorded);
    }

    public static DemandState Changed(DemandState state, DemandDetailsChanged changed, RecordedEvent recorded) =>
        WithFields(state with { Kind = changed.Kind ?? state.Kind }, changed.Fields, recorded);

    public static DemandState Scored(DemandState state, DemandScored scored, RecordedEvent recorded) => state with
    {
        Scores = state.Scores.RemoveAll(score => score.Criterion == scored.Criterion).Add(new DemandScore
        {
            Criterion = scored.Criterion,
            Score = scored.Score,
            Reason = scored.Reason,
            By = recorded.Actor.Identity,
            At = recorded.At,
            RulesDigest = scored.RulesDigest,
        }),
    };

    public static DemandState Reviewed(DemandState state, DemandReviewed reviewed, RecordedEvent recorded) => state with
    {
        Reviews = state.Reviews.RemoveAll(answer => answer.Review == reviewed.Review).Add(new ReviewAnswer
        {
            Review = reviewed.Review,
            Passed = reviewed.Passed,
            Reason = reviewed.Reason,
            By = recorded.Actor.Identity,
            At = recorded.At,
            RulesDigest = reviewed.RulesDigest,
            LedgerNumber = recorded.Number,
        }),
    };

    public static DemandState Decided(DemandState state, IntakeDecided decided, RecordedEvent recorded) => state with
    {
        Outcome = decided.Outcome,
        Reason = decided.Reason,
        DecidedBy = decided.By,
        MeasureId = decided.MeasureId,
        Until = decided.Until,
        History = state.History.Add(new OutcomeEntry
        {
            Outcome = decided.Outcome.ToString(),
            Reason = decided.Reason,
            By = decided.By,
            At = recorded.At,
            Until = decided.Until,
            Result = decided.Result,
            RulesDigest = decided.RulesDigest,
            LedgerNumber = recorded.Number,
        }),
    };

    public static DemandState Decided(DemandState state, PortfolioDecided decided, RecordedEvent recorded) => state with
    {
        Portfolio = decided.Outcome,
        History = state.History.Add(new OutcomeEntry
        {
            Outcome = decided.Outcome.ToString(),
            Reason = decided.Reason,
            By = recorded.Actor.Identity,
            At = recorded.At,
            Result = decided.Result,
            RulesDigest = decided.RulesDigest,
            LedgerNumber = recorded.Number,
        }),
    };

    // INVARIANT: nobody reviews what he entered, not even as two records of one person: somebody else reviews it again.
    public static DemandState Merged(DemandState state, string person) => state with
    {
        Reviews = state.Reviews.ConvertAll(answer => answer.By == person && IsOwnWork(state, answer.Review, person) ? answer with { Outdated = true } : answer),
    };

    public static bool IsOwnWork(DemandState state, DemandReview review, string person) =>
        state.Fields.Any(entered => entered.Value.By == person && ReviewedFields.Touches(review, [entered.Key]))
        || (review == DemandReview.Resources && state.Needs.Exists(need => need.By == person));

    // INVARIANT: a date that was promised before the dependency review stays noted, whatever is reviewed or changed later.
    private static DemandState WithFields(DemandState state, IReadOnlyDictionary<string, string> changes, RecordedEvent recorded)
    {
        var fields = state.Fields;
        foreach (var (name, value) in changes)
        {
            fields = value.Length == 0 ? fields.Remove(name) : fields.SetItem(name, new DemandField(value, recorded.Actor.Identity, recorded.Actor.Via, recorded.At));
        }

        var reviews = state.Reviews.ConvertAll(answer => ReviewedFields.Touches(answer.Review, changes.Keys) ? answer with { Outdated = true } : answer);
        var next = state with { Fields = fields, Reviews = reviews };
        return next.PromisedBeforeReview is null
            && changes.TryGetValue(DemandFields.Promised, out var promised)
            && DemandFields.Date(promised) is { } date
            && !IntakeReadiness.Passed(next, DemandReview.Dependencies)
                ? next with { PromisedBeforeReview = new PromisedDate(date, recorded.Actor.Identity, recorded.At) }
                : next;
    }
}
