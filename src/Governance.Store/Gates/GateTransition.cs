using System;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;

namespace Governance.Store.Gates;

/// <summary>Where an allowed outcome takes a measure. Unlisted pairs cannot occur: the evaluator has refused them.</summary>
internal static class GateTransition
{
    public static GateDecided Of(GateDecided draft, MeasureState measure, Rulebook rulebook, GateDefinition gate, GateOutcome outcome) => outcome switch
    {
        GateOutcome.Go or GateOutcome.ConditionalGo => draft with
        {
            ToDoi = (int)gate.To,
            Status = gate.To == DegreeOfImplementation.Closed ? MeasureStatus.Closed : MeasureStatus.Active,
            Round = 1,
            NextGate = rulebook.FindGateFrom(gate.To, MeasureFigures.Of(measure))?.Code,
            Text = $"Gate {gate.Code} ({gate.Name}) is open{(outcome == GateOutcome.ConditionalGo ? " under conditions" : string.Empty)}: {gate.From} becomes {gate.To}.",
        },
        GateOutcome.Hold => draft with { Status = MeasureStatus.OnHold, Text = $"Gate {gate.Code} ({gate.Name}): on hold." },
        GateOutcome.Recycle => draft with
        {
            Status = MeasureStatus.Active,
            Round = measure.Round + 1,
            Text = $"Gate {gate.Code} ({gate.Name}): back to work, a new round begins.",
        },
        GateOutcome.Kill => draft with { Status = MeasureStatus.Killed, NextGate = null, Text = $"Gate {gate.Code} ({gate.Name}): the measure ends here." },
        _ => throw new InvalidOperationException($"The outcome {outcome} leads nowhere."),
    };
}
