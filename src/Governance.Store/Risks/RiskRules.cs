using System;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>What a risk may hold.</summary>
internal static class RiskRules
{
    public const int MostRisks = 200;

    public static Problem? Fault(RiskDraft risk, DateTimeOffset now)
    {
        if (!FieldRules.IsCode(risk.Code))
        {
            return RiskErrors.CodeInvalid();
        }

        if ((Text.Fault("The title of a risk", risk.Title, 200) ?? Text.Fault("The cause of a risk", risk.Cause, 1000)
            ?? Text.Fault("The response to a risk", risk.Response, 1000) ?? Text.OptionalFault("The commitment", risk.Commitment, 1000)
            ?? Text.Fault("The owner of a risk", risk.OwnerId, 100)) is { } fault)
        {
            return fault;
        }

        if (risk.Probability is < 1 or > 5 || risk.Impact is < 1 or > 5)
        {
            return RiskErrors.ScoreInvalid();
        }

        if (risk.Kind == RiskKind.SalesCommitment != !string.IsNullOrWhiteSpace(risk.Commitment))
        {
            return risk.Kind == RiskKind.SalesCommitment ? RiskErrors.CommitmentMissing() : RiskErrors.CommitmentUnwanted();
        }

        // One day of grace: it is tomorrow already in the east.
        return risk.Done > RegisterText.Today(now).AddDays(1) ? RiskErrors.DoneLater() : null;
    }
}
