using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio;

namespace Governance.Store.Statuses;

/// <summary>What a change of effects or milestones comes to: the change, and the lights that change with it.</summary>
internal static class StatusConsequences
{
    public static Decision Decide(MeasureContext measure, DomainEvent? happened) => Decide(measure, happened is null ? [] : new[] { happened });

    /// <summary>The same for events that belong together, in their order.</summary>
    public static Decision Decide(MeasureContext measure, IReadOnlyList<DomainEvent> happened)
    {
        List<DomainEvent> events = [.. happened];
        var after = events.Count == 0 ? measure.State : measure.After(events);
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
