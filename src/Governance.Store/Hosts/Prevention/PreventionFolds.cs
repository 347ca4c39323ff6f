using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Breaches;
using Governance.Store.Commands;

namespace Governance.Store.Hosts.Prevention;

/// <summary>What the events about a host's protection do.</summary>
internal static class PreventionFolds
{
    public static PreventionState Based(PreventionState state, PreventionBaseline baseline)
    {
        var subjects = state.Subjects;
        foreach (var (subject, value) in baseline.Values)
        {
            subjects = subjects.ContainsKey(subject) ? subjects : subjects.Add(subject, new PreventionSubject(subject, value, value));
        }

        return state with
        {
            Areas = state.Areas.Contains(baseline.Area) ? state.Areas : state.Areas.Add(baseline.Area),
            Subjects = subjects,
        };
    }

    public static PreventionState Changed(PreventionState state, PreventionChanged changed, RecordedEvent recorded)
    {
        var subject = state.Subjects.GetValueOrDefault(changed.Subject) ?? new PreventionSubject(changed.Subject, changed.OldValue, changed.OldValue);
        return state with
        {
            Subjects = state.Subjects.SetItem(changed.Subject, subject with { Seen = changed.NewValue }),
            Findings = state.Findings.Add(new PreventionFinding
            {
                Id = changed.Id,
                Subject = changed.Subject,
                Text = changed.Text,
                OldValue = changed.OldValue,
                NewValue = changed.NewValue,
                By = changed.By,
                ByPersonId = changed.ByPersonId,
                At = changed.At,
                FoundAt = recorded.At,
                Repeated = state.Findings.Any(known => known.Subject == changed.Subject && known.State == BreachState.Open),
                LedgerNumber = recorded.Number,
            }),
        };
    }

    public static PreventionState Returned(PreventionState state, PreventionReturned returned, RecordedEvent recorded)
    {
        var subject = state.Subjects[returned.Subject];
        return state with
        {
            Subjects = state.Subjects.SetItem(returned.Subject, subject with { Seen = subject.Accepted }),
            Findings = state.Findings.ConvertAll(item => item.Subject == returned.Subject && item.ReturnedAt is null
                ? item with { ReturnedAt = returned.At, LedgerNumber = recorded.Number }
                : item),
        };
    }

    // INVARIANT: only what is there now becomes what is allowed: not what was taken back, and not what a later change has replaced.
    public static PreventionState Accepted(PreventionState state, PreventionAccepted accepted, RecordedEvent recorded)
    {
        var finding = state.Findings.Find(known => known.Id == accepted.Id)!;
        var subject = state.Subjects[finding.Subject];
        var next = finding.ReturnedAt is not null || finding.NewValue != subject.Seen ? state : state with
        {
            Subjects = state.Subjects.SetItem(finding.Subject, subject with { Accepted = finding.NewValue }),
        };
        return With(next, accepted.Id, recorded, item => item with
        {
            State = BreachState.Accepted,
            AcceptedBy = accepted.By,
            Acceptance = accepted.Reason,
        });
    }

    public static PreventionState With(PreventionState state, string id, RecordedEvent recorded, Func<PreventionFinding, PreventionFinding> change) => state with
    {
        Findings = state.Findings.ConvertAll(item => item.Id == id ? change(item) with { LedgerNumber = recorded.Number } : item),
    };
}
