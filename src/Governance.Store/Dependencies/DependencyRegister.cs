using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Dependencies;

/// <summary>Dependencies as a gate asks for them: open is what nobody committed to in time.</summary>
internal sealed class DependencyRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "dependencies";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => [];

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf) => new()
    {
        Name = Name,
        Entries = measure.Dependencies.Items.Select(Entry).ToArray(),
        Open = measure.Dependencies.Items.SelectMany(item => Open(item, RegisterText.Today(asOf))).ToArray(),
        ReviewedAt = measure.Dependencies.Review?.At,
        ReviewedByRoles = measure.Dependencies.Review?.Roles.ToArray(),
    };

    private static string Entry(Dependency item)
    {
        var committed = item.State != DependencyState.Open ? $"{item.State}: {RegisterText.OneLine(item.Closed ?? string.Empty)}"
            : item.Declined is { } declined ? $"declined: {RegisterText.OneLine(declined)}"
            : item.Commitment is { } commitment ? $"committed for {RegisterText.Day(commitment.Date)}"
            : "not accepted";
        return $"Dependency {item.Draft.Code} '{RegisterText.OneLine(item.Draft.Title)}' on {RegisterText.OneLine(item.Source)}, needed by {RegisterText.Day(item.Draft.NeededBy)}, {committed}.";
    }

    private static IEnumerable<string> Open(Dependency item, DateOnly today)
    {
        var code = item.Draft.Code;
        if (item.State == DependencyState.Broken)
        {
            yield return $"Dependency {code} will not come, since {RegisterText.OneLine(item.Source)} was killed: the owner names another source, or withdraws it.";
        }

        if (item.State != DependencyState.Open)
        {
            yield break;
        }

        var otherSide = item.OnName is null ? "its contact" : $"the owner of {RegisterText.OneLine(item.Source)}";
        if (item.Commitment is null)
        {
            yield return $"Dependency {code} is {(item.Declined is null ? "not accepted" : "declined")}: {otherSide} accepts it with a day, or the owner withdraws it.";
        }
        else if (item.IsLate)
        {
            yield return $"Dependency {code} comes on {RegisterText.Day(item.Commitment.Date)} and is needed by {RegisterText.Day(item.Draft.NeededBy)}: {otherSide} commits to an earlier day, or the owner needs it later.";
        }

        if (item.Draft.NeededBy < today)
        {
            yield return $"Dependency {code} was needed by {RegisterText.Day(item.Draft.NeededBy)}: the owner says that it came, or when it is needed now.";
        }
    }
}
