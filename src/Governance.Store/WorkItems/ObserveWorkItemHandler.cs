using System;
using System.Collections.Generic;
using System.Globalization;

using Governance.Rules.Decisions;
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
/// what the first look finds is the baseline and never one. What its history tells is judged as of its own time.
/// </summary>
internal sealed class ObserveWorkItemHandler(RulebookLibrary library) : MeasureHandler<ObserveWorkItem>(library)
{
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(2);

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
        return command.Entry is null ? DecideState(command, item, measure) : DecideEntry(command, item, measure);
    }

    // A look that shows an older state than an entry that was taken in was overtaken by it.
    private static Decision DecideState(ObserveWorkItem command, WorkItem item, MeasureContext measure)
    {
        if (item.HostVersion >= command.HostVersion || (item.HostVersion is not null && command.At < item.ToldAt))
        {
            return Decision.Accept(null);
        }

        List<StreamEvent> events = [On(measure, Observed(command, item))];
        if (command.Completed && !item.Completed && item.HostVersion is not null && BreachOf(command, item, measure) is { } breach)
        {
            events.Add(On(measure, breach));
        }

        return Decision.Accept(null, events);
    }

    private static Decision DecideEntry(ObserveWorkItem command, WorkItem item, MeasureContext measure)
    {
        var place = WorkItemFolds.PlaceOf(item, command.Completed, command.At ?? measure.View.Now);
        List<StreamEvent> events = place is EntryPlace.Untold or EntryPlace.Newest ? [On(measure, Observed(command, item))] : [];
        if (command.Completed && (place is EntryPlace.Late or EntryPlace.Newest) && BreachOf(command, item, measure) is { } breach)
        {
            events.Add(On(measure, breach));
        }

        return Decision.Accept(null, events);
    }

    private static WorkItemObserved Observed(ObserveWorkItem command, WorkItem item) => new()
    {
        Id = item.Id, Completed = command.Completed, HostVersion = command.HostVersion, At = command.At, Entry = command.Entry,
    };

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

        var decision = Judge(command, item, measure);
        return decision.IsAllowed ? null : new BreachFound
        {
            Kind = nameof(BreachKind.CompletedUnmet),
            WorkItemId = item.Id,
            Text = $"The work item was completed while its criterion was not met. {RefusalText.Of(decision)}",
            Change = new HostChange
            {
                Id = command.Entry is null
                    ? StoreId.From(command.Tenant, item.Id, command.HostVersion.ToString(CultureInfo.InvariantCulture))
                    : StoreId.From(command.Tenant, item.Id, "entry", command.Entry),
                Host = item.Host,
                Scope = ScopeOf(item, measure),
                Row = item.ExternalKey,
                At = command.Entry is null ? measure.View.Now : command.At ?? measure.View.Now,
                By = command.By,
                ByPersonId = command.ByPersonId,
                AuditId = command.Entry,
            },
        };
    }

    // The store's clock and the host's may differ: what the store has captured just after the entry's time counts as well.
    private static GateDecision Judge(ObserveWorkItem command, WorkItem item, MeasureContext measure)
    {
        var now = measure.View.Now;
        if (command.Entry is null || command.At is not { } at || at >= now)
        {
            return AsOf(now);
        }

        var decision = AsOf(at);
        return decision.IsAllowed ? decision : AsOf(at + Leeway < now ? at + Leeway : now);

        GateDecision AsOf(DateTimeOffset moment) => GateEvaluator.Evaluate(measure.Rulebook, MeasureFacts.Of(
            measure.State, measure.Rulebook, new GateQuestion(item.Gate) { Criterion = item.Criterion }, moment, measure.NameOf));
    }
}
