using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Waivers;

/// <summary>Takes in a request for a waiver from somebody who holds a role on the measure. It waives nothing until a second person grants it.</summary>
internal sealed class AskWaiverHandler(RulebookLibrary library) : MeasureHandler<AskWaiver>(library)
{
    private const int MostDays = 365;
    private const int MostOfOnePerson = 100;

    protected override string? MeasureOf(AskWaiver command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(AskWaiver command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if (!measure.ActorHoldsAny)
        {
            return MeasureErrors.NoRole();
        }

        if ((Text.Fault("The reason", command.Reason, 4000) ?? Text.Fault("The gate", command.Gate, 50)) is { } fault)
        {
            return fault;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (measure.State.Waivers.Count(item => item.AskedBy == person) >= MostOfOnePerson)
        {
            return WaiverErrors.TooMany(MostOfOnePerson);
        }

        if (Denied(command, measure) is { } denied)
        {
            return denied;
        }

        var asked = new WaiverAsked
        {
            Id = StoreId.Of(command, "waiver"),
            Gate = command.Gate,
            Criterion = command.Criterion,
            Reason = command.Reason,
            ExpiresAt = command.ExpiresAt.ToUniversalTime(),
            By = person,
        };
        return Decision.Accept(new JsonObject { ["id"] = asked.Id, ["state"] = nameof(WaiverState.Asked) }, On(measure, asked));
    }

    private static Problem? Denied(AskWaiver command, MeasureContext measure)
    {
        if (measure.Rulebook.FindGate(command.Gate) is not { } gate)
        {
            return GateErrors.Unknown(command.Gate);
        }

        if (gate.Criteria.FirstOrDefault(item => item.Code == command.Criterion) is not { } criterion)
        {
            return WaiverErrors.CriterionUnknown();
        }

        // INVARIANT: approvals, and with them the segregation of duties, are never waived.
        if (criterion.WaivableBy.Count == 0 || criterion is ApprovalsCriterion)
        {
            return WaiverErrors.NotWaivable();
        }

        if ((int)gate.From < measure.State.Doi)
        {
            return WaiverErrors.GatePassed();
        }

        var now = measure.View.Now;
        if (command.ExpiresAt <= now || command.ExpiresAt > now.AddDays(MostDays))
        {
            return WaiverErrors.ExpiryInvalid();
        }

        return measure.State.Waivers.Exists(item => item.Gate == command.Gate && item.Criterion == command.Criterion && item.State != WaiverState.Revoked && item.ExpiresAt > now)
            ? WaiverErrors.Standing()
            : null;
    }
}
