using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>An administrator accepts, once, and never a change of their own.</summary>
internal sealed class AcceptBreachHandler(RulebookLibrary library) : BreachHandler<AcceptBreach>(library)
{
    protected override string IdOf(AcceptBreach command) => command.BreachId;

    protected override Decision Decide(AcceptBreach command, MeasureContext measure, Breach breach) =>
        Fault(command, measure.KnownPerson, breach.Change.ByPersonId, breach.State) is { } fault
            ? fault
            : Decision.Accept(null, On(measure, new BreachAccepted { Id = breach.Change.Id, By = measure.KnownPerson!, Reason = command.Reason }));

    protected override Decision Decide(AcceptBreach command, string stream, PreventionFinding finding, string? knownPerson) =>
        Fault(command, knownPerson, finding.ByPersonId, finding.State) is { } fault
            ? fault
            : Decision.Accept(null, new StreamEvent(stream, new PreventionAccepted { Id = finding.Id, By = knownPerson!, Reason = command.Reason }));

    private static Problem? Fault(AcceptBreach command, string? knownPerson, string? culprit, BreachState state)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (knownPerson is null)
        {
            return BreachErrors.PersonUnknown();
        }

        if (knownPerson == culprit)
        {
            return BreachErrors.OwnChange();
        }

        return Text.Fault("The reason", command.Reason, 2000) ?? (state == BreachState.Accepted ? BreachErrors.Accepted() : null);
    }
}
