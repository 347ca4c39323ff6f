using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>An administrator accepts, once, and never a change of their own. What nobody known made takes two of them.</summary>
internal sealed class AcceptBreachHandler(RulebookLibrary library) : BreachHandler<AcceptBreach>(library)
{
    protected override string IdOf(AcceptBreach command) => command.BreachId;

    protected override Decision Decide(AcceptBreach command, MeasureContext measure, Breach breach)
    {
        var change = breach.Change;
        var authors = Authors(measure.View, change.Host, change.Scope, [new BreachAuthor(change.By, change.ByPersonId), .. breach.LaterAuthors]);
        if (Fault(command, measure.KnownPerson, authors, breach.State, breach.AcceptanceProposedBy) is { } fault)
        {
            return fault;
        }

        return IsFirstOfTwo(authors, breach.AcceptanceProposedBy)
            ? Waiting(On(measure, new BreachAcceptanceProposed { Id = change.Id, By = measure.KnownPerson!, Reason = command.Reason }))
            : Decision.Accept(null, On(measure, new BreachAccepted { Id = change.Id, By = measure.KnownPerson!, Reason = command.Reason }));
    }

    protected override Decision Decide(AcceptBreach command, IDecisionView view, PreventionState host, PreventionFinding finding, string? knownPerson)
    {
        var authors = Authors(view, host.Host, host.Scope, [new BreachAuthor(finding.By, finding.ByPersonId)]);
        if (Fault(command, knownPerson, authors, finding.State, finding.AcceptanceProposedBy) is { } fault)
        {
            return fault;
        }

        var stream = PreventionStreams.NameOf(host.Host, host.Scope);
        return IsFirstOfTwo(authors, finding.AcceptanceProposedBy)
            ? Waiting(new StreamEvent(stream, new PreventionAcceptanceProposed { Id = finding.Id, By = knownPerson!, Reason = command.Reason }))
            : Decision.Accept(null, new StreamEvent(stream, new PreventionAccepted { Id = finding.Id, By = knownPerson!, Reason = command.Reason }));
    }

    // Whoever the host's users were linked to when it was found, and are now; a null stands for somebody who is not known.
    private static List<string?> Authors(IDecisionView view, string host, string scope, IEnumerable<BreachAuthor> authors) =>
    [
        .. authors.SelectMany(author =>
        {
            var now = author.By is null ? null : view.Lookup(PersonStreams.IdentityIndex, PersonStreams.IdentityKey(host, scope, author.By));
            return author.PersonId is { } then && now is not null ? [then, now] : new[] { author.PersonId ?? now };
        }).Distinct(StringComparer.Ordinal),
    ];

    // INVARIANT: whoever made a change does not accept it alone: not even when nobody knows who it was.
    private static bool IsFirstOfTwo(List<string?> authors, string? proposedBy) => authors.Contains(null) && proposedBy is null;

    private static Decision Waiting(StreamEvent proposed) =>
        Decision.Accept(new JsonObject { ["waitingFor"] = "second administrator" }, proposed);

    private static Problem? Fault(AcceptBreach command, string? knownPerson, List<string?> authors, BreachState state, string? proposedBy)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (knownPerson is null)
        {
            return BreachErrors.PersonUnknown();
        }

        if (authors.Contains(knownPerson))
        {
            return BreachErrors.OwnChange();
        }

        if ((Text.Fault("The reason", command.Reason, 2000) ?? (state == BreachState.Accepted ? BreachErrors.Accepted() : null)) is { } fault)
        {
            return fault;
        }

        return knownPerson == proposedBy && authors.Contains(null) ? BreachErrors.SecondAdministrator() : null;
    }
}
