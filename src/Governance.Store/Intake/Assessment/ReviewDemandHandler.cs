using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Needs;

namespace Governance.Store.Intake.Assessment;

/// <summary>Takes in the answer to a review from a role that the intake rules name for it, and from nobody who wrote what is reviewed.</summary>
internal sealed class ReviewDemandHandler : CommandHandler<ReviewDemand>
{
    protected override Decision Decide(ReviewDemand command, IDecisionView view)
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
        var rule = rules.Rules.Reviews.First(one => one.Review == command.Review);
        if (!rule.Roles.Any(command.Actor.Is))
        {
            return AssessmentErrors.RoleMissing($"the review {rule.Review}", rule.Roles);
        }

        if ((Text.Fault("The reason", command.Reason, 4000) ?? DemandRights.Open(demand)) is { } fault)
        {
            return fault;
        }

        var field = ReviewedFields.Main(rule.Review);
        if (!demand.Fields.ContainsKey(field))
        {
            return AssessmentErrors.NothingToReview(field);
        }

        // INVARIANT: nobody reviews what he entered, in any field that the review covers.
        if (DemandFolds.IsOwnWork(demand, rule.Review, command.Actor.Identity))
        {
            return AssessmentErrors.OwnWork();
        }

        // INVARIANT: what nobody is there for is not said to be there.
        if (command.Passed && rule.Review == DemandReview.Resources && DemandCapacity.Fault(DemandCapacity.Gaps(demand, view)) is { } missing)
        {
            return missing;
        }

        var reviewed = new DemandReviewed { Review = rule.Review, Passed = command.Passed, Reason = command.Reason, RulesDigest = rules.Digest };
        return Decision.Accept(new JsonObject { ["id"] = demand.Id }, new StreamEvent(DemandStreams.NameOf(demand.Id), reviewed));
    }
}
