using Governance.Store.Commands;

namespace Governance.Store.Intake.Details;

/// <summary>Denials about what is entered about a demand.</summary>
internal static class DetailErrors
{
    public static Problem FieldUnknown(string name) => Problem.Invalid(
        "Intake.FieldUnknown",
        $"A demand has no field '{(name.Length > 60 ? name[..60] : name)}'. The fields are {string.Join(", ", DemandFields.All)}.");

    public static Problem OwnedByCrm() => Problem.Refused(
        "Intake.OwnedByCrm",
        "The customer of this demand belongs to CRM. Change it there; it is not changed here.");

    public static Problem NotYourDemand() => Problem.Forbidden(
        "Intake.NotYourDemand",
        "Only who entered the demand, its sponsor, the account team of a demand from CRM, the PMO and administrators change it. Ask one of them.");

    public static Problem NothingGiven() => Problem.Invalid("Intake.NothingGiven", "Neither a kind nor a field was given. Supply one.");
}
