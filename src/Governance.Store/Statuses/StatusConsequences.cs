using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio;

namespace Governance.Store.Statuses;

/// <summary>What a change of effects or milestones comes to: the change, and the lights that change with it.</summary>
internal static class StatusConsequences
{
    public static Decision Decide(MeasureContext measure, DomainEvent? happened)
    {
        List<DomainEvent> events = happened is null ? [] : [happened];
        var after = happened is null ? measure.State : measure.After(events);
        if (StatusJudge.Change(after, ThresholdStreams.Of(measure.View).ForRules(), measure.View.Now) is { } assessed)
        {
            events.Add(assessed);
            after = measure.After(events);
        }

        var answer = new JsonObject
        {
            ["measureId"] = after.Id,
            ["implementation"] = after.Implementation.ToString(),
            ["potential"] = after.Potential.ToString(),
        };
        return Decision.Accept(answer, events.ConvertAll(item => new StreamEvent(MeasureStreams.NameOf(after.Id), item)));
    }
}
