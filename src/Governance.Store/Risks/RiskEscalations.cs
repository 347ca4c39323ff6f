using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>Which escalations of a measure's risks begin and end now. Asked again after its events it says nothing.</summary>
internal static class RiskEscalations
{
    public static IReadOnlyList<DomainEvent> Change(MeasureState measure, RiskSettings settings, DateTimeOffset now)
    {
        var events = new List<DomainEvent>();
        if (measure.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return events;
        }

        foreach (var risk in measure.Risks.Items)
        {
            foreach (var cause in Enum.GetValues<RiskEscalationCause>())
            {
                var stands = risk.Escalations.Exists(item => item.Cause == cause);
                var holds = risk.IsOpen && Holds(cause, measure, risk, settings, RegisterText.Today(now));
                if (holds && !stands)
                {
                    events.Add(new RiskEscalated { Code = risk.Draft.Code, Cause = cause, Score = risk.Score });
                }
                else if (stands && !holds)
                {
                    events.Add(new RiskEscalationEnded { Code = risk.Draft.Code, Cause = cause });
                }
            }
        }

        return events;
    }

    private static bool Holds(RiskEscalationCause cause, MeasureState measure, Risk risk, RiskSettings settings, DateOnly today) => cause switch
    {
        RiskEscalationCause.OverDue => risk.Draft.Done is null && risk.Draft.Due < today,
        _ => !risk.IsAccepted && risk.Score > RiskRights.LimitOfOwner(measure, risk, settings),
    };
}
