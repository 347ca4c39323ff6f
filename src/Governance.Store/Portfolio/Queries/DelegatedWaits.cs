using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Delegations;
using Governance.Store.Measures;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Approvals that somebody may answer for somebody else wait for both of them.</summary>
internal sealed class DelegatedWaits
{
    private readonly ILookup<string, DelegationState> given;
    private readonly Deputies deputies;
    private readonly Func<string, MeasureState?> measureOf;
    private readonly Func<string, Rulebook?> rulebookOf;
    private readonly Func<string, string> nameOf;

    public DelegatedWaits(IEnumerable<DelegationState> delegations, Func<string, MeasureState?> measureOf, Func<string, Rulebook?> rulebookOf, Func<string, string> nameOf, DateTimeOffset asOf)
    {
        (this.measureOf, this.rulebookOf, this.nameOf) = (measureOf, rulebookOf, nameOf);
        given = delegations.Where(one => DelegationRules.StandingAt(one, asOf) == DelegationStanding.Active).ToLookup(one => one.PrincipalId, StringComparer.Ordinal);
        deputies = new Deputies(person => given[person], asOf);
    }

    /// <summary>What waits, each approval followed by the same one for those who may give it under a delegation; whom they answer for sees who they are.</summary>
    public IEnumerable<Waiting> Of(IEnumerable<Waiting> items) => given.Count == 0 ? items : items.SelectMany(Of);

    private IEnumerable<Waiting> Of(Waiting item)
    {
        var delegates = Delegates(item);
        return delegates.Count == 0 ? [item] : [Told(item, delegates), .. delegates.Select(one => Delegated(item, one))];
    }

    private List<DelegationState> Delegates(Waiting item) =>
        item is { PersonId: { } principal, Role: { } role } && item.Shown["kind"]!.GetValue<string>() == nameof(WaitingKind.Approval)
        && given.Contains(principal)
        && item.Shown["measureId"]?.GetValue<string>() is { } id && measureOf(id) is { } measure
            ? [.. deputies.Of(principal, role, measure, rulebookOf(measure.RulebookDigest), measure.NextGate ?? string.Empty, item.Shown["step"]?.GetValue<string>())]
            : [];

    private Waiting Told(Waiting item, List<DelegationState> delegates)
    {
        var shown = (JsonObject)item.Shown.DeepClone();
        shown["delegates"] = new JsonArray([.. delegates.Select(one => new JsonObject { ["id"] = one.DelegateId, ["name"] = nameOf(one.DelegateId), ["delegation"] = one.Id })]);
        return Waiting.For(item.PersonId, item.PersonName, item.Role, item.Since, shown);
    }

    private Waiting Delegated(Waiting item, DelegationState one)
    {
        var shown = (JsonObject)item.Shown.DeepClone();
        shown["text"] = $"For {nameOf(one.PrincipalId)}: {item.Shown["text"]!.GetValue<string>()}";
        shown["delegation"] = one.Id;
        shown["for"] = new JsonObject { ["id"] = one.PrincipalId, ["name"] = nameOf(one.PrincipalId) };
        return Waiting.For(one.DelegateId, nameOf(one.DelegateId), item.Role, item.Since, shown);
    }
}
