using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Conditions;
using Governance.Store.Measures;
using Governance.Store.Waivers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What a measure goes on under: conditions that wait to be met, then confirmed by somebody else, and waivers that wait to be granted.</summary>
internal static class ExceptionWaits
{
    private const string Admin = "admin";

    public static IEnumerable<Waiting> Conditions(MeasureState measure, Func<string, string> nameOf, DateTimeOffset asOf) => ConditionStanding.Of(measure)
        .Where(condition => condition.State != ConditionState.Confirmed)
        .SelectMany(condition => condition.State == ConditionState.Open
            ? For(
                measure.Roles.Where(held => held.Role == condition.OwnerRole && held.IsHeldAt(asOf)),
                condition.OwnerRole,
                WaitingKind.Condition,
                condition.Code,
                FormattableString.Invariant($"Meet the condition {condition.Code} by {condition.Due:yyyy-MM-dd}, and say so: {condition.Text}"),
                GateWaits.Began(measure))
            : For(
                measure.Roles.Where(held => held.PersonId != condition.MetBy && held.IsHeldAt(asOf)),
                Admin,
                WaitingKind.Confirmation,
                condition.Code,
                $"Confirm that the condition {condition.Code} is met, as {nameOf(condition.MetBy!)} says, or say that it is not: {condition.Text}",
                condition.MetAt!.Value))
        .Select(item => item.In(measure, nameOf));

    public static IEnumerable<Waiting> Waivers(MeasureState measure, Rulebook? rulebook, Func<string, string> nameOf, DateTimeOffset asOf) => rulebook is null
        ? []
        : measure.Waivers
            .Where(waiver => waiver.State == WaiverState.Asked && waiver.ExpiresAt > asOf && (int?)rulebook.FindGate(waiver.Gate)?.From >= measure.Doi)
            .SelectMany(waiver =>
            {
                var roles = WaiverRights.RolesOf(waiver, rulebook);
                return For(
                    measure.Roles.Where(held => roles.Contains(held.Role, StringComparer.Ordinal) && held.PersonId != waiver.AskedBy && held.IsHeldAt(asOf)),
                    roles.Count == 0 ? Admin : roles[0],
                    WaitingKind.Waiver,
                    waiver.Id,
                    $"Grant or refuse the waiver of the criterion {waiver.Criterion} at gate '{waiver.Gate}', which {nameOf(waiver.AskedBy)} asks for: {waiver.Reason}",
                    waiver.AskedAt);
            })
            .Select(item => item.In(measure, nameOf));

    private static List<Item> For(IEnumerable<RoleHolder> holders, string otherwise, WaitingKind kind, string what, string text, DateTimeOffset since)
    {
        var items = holders.DistinctBy(held => held.PersonId).Select(held => new Item(held.PersonId, held.Role, kind, what, text, since)).ToList();
        return items.Count == 0 ? [new Item(null, otherwise, kind, what, text, since)] : items;
    }

    private sealed record Item(string? PersonId, string Role, WaitingKind Kind, string What, string Text, DateTimeOffset Since)
    {
        public Waiting In(MeasureState measure, Func<string, string> nameOf) =>
            Waiting.For(PersonId, PersonId is null ? null : nameOf(PersonId), Role, Since, MeasureWaits.Show(measure, Kind, What, Text));
    }
}
