using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Budgets;

/// <summary>Moves budget: what leaves one line comes to the other in the same decision, so that no cent is made or lost.</summary>
internal sealed class MoveBudgetHandler(RulebookLibrary library) : CommandHandler<MoveBudget>
{
    protected override Decision Decide(MoveBudget command, IDecisionView view)
    {
        if (MeasuresTogether.Find(library, command, command.FromMeasureId, view) is not { } from)
        {
            return MeasureErrors.Unknown();
        }

        if (MeasuresTogether.Find(library, command, command.ToMeasureId, view) is not { } to)
        {
            return BudgetErrors.TargetUnknown();
        }

        if (from.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if (Fault(command) is { } fault)
        {
            return fault;
        }

        var settings = SettingsStreams.Of(view).Budget;
        if (BudgetRules.RightFault(settings, command.Actor, command.Amount, command.Amount, command.Currency, view.Now, out var right, from.State, to.State) is { } denied)
        {
            return denied;
        }

        if (StateFault(command, from.State, to.State) is { } refused)
        {
            return refused;
        }

        return Moved(command, from, to, person, right);
    }

    private static Problem? Fault(MoveBudget command) =>
        BudgetRules.PlaceFault(command.FromPeriod, command.Currency)
        ?? BudgetRules.PlaceFault(command.ToPeriod, command.Currency)
        ?? (BudgetRules.IsAmount(command.Amount) ? null : BudgetErrors.AmountInvalid())
        ?? (command.FromMeasureId == command.ToMeasureId && command.FromPeriod == command.ToPeriod ? BudgetErrors.SamePlace() : null)
        ?? Text.Fault("The reason", command.Reason, 4000);

    private static Problem? StateFault(MoveBudget command, MeasureState from, MeasureState to) =>
        BudgetRules.StateFault(from)
        ?? (to.Status is MeasureStatus.Killed or MeasureStatus.Closed ? BudgetErrors.TargetEnded() : BudgetRules.StateFault(to))
        ?? (from.Budget.Of(command.FromPeriod, command.Currency) is var there && there < command.Amount ? BudgetErrors.NotEnough(command.FromPeriod, there, command.Currency) : null)
        ?? (from.Id == to.Id ? null : BudgetRules.BaselineFault(to, command.Amount, command.Currency));

    private static Decision Moved(MoveBudget command, MeasureContext from, MeasureContext to, string person, string right)
    {
        var (id, amount) = (StoreId.Of(command, "budget"), BudgetRules.Cents(command.Amount));
        var moved = new BudgetMovedOut
        {
            Id = id, Period = command.FromPeriod, Currency = command.Currency, Amount = amount, OtherMeasureId = to.State.Id, OtherPeriod = command.ToPeriod, Reason = command.Reason, Right = right, By = person,
        };
        var came = new BudgetMovedIn
        {
            Id = id, Period = command.ToPeriod, Currency = command.Currency, Amount = amount, OtherMeasureId = from.State.Id, OtherPeriod = command.FromPeriod, Reason = command.Reason, Right = right, By = person,
        };
        var answer = new JsonObject { ["id"] = id, ["right"] = right };
        return from.State.Id == to.State.Id
            ? Decision.Accept(answer, [.. MeasuresTogether.On(from, [moved, came])])
            : Decision.Accept(answer, [.. MeasuresTogether.On(from, [moved]), .. MeasuresTogether.On(to, [came])]);
    }
}
