using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Risks;

/// <summary>Risks as a gate asks for them: open is what nobody accepted as it is now, and what was to be done and was not.</summary>
internal sealed class RiskRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "risks";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => [];

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf) => new()
    {
        Name = Name,
        Entries = measure.Risks.Items.Select(Entry).ToArray(),
        Open = measure.Risks.Items.Where(risk => risk.IsOpen).SelectMany(risk => Open(risk, RegisterText.Today(asOf))).ToArray(),
        ReviewedAt = measure.Risks.Review?.At,
        ReviewedByRoles = measure.Risks.Review?.Roles.ToArray(),
    };

    private static string Entry(Risk risk)
    {
        var draft = risk.Draft;
        var begin = $"Risk {draft.Code} '{RegisterText.OneLine(draft.Title)}' ({draft.Kind}), because {RegisterText.OneLine(draft.Cause)}";
        if (!risk.IsOpen)
        {
            return $"{begin}: closed{(risk.Occurred ? " after it happened" : string.Empty)}, {RegisterText.OneLine(risk.Closed!)}.";
        }

        var promised = draft.Commitment is null ? string.Empty : $", committed by sales: {RegisterText.OneLine(draft.Commitment)}";
        var done = draft.Done is { } day ? $"done on {RegisterText.Day(day)}" : $"due on {RegisterText.Day(draft.Due)}";
        var accepted = risk.Acceptance is { } acceptance ? $"accepted at {RegisterText.Number(acceptance.Score)} by the {acceptance.Role}" : "not accepted";
        var score = $"probability {RegisterText.Number(draft.Probability)} by impact {RegisterText.Number(draft.Impact)} is {RegisterText.Number(risk.Score)}";
        return $"{begin}{promised}: {score}, {accepted}; response: {RegisterText.OneLine(draft.Response)}, {done}.";
    }

    private static IEnumerable<string> Open(Risk risk, DateOnly today)
    {
        if (!risk.IsAccepted)
        {
            yield return $"Risk {risk.Draft.Code} has a score of {RegisterText.Number(risk.Score)} that nobody accepted: whoever may accept that score accepts it, or its owner lowers or closes it.";
        }

        if (risk.Draft.Done is null && risk.Draft.Due < today)
        {
            yield return $"The response to risk {risk.Draft.Code} was due on {RegisterText.Day(risk.Draft.Due)}: its owner says when it was done, or the owner of the measure gives it a new day.";
        }
    }
}
