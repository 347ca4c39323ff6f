using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Evidence;

/// <summary>Revokes evidence: readiness closes again, history stays.</summary>
internal sealed class RevokeEvidenceHandler(RulebookLibrary library) : MeasureHandler<RevokeEvidence>(library)
{
    protected override string? MeasureOf(RevokeEvidence command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RevokeEvidence command, MeasureContext measure)
    {
        if (!MeasureRights.MayWorkOn(measure.Actor, measure.State))
        {
            return MeasureErrors.NoRole();
        }

        if (measure.State.Evidence.Find(item => item.Key == command.Key) is not { } evidence)
        {
            return EvidenceErrors.Unknown();
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return EvidenceErrors.ReasonMissing();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        // INVARIANT: what a measure was closed on is shown as it was then, whoever still holds a role on it.
        if (MeasureRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        return evidence.Revoked
            ? EvidenceErrors.AlreadyRevoked()
            : Decision.Accept(null, On(measure, new EvidenceRevoked { Key = evidence.Key, Reason = command.Reason }));
    }
}
