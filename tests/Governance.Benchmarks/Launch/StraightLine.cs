using System;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Benchmarks.Launch;

/// <summary>
/// The baseline: the twelve criteria written by hand for this one gate, with nothing looked up by name. It answers yes or no
/// as the evaluator does, and no more: it cannot say why.
/// </summary>
internal static class StraightLine
{
    private const int MostPersons = 16;
    private const long Day = TimeSpan.TicksPerDay;

    public static bool IsAllowed(Rulebook rulebook, LaunchFacts facts) =>
        facts.Rulebook == rulebook.Digest
        && facts.Gate == 4
        && facts.Degree == (int)DegreeOfImplementation.Decided
        && facts.State is (int)MeasureState.Active or (int)MeasureState.OnHold
        && facts.Known == (int)FactSources.All
        && Filled(facts.Function) && Filled(facts.LegalEntity) && Filled(facts.EffectAmount)
        && (facts.AllRoles & (LaunchFacts.Owner | LaunchFacts.Sponsor | LaunchFacts.Controller)) == (LaunchFacts.Owner | LaunchFacts.Sponsor | LaunchFacts.Controller)
        && Filled(facts.MilestonePlan) && Filled(facts.SteeringContext) && Filled(facts.EffectKind)
        && facts.Regulatory.Counts(facts.Now, 90 * Day)
        && facts.Risk.Counts(facts.Now, 180 * Day)
        && facts.Security.Counts(facts.Now, 90 * Day)
        && facts.Tests.Counts(facts.Now, 30 * Day)
        && facts.Case.Counts(facts.Now, long.MaxValue)
        && facts.Privacy.Counts(facts.Now, 365 * Day)
        && facts.Runbook.Counts(facts.Now, long.MaxValue)
        && facts.Training.Counts(facts.Now, long.MaxValue)
        && IsDelivered(facts.WorkItems)
        && IsSigned(facts);

    private static bool Filled(string? text) => text is { Length: > 0 } && (text[0] is > ' ' and <= '~' || !string.IsNullOrWhiteSpace(text));

    private static bool IsDelivered(WorkItemProgress[] items)
    {
        foreach (var item in items)
        {
            if (item != WorkItemProgress.Done)
            {
                return false;
            }
        }

        return items.Length != 0;
    }

    private static bool IsSigned(LaunchFacts facts)
    {
        // Four bits a person: the step in which they answered first, from 1. What does not count is out from here on.
        ulong stepOf = 0;
        ulong counts = 0;
        for (var i = 0; i < facts.Answers.Length; i++)
        {
            ref readonly var answer = ref facts.Answers[i];
            if (answer.Gate != 4 || answer.Round != facts.Round || answer.Step < 0 || answer.Packet != facts.Packet || !MayAnswer(answer.Step, facts.RolesOf[answer.Person]))
            {
                continue;
            }

            var first = (int)(stepOf >> (4 * answer.Person)) & 15;
            if (first == 0)
            {
                first = answer.Step + 1;
                stepOf |= (ulong)first << (4 * answer.Person);
            }

            counts |= first == answer.Step + 1 ? 1UL << i : 0;
        }

        var after = long.MinValue;
        Span<long> approvedAt = stackalloc long[MostPersons];
        return Step(0, 1, facts.Answers, counts, approvedAt, ref after)
            && Step(1, 1, facts.Answers, counts, approvedAt, ref after)
            && Step(2, 2, facts.Answers, counts, approvedAt, ref after)
            && Step(3, 1, facts.Answers, counts, approvedAt, ref after);
    }

    private static bool MayAnswer(int step, int roles) => step switch
    {
        0 => (roles & (LaunchFacts.Sponsor | LaunchFacts.Owner)) == LaunchFacts.Sponsor,
        1 => (roles & (LaunchFacts.Controller | LaunchFacts.Owner | LaunchFacts.Sponsor)) == LaunchFacts.Controller,
        2 => (roles & (LaunchFacts.Committee | LaunchFacts.Owner)) == LaunchFacts.Committee,
        _ => (roles & (LaunchFacts.Legal | LaunchFacts.Owner | LaunchFacts.Sponsor)) == LaunchFacts.Legal,
    };

    /// <summary>The quorum is filled after the step before, and nobody's rejection stands.</summary>
    private static bool Step(int step, int quorum, LaunchAnswer[] answers, ulong counts, Span<long> approvedAt, ref long after)
    {
        var approved = 0;
        var rejected = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            ref readonly var answer = ref answers[i];
            if (answer.Step != step || (counts & (1UL << i)) == 0)
            {
                continue;
            }

            var person = 1 << answer.Person;
            if (answer.Rejects)
            {
                rejected |= person;
                approved &= ~person;
            }
            else if (answer.Approves)
            {
                rejected &= ~person;
                if ((approved & person) == 0 && answer.Sequence > after)
                {
                    approved |= person;
                    approvedAt[answer.Person] = answer.Sequence;
                }
            }
        }

        if (rejected != 0 || int.PopCount(approved) < quorum)
        {
            return false;
        }

        after = FilledAt(approvedAt, approved, quorum);
        return true;
    }

    private static long FilledAt(Span<long> approvedAt, int approved, int quorum)
    {
        if (quorum == 1 && int.PopCount(approved) == 1)
        {
            return approvedAt[int.TrailingZeroCount(approved)];
        }

        var last = long.MinValue;
        for (var place = 0; place < quorum; place++)
        {
            var next = long.MaxValue;
            for (var left = approved; left != 0; left &= left - 1)
            {
                var at = approvedAt[int.TrailingZeroCount(left)];
                next = at > last && at < next ? at : next;
            }

            last = next;
        }

        return last;
    }
}
