using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>Notes that a row was put back, once.</summary>
internal sealed class PutBackBreachHandler(RulebookLibrary library) : BreachHandler<PutBackBreach>(library)
{
    protected override string IdOf(PutBackBreach command) => command.BreachId;

    protected override Decision Decide(PutBackBreach command, MeasureContext measure, Breach breach) =>
        !measure.Actor.Is("service") ? BreachErrors.ServiceOnly()
        : breach.AwaitsPutBack ? Decision.Accept(null, On(measure, new BreachPutBack { Id = breach.Change.Id, Value = command.Value }))
        : Decision.Accept(null);

    // A host's own protection is never put back.
    protected override Decision Decide(PutBackBreach command, IDecisionView view, PreventionState host, PreventionFinding finding, string? knownPerson) =>
        command.Actor.Is("service") ? Decision.Accept(null) : BreachErrors.ServiceOnly();
}
