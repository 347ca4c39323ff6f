using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Adoption;

/// <summary>An administrator records where a running project stands; it waits for its sponsor.</summary>
internal sealed class ProposeAdoptionHandler(RulebookLibrary library) : MeasureHandler<ProposeAdoption>(library)
{
    protected override string? MeasureOf(ProposeAdoption command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ProposeAdoption command, MeasureContext measure)
    {
        if (!measure.Actor.Is("admin") || measure.KnownPerson is not { } person)
        {
            return AdoptionErrors.AdminOnly();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (command.Doi is < AdoptionRules.Least or > AdoptionRules.Most)
        {
            return AdoptionErrors.DegreeInvalid();
        }

        if (AdoptionRules.Fault(measure.State) is { } denied)
        {
            return denied;
        }

        if (IsUnconfirmable(measure, person))
        {
            return AdoptionErrors.NoIndependentSponsor();
        }

        if (measure.Rulebook.FindGateFrom((DegreeOfImplementation)command.Doi, MeasureFigures.Of(measure.State)) is null)
        {
            return AdoptionErrors.GateMissing(command.Doi);
        }

        var answer = new JsonObject { ["measureId"] = measure.State.Id, ["doi"] = command.Doi, ["waitingFor"] = "sponsor" };
        return measure.State.Adoption is { } waiting && waiting.Doi == command.Doi && waiting.ProposedBy == person && waiting.Reason == command.Reason
            ? Decision.Accept(answer)
            : Decision.Accept(answer, On(measure, new AdoptionProposed { Doi = command.Doi, Reason = command.Reason, By = person }));
    }

    // A sponsor who is still to be named may be anybody; those who are there must not all be owners, or the one who records it.
    private static bool IsUnconfirmable(MeasureContext measure, string person)
    {
        var sponsors = measure.State.Roles.Where(held => held.Role == "sponsor").ToList();
        return sponsors.Count != 0 && sponsors.TrueForAll(held => held.PersonId == person || measure.Holds(held.PersonId, "owner"));
    }
}
