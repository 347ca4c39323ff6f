using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Assessment;

/// <summary>Takes in a score from a role that the intake rules name for the criterion.</summary>
internal sealed class ScoreDemandHandler : CommandHandler<ScoreDemand>
{
    protected override Decision Decide(ScoreDemand command, IDecisionView view)
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
        if (rules.Rules.Criteria.FirstOrDefault(one => one.Code == command.Criterion) is not { } criterion)
        {
            return AssessmentErrors.CriterionUnknown();
        }

        if (!criterion.Roles.Any(command.Actor.Is))
        {
            return AssessmentErrors.RoleMissing($"the score of '{criterion.Name}'", criterion.Roles);
        }

        if (command.Score is < 0 or > 5)
        {
            return AssessmentErrors.ScoreInvalid();
        }

        if ((Text.Fault("The reason", command.Reason, 4000) ?? DemandRights.Open(demand)) is { } fault)
        {
            return fault;
        }

        var scored = new DemandScored { Criterion = criterion.Code, Score = command.Score, Reason = command.Reason, RulesDigest = rules.Digest };
        return Decision.Accept(new JsonObject { ["id"] = demand.Id }, new StreamEvent(DemandStreams.NameOf(demand.Id), scored));
    }
}
