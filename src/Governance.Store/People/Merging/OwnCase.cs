using System.Linq;

using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.People.Merging;

/// <summary>What somebody judged with one record and turns out to have been to achieve with the other. It stays in the ledger and counts no more.</summary>
internal static class OwnCase
{
    private const string Controller = "controller";

    // INVARIANT: nobody confirms what he was to achieve, not even as two records of one person.
    public static MeasureState Dropped(MeasureState measure, string person)
    {
        if (MeasureRights.Ended(measure) is not null)
        {
            return measure;
        }

        var judged = DecidingRoles.WasToAchieve(measure, person) ? Judged(measure, person) : measure;
        return measure.Roles.Exists(held => held.PersonId == person && held.Role == "owner") ? judged with { Dependencies = Uncommitted(judged.Dependencies, person) } : judged;
    }

    // Who waits for something from outside does not accept it for the outside, too.
    private static DependencyBook Uncommitted(DependencyBook book, string person) => book with
    {
        Items = book.Items.ConvertAll(item => item.Draft.On is null && item.Commitment?.By == person ? item with { Commitment = null } : item),
    };

    private static MeasureState Judged(MeasureState measure, string person) => measure with
    {
        Confirmations = measure.Confirmations.RemoveAll(one => one.By == person),
        Explanations = measure.Explanations.RemoveAll(one => one.By == person),
        KpiExplanations = measure.KpiExplanations.RemoveAll(one => one.By == person),
        Assumptions = measure.Assumptions.ConvertAll(one => one.ValidatedBy == person ? NotValidated(one) : one),
        Divergences = measure.Divergences.ConvertAll(one => one.DecidedBy == person ? NotDecided(one) : one),
        Risks = measure.Risks with { Review = Independent(measure.Risks.Review, person) },
        Dependencies = measure.Dependencies with { Review = Independent(measure.Dependencies.Review, person) },
        Capacity = measure.Capacity.Check is { } check && check.By == person
            ? measure.Capacity with { Check = check with { Roles = [.. check.Roles.Where(role => role != Controller)] } }
            : measure.Capacity,
    };

    private static Assumption NotValidated(Assumption one) =>
        one with { Credibility = Credibility.None, ValidatedBy = null, ValidatedAt = null, Reason = null, RecheckOn = null, Plan = null };

    private static Divergence NotDecided(Divergence one) =>
        one with { State = DivergenceState.Open, Until = null, Reason = null, DecidedBy = null, DecidedAt = null };

    // Whoever owns or sponsors the measure reviews in any role but the controller's.
    private static WholeReview? Independent(WholeReview? review, string person) => review is not null && review.By == person
        ? review with { Roles = [.. review.Roles.Where(role => role != Controller)] }
        : review;
}
