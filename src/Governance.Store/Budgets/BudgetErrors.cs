using System;

using Governance.Store.Commands;

namespace Governance.Store.Budgets;

/// <summary>Denials about budget and actual cost.</summary>
internal static class BudgetErrors
{
    public static Problem AmountInvalid() => Problem.Invalid(
        "Budget.AmountInvalid",
        "An amount has at most two decimals, is at most 100000000000, and is not zero; a movement's is above zero. Correct it.");

    public static Problem None() => Problem.Invalid("Budget.None", "No line was given. Give at least one.");

    public static Problem Twice(string period) => Problem.Invalid("Budget.Twice", $"The month {period} is given twice for one currency. Give it once.");

    public static Problem SamePlace() => Problem.Invalid("Budget.SamePlace", "The budget would move to where it is. Name another month or another measure.");

    public static Problem TargetUnknown() => Problem.NotFound("Budget.TargetUnknown", "There is no such measure to move budget to. Correct its id.");

    public static Problem TargetEnded() => Problem.Refused("Budget.TargetEnded", "The measure to move budget to was killed or closed. Name one that goes on.");

    public static Problem TooMany() => Problem.Refused("Budget.TooMany", "The measure has as many budget lines or movements as it can hold. Grant further budget to another measure.");

    public static Problem NotEnough(string period, decimal amount, string currency) => Problem.Refused(
        "Budget.NotEnough",
        FormattableString.Invariant($"The budget of {period} is {amount:0.00} {currency}, and no budget falls below zero. Move or give back no more than that."));

    public static Problem AboveBaseline(decimal total, string currency, string budget) => Problem.Refused(
        "Budget.AboveBaseline",
        FormattableString.Invariant($"The measure would have {total:0.00} {currency}, and it was decided with a budget of {budget} (DoI 3). Raise a change request for the budget first, then grant it."));

    public static Problem NoRight(decimal amount, string currency) => Problem.Forbidden(
        "Budget.NoRight",
        FormattableString.Invariant($"None of your rights covers {amount:0.00} {currency}, what you decided for the measure lately included. Let somebody decide whose right does."));

    public static Problem CostRoleMissing() => Problem.Forbidden(
        "Budget.CostRoleMissing",
        "Actual cost is brought in by the controller of the measure, who neither owns nor sponsors it, or by a role that the settings name. Ask one of them.");

    public static Problem ImportOnly() => Problem.Forbidden("Budget.ImportOnly", "Lines are imported by a role that the settings name. Send them as your own instead, without the mark of an import.");

    public static Problem LineInvalid() => Problem.Invalid(
        "Budget.LineInvalid",
        "System, document and line are 1 to 100 visible characters of ASCII without a space at either end. Correct them.");

    public static Problem LineTwice(string line) => Problem.Invalid("Budget.LineTwice", $"The ledger line {line} is given twice. Give it once.");

    public static Problem LineClaimed(string line, string measure, string id) => Problem.Refused(
        "Budget.LineClaimed",
        $"The ledger line {line} is claimed by the measure '{measure}' ({id}) already. Cost counts once: let it be released there first, or leave it out here.");

    public static Problem LineDiffers(string line) => Problem.Refused(
        "Budget.LineDiffers",
        $"The ledger line {line} stands here with another month, currency or amount. Release it with a reason, then record it anew.");

    public static Problem LineUnknown() => Problem.NotFound("Budget.LineUnknown", "The measure has not claimed this ledger line. List its costs and take the line from there.");

    public static Problem TooManyCosts(int most) => Problem.Refused(
        "Budget.TooManyCosts",
        FormattableString.Invariant($"A measure holds at most {most} ledger lines. Divide the measure, or claim sums of documents instead of single lines."));
}
