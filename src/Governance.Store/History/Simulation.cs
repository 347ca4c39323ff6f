using System;
using System.Collections.Generic;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.History;

/// <summary>
/// Asks recorded decisions again under a draft: gate reviews and approvals by the deciders that took them, completions of work items
/// by the evaluator. Each is judged on its own, on the facts as they were: a flip changes nothing of what comes after it.
/// </summary>
internal sealed class Simulation(LedgerReplay replay, RulebookLibrary library, QuestionJudge judge)
{
    public SimulationReport Run(string tenant, Rulebook draft, string canonical, DateTimeOffset since)
    {
        var (questions, others) = (0, 0);
        var flips = new List<SimulatedFlip>();
        var unfaithful = new List<long>();
        foreach (var (recorded, before) in replay.Run(tenant))
        {
            if (recorded.At < since || !QuestionJudge.IsQuestion(recorded.Event)
                || before.Find<MeasureState>(recorded.Stream) is not { } measure
                || library.Find(before, measure.RulebookDigest) is not { } own)
            {
                continue;
            }

            var question = new ReplayedQuestion(recorded, measure, own, before);
            if (own.Code != draft.Code)
            {
                others++;
                continue;
            }

            if (judge.Flip(question, draft, canonical, out var isAsked) is { } flip)
            {
                flips.Add(flip);
            }

            questions += isAsked ? 1 : 0;
            if (!QuestionJudge.IsFaithful(question))
            {
                unfaithful.Add(recorded.Number);
            }
        }

        return new SimulationReport { Questions = questions, OfOtherRulebooks = others, Flips = flips, Unfaithful = unfaithful };
    }
}
