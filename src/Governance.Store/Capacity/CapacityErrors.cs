using Governance.Store.Commands;
using Governance.Store.Registers;

namespace Governance.Store.Capacity;

/// <summary>Denials about skills, capacity and needs.</summary>
internal static class CapacityErrors
{
    public static Problem ManagerOnly(System.Collections.Generic.IReadOnlyList<string> managers) => Problem.Forbidden(
        "Capacity.ManagerOnly",
        $"Skills and capacity are entered by somebody with the role {RegisterText.AnyOf(managers)}, or an administrator. Ask one of them.");

    public static Problem CodeInvalid() => Problem.Invalid("Capacity.CodeInvalid", "The code of a skill or resource is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem SkillExists() => Problem.Refused("Capacity.SkillExists", "There is a skill with this code already. Choose another code, or use that skill.");

    public static Problem SkillUnknown(string code) => Problem.NotFound("Capacity.SkillUnknown", $"There is no skill {(code.Length > 50 ? code[..50] : code)}. Correct its code, or have it added first.");

    public static Problem MonthInvalid() => Problem.Invalid("Capacity.MonthInvalid", "A month is written such as 2027-01, from 2000 to 2099. Correct it.");

    public static Problem HoursInvalid(int most) => Problem.Invalid("Capacity.HoursInvalid", $"Hours are a whole number from 0 to {RegisterText.Number(most)}. Correct them.");

    public static Problem None() => Problem.Invalid("Capacity.None", "No month was given. Give at least one.");

    public static Problem Twice(string month) => Problem.Invalid("Capacity.Twice", $"The month {month} is given twice. Give it once.");

    public static Problem ResourceInvalid() => Problem.Invalid("Capacity.ResourceInvalid", "A person is named by personId alone, a team by name alone. Correct the resource.");

    public static Problem TooManyRows(int most) => Problem.Invalid("Capacity.TooManyRows", $"At most {RegisterText.Number(most)} months can be held here. Take months out that are over.");

    public static Problem CheckerOnly() => Problem.Forbidden(
        "Capacity.CheckerOnly",
        "Capacity is checked by somebody who holds a role on the measure, a resource manager or an administrator. Ask one of them.");
}
