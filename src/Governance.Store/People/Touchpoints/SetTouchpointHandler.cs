using System;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.People.Touchpoints;

/// <summary>The owner or an administrator says where functions meet and who answers for it.</summary>
internal sealed class SetTouchpointHandler(RulebookLibrary library) : MeasureHandler<SetTouchpoint>(library)
{
    private const int Most = 200;

    protected override string? MeasureOf(SetTouchpoint command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(SetTouchpoint command, MeasureContext measure)
    {
        if (MeasureRights.ToChange(measure.Actor, measure.State) is { } denied)
        {
            return denied;
        }

        if ((Fault(command) ?? MeasureRights.Ended(measure.State)) is { } fault)
        {
            return fault;
        }

        var old = measure.State.Touchpoints.Find(known => known.Code == command.Code);
        if (command.Remove)
        {
            return old is null ? TouchpointErrors.Unknown(command.Code) : Change(command, measure, null);
        }

        if (old is null && measure.State.Touchpoints.Count >= Most)
        {
            return MeasureErrors.TooMany("touchpoints");
        }

        var person = string.IsNullOrEmpty(command.PersonId) ? null : command.PersonId;
        if (person is not null && PersonRules.Fault(measure.View, person) is { } unfit)
        {
            return unfit;
        }

        var next = new Touchpoint
        {
            Code = command.Code,
            FromFunction = command.FromFunction,
            ToFunction = command.ToFunction,
            About = command.About,
            PersonId = person,
            PersonName = person is null ? null : measure.NameOf(person),
        };
        return next == old ? Decision.Accept(null) : Change(command, measure, next);
    }

    private static Problem? Fault(SetTouchpoint command)
    {
        if (!FieldRules.IsCode(command.Code))
        {
            return TouchpointErrors.CodeInvalid();
        }

        var reason = Text.Fault("The reason", command.Reason, 4000);
        return reason is not null || command.Remove ? reason : Text.Fault("The function that hands over", command.FromFunction, 100)
            ?? Text.Fault("The function that takes over", command.ToFunction, 100)
            ?? Text.Fault("What is handed over", command.About, 1000)
            ?? (string.Equals(command.FromFunction.Trim(), command.ToFunction.Trim(), StringComparison.OrdinalIgnoreCase) ? TouchpointErrors.OneFunction() : null);
    }

    private static Decision Change(SetTouchpoint command, MeasureContext measure, Touchpoint? next) =>
        Decision.Accept(null, On(measure, new TouchpointSet { Code = command.Code, New = next, By = command.Actor.Identity, Reason = command.Reason }));
}
