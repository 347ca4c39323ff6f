using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Denials about measures and their fields.</summary>
internal static class MeasureErrors
{
    public static Problem Unknown() => Problem.NotFound("Measures.Unknown", "There is no such measure. Correct its id, or let intake approve the demand first.");

    public static Problem Ended() => Problem.Refused("Measures.Ended", "This measure was killed or closed. Nothing about it changes any more.");

    public static Problem NotYours() => Problem.Forbidden("Measures.NotYours", "Only the owner of the measure or an administrator may do this. Ask one of them.");

    public static Problem NoRole() => Problem.Forbidden("Measures.NoRole", "Only somebody who holds a role on the measure, or an administrator, may do this. Ask one of them.");

    public static Problem FieldName(string name) => Problem.Invalid(
        "Measures.FieldNameInvalid",
        $"'{(name.Length > 60 ? name[..60] : name)}' is no name of a field. Use 1 to 50 letters, digits, dots, dashes and underscores.");

    public static Problem FieldValue(string name, string expected) => Problem.Invalid("Measures.FieldValueInvalid", $"The field {name} takes {expected}. Correct it.");

    public static Problem NoFields() => Problem.Invalid("Measures.NoFields", "No field was given. Name at least one.");

    public static Problem TooMany(string what) => Problem.Invalid("Request.TooMany", $"There are too many {what} in one request. Split it.");

    public static Problem TooManyFields(int most) => Problem.Refused(
        "Measures.TooManyFields",
        System.FormattableString.Invariant($"A measure has at most {most} fields. Use one that is there, or empty one that nobody needs."));

    public static Problem RoleInvalid() => Problem.Invalid("Measures.RoleInvalid", "A role is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");
}
