using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Changes;

/// <summary>Takes in a request from whoever holds a role on the measure, and works out whose decisions it needs.</summary>
internal sealed class RequestChangeHandler(RulebookLibrary library) : ChangeHandler<RequestChange>(library)
{
    private const int MostWaiting = 50;
    private const int MostInVain = 50;

    protected override string? MeasureOf(RequestChange command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RequestChange command, MeasureContext measure)
    {
        var state = measure.State;
        var fault = Unlinked(measure)
            ?? (measure.ActorHoldsAny ? null : MeasureErrors.NoRole())
            ?? Ended(measure)
            ?? (BaselineFolds.IsFrozen(state) ? null : ChangeErrors.NoBaseline())
            ?? ChangeRules.Fault(command.Change, state);
        if (fault is not null)
        {
            return fault;
        }

        if (state.Changes.Requests.Count(request => request.State == ChangeState.Requested) >= MostWaiting)
        {
            return ChangeErrors.TooMany(MostWaiting);
        }

        if (state.Changes.Requests.Count(request => request.RequestedBy == measure.Actor.PersonId && request.State is (ChangeState.Withdrawn or ChangeState.Rejected)) >= MostInVain)
        {
            return ChangeErrors.TooManyInVain(MostInVain);
        }

        var rules = SettingsStreams.Of(measure.View).Changes;
        var sizes = ChangeSizes.Of(command.Change, state, rules);
        if (sizes.Count == 0)
        {
            return ChangeErrors.Nothing();
        }

        var requested = new ChangeRequested
        {
            Id = StoreId.Of(command, "change"),
            Draft = command.Change,
            Sizes = sizes,
            Needs = ChangeSizes.Needs(command.Change, state, rules),
            Baseline = state.Changes.Baselines.Count,
            By = measure.Actor.PersonId!,
        };
        var answer = new JsonObject
        {
            ["id"] = requested.Id,
            ["needs"] = new JsonArray([.. requested.Needs.Select(roles => new JsonArray([.. roles.Select(role => (JsonNode)role)]))]),
        };
        return Decision.Accept(answer, On(measure, requested));
    }
}
