using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Adoption;

/// <summary>The sponsor confirms; the measure stands at the degree from here on, and answers to gates that lie behind it count for nothing.</summary>
internal sealed class ConfirmAdoptionHandler(RulebookLibrary library) : MeasureHandler<ConfirmAdoption>(library)
{
    protected override string? MeasureOf(ConfirmAdoption command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ConfirmAdoption command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person || !measure.Holds(person, "sponsor"))
        {
            return AdoptionErrors.SponsorOnly();
        }

        if (AdoptionRules.Fault(measure.State) is { } denied)
        {
            return denied;
        }

        if (measure.State.Adoption is not { } proposed)
        {
            return AdoptionErrors.NotProposed();
        }

        // INVARIANT: nobody sets a degree alone.
        if (proposed.ProposedBy == person || measure.Holds(person, "owner"))
        {
            return AdoptionErrors.SponsorNotIndependent();
        }

        if (proposed.Doi != command.Doi)
        {
            return AdoptionErrors.Changed(proposed.Doi);
        }

        if (measure.Rulebook.FindGateFrom((DegreeOfImplementation)proposed.Doi, MeasureFigures.Of(measure.State)) is not { } next)
        {
            return AdoptionErrors.GateMissing(proposed.Doi);
        }

        List<DomainEvent> events = [new MeasureAdopted { Doi = proposed.Doi, NextGate = next.Code, By = person }];
        var behind = measure.State.Approvals.Where(item => item.Status == ApprovalStatus.Counted && item.Gate != next.Code).Select(item => item.Id).ToList();
        if (behind.Count != 0)
        {
            events.Add(new ApprovalsVoided { Ids = behind, Reason = "The project was adopted beyond this gate, so that the gate was never decided." });
        }

        var answer = new JsonObject { ["measureId"] = measure.State.Id, ["doi"] = proposed.Doi, ["gate"] = next.Code };
        return Decision.Accept(answer, events.ConvertAll(happened => On(measure, happened)));
    }
}
