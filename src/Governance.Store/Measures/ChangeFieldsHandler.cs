using System.Collections.Generic;
using System.Linq;

using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Rulebooks;

namespace Governance.Store.Measures;

/// <summary>The owner or an admin changes fields; values that stand already are no change.</summary>
internal sealed class ChangeFieldsHandler(RulebookLibrary library) : MeasureHandler<ChangeFields>(library)
{
    protected override string? MeasureOf(ChangeFields command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ChangeFields command, MeasureContext measure)
    {
        if (!measure.Actor.Is("admin") && !measure.ActorHolds("owner"))
        {
            return MeasureErrors.NotYours();
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if ((command.Fields.Count == 0 ? MeasureErrors.NoFields() : FieldRules.Fault(command.Fields)) is { } fault)
        {
            return fault;
        }

        var changes = command.Fields
            .Where(field => (measure.State.Fields.GetValueOrDefault(field.Key) ?? string.Empty) != (field.Value ?? string.Empty))
            .ToDictionary(field => field.Key, field => field.Value ?? string.Empty);
        if (BaselineFolds.IsFrozen(measure.State) && BaselineFields.Any(changes.Keys))
        {
            return ChangeErrors.BaselineFrozen();
        }

        if (changes.Keys.Any(name => !measure.State.Fields.ContainsKey(name)) && FieldRules.HasTooMany(measure.State.Fields.Keys.Union(changes.Keys, System.StringComparer.Ordinal)))
        {
            return MeasureErrors.TooManyFields(FieldRules.MostOfAMeasure);
        }

        return changes.Count == 0
            ? Decision.Accept(null)
            : Decision.Accept(null, On(measure, new FieldsChanged { Fields = new SortedDictionary<string, string>(changes, System.StringComparer.Ordinal) }));
    }
}
