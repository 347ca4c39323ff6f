using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Capacity;

/// <summary>Needs of people as a gate asks for them: open is what the last check did not cover, and what was not checked as it is now.</summary>
internal sealed class CapacityRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "capacity";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => [];

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf)
    {
        var check = measure.Capacity.Check is { Outdated: false } standing ? standing : null;
        return new RegisterFact
        {
            Name = Name,
            Entries = (string[])[.. measure.Capacity.Needs.Select(need => $"Needs {Hours(need.Hours)} of {need.Skill} in {need.Month}."), .. (check?.Gaps ?? []).Select(Missing)],
            Open = Open(measure.Capacity, CapacityRules.MonthOf(asOf)).ToArray(),
            ReviewedAt = check?.At,
            ReviewedByRoles = check?.Roles.ToArray(),
        };
    }

    private static IEnumerable<string> Open(CapacityBook book, string month)
    {
        if (book.Check is null or { Outdated: true })
        {
            yield return $"{(book.Check is null ? "Capacity was never checked" : "Needs changed since capacity was checked")}: somebody with a role on the measure, or a resource manager, checks it.";
            yield break;
        }

        foreach (var gap in book.Check.Gaps.Where(gap => string.CompareOrdinal(gap.Month, month) >= 0))
        {
            yield return $"{Missing(gap)} A resource manager offers more, or the owner of this measure or of another moves a need; then it is checked again.";
        }
    }

    private static string Missing(CapacityGap gap) =>
        $"In {gap.Month} {Hours(gap.Missing)} of {gap.Skill} are missing: {Hours(gap.Offered)} are offered, this measure needs {RegisterText.Number(gap.Needed)}, others need {RegisterText.Number(gap.Others)}.";

    private static string Hours(int hours) => hours == 1 ? "1 hour" : RegisterText.Number(hours) + " hours";
}
