using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>A role holder explains, once.</summary>
internal sealed class ExplainBreachHandler(RulebookLibrary library) : BreachHandler<ExplainBreach>(library)
{
    protected override string IdOf(ExplainBreach command) => command.BreachId;

    protected override Decision Decide(ExplainBreach command, MeasureContext measure, Breach breach)
    {
        if (!measure.ActorHoldsAny)
        {
            return BreachErrors.RoleMissing();
        }

        if (Text.Fault("The reason", command.Reason, 2000) is { } fault)
        {
            return fault;
        }

        return breach.State switch
        {
            BreachState.Explained => BreachErrors.Explained(),
            BreachState.Accepted => BreachErrors.Accepted(),
            _ => Decision.Accept(null, On(measure, new BreachExplained { Id = breach.Change.Id, By = measure.Actor.PersonId!, Reason = command.Reason })),
        };
    }
}
