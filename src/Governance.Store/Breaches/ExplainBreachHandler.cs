using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>A role holder explains, once; of a whole host an administrator or auditor who is a known person.</summary>
internal sealed class ExplainBreachHandler(RulebookLibrary library) : BreachHandler<ExplainBreach>(library)
{
    protected override string IdOf(ExplainBreach command) => command.BreachId;

    protected override Decision Decide(ExplainBreach command, MeasureContext measure, Breach breach)
    {
        var fault = measure.ActorHoldsAny ? Fault(command, breach.State) : BreachErrors.RoleMissing();
        return fault is not null
            ? fault
            : Decision.Accept(null, On(measure, new BreachExplained { Id = breach.Change.Id, By = measure.Actor.PersonId!, Reason = command.Reason }));
    }

    protected override Decision Decide(ExplainBreach command, IDecisionView view, PreventionState host, PreventionFinding finding, string? knownPerson)
    {
        var may = knownPerson is not null && (command.Actor.Is("admin") || command.Actor.Is("auditor"));
        var fault = may ? Fault(command, finding.State) : BreachErrors.AuditorOnly();
        return fault is not null
            ? fault
            : Decision.Accept(null, new StreamEvent(PreventionStreams.NameOf(host.Host, host.Scope), new PreventionExplained { Id = finding.Id, By = knownPerson!, Reason = command.Reason }));
    }

    private static Problem? Fault(ExplainBreach command, BreachState state) => Text.Fault("The reason", command.Reason, 2000) ?? state switch
    {
        BreachState.Explained => BreachErrors.Explained(),
        BreachState.Accepted => BreachErrors.Accepted(),
        _ => null,
    };
}
