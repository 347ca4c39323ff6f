using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Risks;

/// <summary>The sweep's look at the risks of one measure.</summary>
internal sealed class EscalateRisksHandler(RulebookLibrary library) : RiskHandler<EscalateRisks>(library)
{
    protected override string? MeasureOf(EscalateRisks command, IDecisionView view) => command.MeasureId;

    protected override (DomainEvent? Happened, Problem? Fault) Change(EscalateRisks command, MeasureContext measure, RiskSettings settings) =>
        (null, measure.Actor.Is("service") ? null : RiskErrors.ServiceOnly());
}
