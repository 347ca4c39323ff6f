using System.Collections.Generic;
using System.Globalization;

using Governance.Rules.Evaluation;
using Governance.Rules.Text;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Hosts.Binding;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.WorkItems;

/// <summary>
/// Takes in what a host says about a work item. A completion while the item's own criterion is not met is a breach;
/// what the first look finds is the baseline and never one.
/// </summary>
internal sealed class ObserveWorkItemHandler(RulebookLibrary library) : MeasureHandler<ObserveWorkItem>(library)
{
    protected override string? MeasureOf(ObserveWorkItem command, IDecisionView view) =>
        view.Lookup(MeasureStreams.WorkItemIndex, MeasureStreams.WorkItemKey(command.Host, command.ExternalKey));

    protected override Problem Unknown(ObserveWorkItem command) => WorkItemErrors.Unknown();

    protected override Decision Decide(ObserveWorkItem command, MeasureContext measure)
    {
        if (!measure.Actor.Is("service"))
        {
            return WorkItemErrors.ServiceOnly();
        }

        var item = measure.State.WorkItems.Find(known => known.Host == command.Host && known.ExternalKey == command.ExternalKey)!;
        if (item.HostVersion >= command.HostVersion)
        {
            return Decision.Accept(null);
        }

        List<StreamEvent> events = [On(measure, new WorkItemObserved { Id = item.Id, Completed = command.Completed, HostVersion = command.HostVersion })];
        if (command.Completed && !item.Completed && item.HostVersion is not null && BreachOf(command, item, measure) is { } breach)
        {
            events.Add(On(measure, breach));
        }

        return Decision.Accept(null, events);
    }

    // A tenant has one host of a kind.
    private static string ScopeOf(WorkItem item, MeasureContext measure) =>
        BreachFolds.ScopeOf(measure.State, item) is { Length: > 0 } scope
            ? scope
            : measure.View.Lookup(HostBindingStreams.KindIndex, item.Host) ?? string.Empty;

    private static BreachFound? BreachOf(ObserveWorkItem command, WorkItem item, MeasureContext measure)
    {
        if (item.Criterion is null)
        {
            return null;
        }

        var decision = GateEvaluator.Evaluate(measure.Rulebook, measure.Facts(new GateQuestion(item.Gate) { Criterion = item.Criterion }));
        return decision.IsAllowed ? null : new BreachFound
        {
            Kind = nameof(BreachKind.CompletedUnmet),
            WorkItemId = item.Id,
            Text = $"The work item was completed while its criterion was not met. {RefusalText.Of(decision)}",
            Change = new HostChange
            {
                Id = StoreId.From(command.Tenant, item.Id, command.HostVersion.ToString(CultureInfo.InvariantCulture)),
                Host = item.Host,
                Scope = ScopeOf(item, measure),
                Row = item.ExternalKey,
                At = measure.View.Now,
            },
        };
    }
}
