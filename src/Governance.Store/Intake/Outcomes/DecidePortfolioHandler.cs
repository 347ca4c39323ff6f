using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Outcomes;

/// <summary>Records what the portfolio decides, by the roles that the intake rules name for the outcome.</summary>
internal sealed class DecidePortfolioHandler : CommandHandler<DecidePortfolio>
{
    protected override Decision Decide(DecidePortfolio command, IDecisionView view)
    {
        if (DemandRights.Known(command.Actor, view) is { } unknown)
        {
            return unknown;
        }

        if (view.Find<DemandState>(DemandStreams.NameOf(command.DemandId)) is not { } demand)
        {
            return IntakeErrors.DemandUnknown();
        }

        var rules = IntakeRulesStreams.Of(view);
        var rule = rules.Rules.Portfolio.First(one => one.Outcome == command.Outcome);
        if (!rule.Roles.Any(command.Actor.Is))
        {
            return AssessmentErrors.RoleMissing($"the outcome {rule.Outcome}", rule.Roles);
        }

        if ((Text.Fault("The reason", command.Reason, 4000) ?? StateFault(command, demand, rules.Rules)) is { } fault)
        {
            return fault;
        }

        var decided = new PortfolioDecided
        {
            Outcome = command.Outcome,
            Reason = command.Reason,
            RulesDigest = rules.Digest,
            Result = IntakeReadiness.Result(demand, rules.Rules),
        };
        return Decision.Accept(new JsonObject { ["id"] = demand.Id }, new StreamEvent(DemandStreams.NameOf(demand.Id), decided));
    }

    private static Problem? StateFault(DecidePortfolio command, DemandState demand, IntakeRules rules)
    {
        if (demand.Outcome == IntakeOutcome.Cancelled)
        {
            return IntakeErrors.AlreadyDecided(IntakeOutcome.Cancelled);
        }

        if (demand.Portfolio == command.Outcome)
        {
            return OutcomeErrors.SameAgain(command.Outcome);
        }

        return command.Outcome switch
        {
            PortfolioOutcome.Paused or PortfolioOutcome.Declined => demand.Outcome == IntakeOutcome.Approved ? OutcomeErrors.UseTheGate() : null,
            PortfolioOutcome.Funded => FundingFault(demand),
            _ => IntakeReadiness.Result(demand, rules) is null
                ? AssessmentErrors.ScoresMissing(rules.Criteria.Where(criterion => demand.Score(criterion.Code) is null).Select(criterion => criterion.Code))
                : null,
        };
    }

    private static Problem? FundingFault(DemandState demand)
    {
        if (demand.Value(DemandFields.CostAmount) is null || demand.Value(DemandFields.CostCurrency) is null)
        {
            return OutcomeErrors.CostMissing();
        }

        return IntakeReadiness.Passed(demand, DemandReview.BusinessCase)
            ? null
            : AssessmentErrors.ReviewMissing([nameof(DemandReview.BusinessCase)]);
    }
}
