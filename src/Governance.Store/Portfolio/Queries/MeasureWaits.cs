using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Adoption;
using Governance.Store.Breaches;
using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.Ownership;

using MeasureState = Governance.Store.Measures.MeasureState;
using RegisterFact = Governance.Rules.Facts.RegisterFact;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Everything about one measure that waits for somebody: its gate, conditions and waivers, its adoption, breaches, open points of registers, fragmented truth.</summary>
internal sealed class MeasureWaits(OwnershipSettings ownership, Func<string, string> nameOf, Func<string, Rulebook?> rulebookOf)
{
    public IReadOnlyList<Waiting> Of(MeasureState measure, DemandState? demand, GateLook? look, IReadOnlyList<RegisterFact> registers, DateTimeOffset asOf)
    {
        // Nothing waits for whoever held a role before, or will hold it later.
        measure = HeldRoles.At(measure, asOf);
        List<Waiting> items = look is { Measure.Status: MeasureStatus.Active } ? [.. GateWaits.Of(look)] : [];
        items.AddRange(Breaches(measure));
        if (measure.Status is MeasureStatus.Active or MeasureStatus.OnHold)
        {
            items.AddRange(ExceptionWaits.Conditions(measure, nameOf, asOf));
            items.AddRange(ExceptionWaits.Waivers(measure, rulebookOf(measure.RulebookDigest), nameOf, asOf));
            items.AddRange(ToConfirm(measure));
            items.AddRange(registers.Where(register => register.Name != "changes").SelectMany(register => Open(measure, register, items)).ToList());
            items.AddRange(ChangeWaits.Of(measure, nameOf, asOf).Where(item => !items.Exists(said => said.PersonId == item.PersonId && said.PersonId is not null && IsSaid(said, item))).ToList());
            items.AddRange(Truth(measure, demand, asOf));
        }

        return items;
    }

    /// <summary>How the API shows it.</summary>
    public static JsonObject Show(MeasureState measure, WaitingKind kind, string? what, string text) => new()
    {
        ["measureId"] = measure.Id,
        ["measure"] = measure.Name,
        ["gate"] = measure.NextGate,
        ["criterion"] = null,
        ["kind"] = kind.ToString(),
        ["step"] = null,
        ["what"] = what,
        ["text"] = text,
    };

    // The holders of the roles that the sentence names; the owner where it names none. What the gate asks for already is not said twice.
    private IEnumerable<Waiting> Open(MeasureState measure, RegisterFact register, IReadOnlyList<Waiting> said) => register.Open
        .Where(sentence => !said.Any(item => item.Shown["text"]!.GetValue<string>().Contains(sentence, StringComparison.Ordinal)))
        .SelectMany(sentence => Holders(measure, NamedIn(measure, sentence), GateWaits.Began(measure), Show(measure, WaitingKind.Register, register.Name, sentence)));

    private static bool IsSaid(Waiting said, Waiting item) =>
        said.Shown["text"]!.GetValue<string>().Contains(item.Shown["text"]!.GetValue<string>(), StringComparison.Ordinal);

    private static List<string> NamedIn(MeasureState measure, string sentence)
    {
        var words = sentence.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var named = measure.Roles.Select(held => held.Role).Where(role => words.Contains(role.ToLowerInvariant())).Distinct().ToList();
        return named.Count == 0 ? ["owner"] : named;
    }

    private IEnumerable<Waiting> Breaches(MeasureState measure) => measure.Breaches
        .Where(breach => breach.State is BreachState.Open or BreachState.PutBack or BreachState.Explained)
        .SelectMany(breach => breach.State == BreachState.Explained
            ? [Waiting.For(null, null, "admin", breach.FoundAt, Show(measure, WaitingKind.Breach, breach.Change.Id, $"Accept the breach, or have it put right: {breach.Text}"))]
            : Holders(measure, ["owner"], breach.FoundAt, Show(measure, WaitingKind.Breach, breach.Change.Id, $"Explain the breach: {breach.Text}")));

    private IEnumerable<Waiting> ToConfirm(MeasureState measure) => measure.Adoption is { ConfirmedBy: null } proposed && AdoptionRules.Fault(measure) is null
        ? Holders(measure, ["sponsor"], proposed.ProposedAt, Show(measure, WaitingKind.Adoption, null, FormattableString.Invariant($"Confirm that the project stood at degree {proposed.Doi} when it came here.")))
        : [];

    private IEnumerable<Waiting> Truth(MeasureState measure, DemandState? demand, DateTimeOffset asOf) => FragmentedTruth.Of(measure, demand, ownership, asOf)
        .SelectMany(finding => Holders(measure, ["owner"], GateWaits.Began(measure), Show(measure, WaitingKind.Truth, finding.Kind.ToString(), finding.Text)));

    private IEnumerable<Waiting> Holders(MeasureState measure, IReadOnlyList<string> roles, DateTimeOffset since, JsonObject shown)
    {
        var holders = measure.Roles.Where(held => roles.Contains(held.Role)).DistinctBy(held => held.PersonId).ToList();
        return holders.Count == 0
            ? [Waiting.For(null, null, roles[0], since, shown)]
            : holders.ConvertAll(held => Waiting.For(held.PersonId, nameOf(held.PersonId), held.Role, since, shown));
    }
}
