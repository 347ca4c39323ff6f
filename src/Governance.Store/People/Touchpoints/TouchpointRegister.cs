using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

namespace Governance.Store.People.Touchpoints;

/// <summary>The register <c>touchpoints</c>: where functions meet, and whether somebody answers for it.</summary>
internal sealed class TouchpointRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "touchpoints";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(Measures.MeasureState measure, DateTimeOffset asOf)
    {
        var all = measure.Touchpoints.OrderBy(one => one.Code, StringComparer.Ordinal).ToList();
        return new RegisterFact
        {
            Name = Name,
            Entries = all.Select(one => $"{Between(one)}: {one.About}. {(one.PersonName is { } name ? $"{name} answers for it." : "Nobody answers for it.")}").ToArray(),
            Open = all.Where(one => one.PersonId is null || one.PersonLeft).Select(Open).ToArray(),
        };
    }

    private static string Open(Touchpoint one) => one.PersonLeft
        ? $"{one.PersonName}, who answered for {Between(one)}, has left. The owner names somebody else."
        : $"Nobody answers for {Between(one)}. The owner names the accountable person.";

    private static string Between(Touchpoint one) => $"{one.FromFunction} to {one.ToFunction} ({one.Code})";
}
