using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

namespace Governance.Store.Milestones;

/// <summary>The milestone plan as a gate may ask for it: open while there is none, and while a milestone is overdue.</summary>
internal sealed class MilestoneRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "milestones";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(Measures.MeasureState measure, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var today = DateOnly.FromDateTime(asOf.UtcDateTime);
        return new RegisterFact
        {
            Name = Name,
            Entries = measure.Milestones.Select(Entry).ToArray(),
            Open = measure.Milestones.IsEmpty
                ? new[] { "The plan has no milestone: the owner enters one." }
                : measure.Milestones.Where(item => item.Done is null && item.Due < today).Select(Overdue).ToArray(),
        };
    }

    private static string Entry(Milestone item) =>
        $"{item.Code} {item.Name}, due {Day(item.Due)}{(item.Done is { } done ? $", reached {Day(done)}" : string.Empty)}.";

    private static string Overdue(Milestone item) =>
        $"The milestone {item.Code} was due on {Day(item.Due)}: the owner says when it was reached, or plans it anew.";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
