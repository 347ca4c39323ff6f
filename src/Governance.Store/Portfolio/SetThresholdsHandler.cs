using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>An administrator sets the thresholds; the sweep then looks at every measure.</summary>
internal sealed class SetThresholdsHandler : CommandHandler<SetThresholds>
{
    protected override Decision Decide(SetThresholds command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (command.MilestoneDays is < 0 or > 365)
        {
            return PortfolioErrors.DaysInvalid();
        }

        var percent = command.PotentialTolerancePercent;
        if (percent is < 0m or > 100m || decimal.Round(percent, 2) != percent)
        {
            return PortfolioErrors.PercentInvalid();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        var now = ThresholdStreams.Of(view);
        var answer = new JsonObject { ["milestoneDays"] = command.MilestoneDays, ["potentialTolerancePercent"] = percent };
        return now.MilestoneDays == command.MilestoneDays && now.PotentialTolerancePercent == percent
            ? Decision.Accept(answer)
            : Decision.Accept(answer, new StreamEvent(ThresholdStreams.Only, new ThresholdsSet
            {
                OldMilestoneDays = now.MilestoneDays,
                MilestoneDays = command.MilestoneDays,
                OldPotentialTolerancePercent = now.PotentialTolerancePercent,
                PotentialTolerancePercent = percent,
                Reason = command.Reason,
            }));
    }
}
