using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Dependencies;

/// <summary>Takes in a dependency from the owner of the waiting measure; measures that would wait for each other are refused with the whole circle.</summary>
internal sealed class RecordDependencyHandler(RulebookLibrary library) : DependencyHandler<RecordDependency>(library)
{
    private const int Most = 200;

    protected override string? MeasureOf(RecordDependency command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordDependency command, MeasureContext measure)
    {
        var draft = command.Dependency;
        if ((OwnerOnly(measure) ?? Fault(draft) ?? Text.OptionalFault("The reason", command.Reason, 2000) ?? Ended(measure)) is { } fault)
        {
            return fault;
        }

        var known = measure.State.Dependencies.Find(draft.Code);
        if (known is { State: DependencyState.Open } && known.Draft == draft)
        {
            return Done(measure, null);
        }

        if (known is null && measure.State.Dependencies.Items.Count >= Most)
        {
            return DependencyErrors.TooMany(Most);
        }

        var source = draft.On is null ? null : measure.View.Find<MeasureState>(MeasureStreams.NameOf(draft.On));
        return SourceFault(draft, measure, source) is { } refused
            ? refused
            : Done(measure, new DependencyRecorded { Dependency = draft, OnName = source?.Name, By = measure.Actor.Identity, Reason = command.Reason });
    }

    private static Problem? Fault(DependencyDraft draft)
    {
        if (!FieldRules.IsCode(draft.Code))
        {
            return DependencyErrors.CodeInvalid();
        }

        var fromMeasure = !string.IsNullOrEmpty(draft.On);
        var fromOutside = !string.IsNullOrWhiteSpace(draft.Outside) && !string.IsNullOrEmpty(draft.ContactId);
        return Text.Fault("The title of a dependency", draft.Title, 200)
            ?? Text.OptionalFault("What is outside", draft.Outside, 200)
            ?? Text.OptionalFault("The contact", draft.ContactId, 100)
            ?? Text.OptionalFault("The measure", draft.On, 100)
            ?? (fromMeasure != fromOutside && (!fromMeasure || (draft.Outside is null && draft.ContactId is null)) && (fromMeasure || draft.On is null) ? null : DependencyErrors.OneSource());
    }

    private static Problem? SourceFault(DependencyDraft draft, MeasureContext measure, MeasureState? source)
    {
        if (draft.On is null)
        {
            return measure.State.Dependencies.Find(draft.Code)?.Draft.ContactId != draft.ContactId && PersonRules.Fault(measure.View, draft.ContactId!) is { } unfit ? unfit
                : draft.ContactId == measure.Actor.PersonId || measure.Holds(draft.ContactId!, "owner") ? DependencyErrors.OwnSide()
                : null;
        }

        if (source is null)
        {
            return DependencyErrors.SourceUnknown();
        }

        if (source.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return DependencyErrors.SourceEnded(source.Name);
        }

        // INVARIANT: no measure waits for itself, however long the way is.
        return DependencyCycle.Find(measure.View, measure.State, source.Id) is { } cycle ? DependencyErrors.Cycle(string.Join(" → ", cycle.Select(name => $"'{name}'"))) : null;
    }
}
