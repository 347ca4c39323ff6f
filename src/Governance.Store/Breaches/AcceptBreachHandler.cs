using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>An administrator accepts, once, and never a change of their own.</summary>
internal sealed class AcceptBreachHandler(RulebookLibrary library) : BreachHandler<AcceptBreach>(library)
{
    protected override string IdOf(AcceptBreach command) => command.BreachId;

    protected override Decision Decide(AcceptBreach command, MeasureContext measure, Breach breach)
    {
        if (!measure.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (measure.KnownPerson is not { } person)
        {
            return BreachErrors.PersonUnknown();
        }

        if (person == breach.Change.ByPersonId)
        {
            return BreachErrors.OwnChange();
        }

        if (Text.Fault("The reason", command.Reason, 2000) is { } fault)
        {
            return fault;
        }

        return breach.State == BreachState.Accepted
            ? BreachErrors.Accepted()
            : Decision.Accept(null, On(measure, new BreachAccepted { Id = breach.Change.Id, By = person, Reason = command.Reason }));
    }
}
