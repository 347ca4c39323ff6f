using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Divergences;

/// <summary>The register <c>divergences</c>: open while an audit decision is missing, has run out, or said stop.</summary>
internal sealed class DivergenceRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "divergences";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf)
    {
        var decided = measure.Divergences.TrueForAll(known => known.State != DivergenceState.Open) ? measure.Divergences.Max(known => known.DecidedAt) : null;
        return new RegisterFact
        {
            Name = Name,
            Entries = measure.Divergences.Select(Entry).ToArray(),
            Open = OpenOf(measure, asOf).ToArray(),
            ReviewedAt = decided,
            ReviewedByRoles = decided is null ? Array.Empty<string>() : ["controller"],
        };
    }

    /// <summary>What keeps the measure from being promoted.</summary>
    public static IEnumerable<string> OpenOf(MeasureState measure, DateTimeOffset asOf) =>
        measure.Divergences.Select(known => Open(known, measure, asOf)).Where(text => text.Length > 0);

    /// <summary>Whether the audit's allowance of this one has run out while the figures still diverge, and nothing newer took its place.</summary>
    public static bool HasRunOut(Divergence known, MeasureState measure, DateTimeOffset asOf) =>
        known.IsOver(asOf)
        && known == measure.Divergences.FindLast(last => last.Rule == known.Rule && last.Subject == known.Subject)
        && DivergenceJudge.Find(measure, [known.AsRule()], asOf).Any(finding => finding.Subject == known.Subject);

    private static string Open(Divergence known, MeasureState measure, DateTimeOffset asOf) => known.State switch
    {
        DivergenceState.Open => $"Divergence without an audit decision: {known.Text} The controller accepts it, orders a correction, or stops the measure.",
        DivergenceState.Stopped => $"The audit stopped this measure: {known.Text} Hold, recycle or kill it, or let the controller decide anew.",
        _ => HasRunOut(known, measure, asOf)
            ? FormattableString.Invariant($"What the audit allowed ended on {known.Until:yyyy-MM-dd}: {known.Text} The controller decides anew.")
            : string.Empty,
    };

    private static string Entry(Divergence known) => known.State switch
    {
        DivergenceState.Open => $"{known.Text} Not decided.",
        DivergenceState.Stopped => $"{known.Text} Stop: {known.Reason}",
        _ => FormattableString.Invariant($"{known.Text} {known.State} until {known.Until:yyyy-MM-dd}: {known.Reason}"),
    };
}
