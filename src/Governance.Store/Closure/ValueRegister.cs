using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Closure;

/// <summary>The register <c>value</c>: open while a planned month is not confirmed by the controller, or less was confirmed than planned, or a KPI missed its target, and nobody said why.</summary>
internal sealed class ValueRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "value";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => ["controller"];

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf)
    {
        var open = OpenOf(measure, asOf).ToArray();
        var confirmed = open.Length == 0 ? measure.Confirmations.Max(one => (DateTimeOffset?)one.At) : null;
        return new RegisterFact
        {
            Name = Name,
            Entries = PromisedValue.Of(measure).SelectMany(Entries).Concat(MissedKpi.Entries(measure)).ToArray(),
            Open = open,
            ReviewedAt = confirmed,
            ReviewedByRoles = confirmed is null ? Array.Empty<string>() : ["controller"],
        };
    }

    /// <summary>What keeps the value from being confirmed as a whole.</summary>
    public static IEnumerable<string> OpenOf(MeasureState measure, DateTimeOffset asOf) => OfMonths(measure).Concat(MissedKpi.Open(measure, asOf));

    private static IEnumerable<string> OfMonths(MeasureState measure)
    {
        var values = PromisedValue.Of(measure);
        if (!values.Any(value => value.IsPlanned))
        {
            yield return "No value was planned, so that none can be confirmed. The owner plans the effect, by a change request after degree 3.";
        }

        foreach (var value in values)
        {
            if (value.Unconfirmed.Count > 0)
            {
                yield return $"{value.Kind} in {value.Currency} is not confirmed for {string.Join(", ", value.Unconfirmed)}. The controller confirms these months with method and evidence.";
            }
            else if (value.IsShort && value.Explanation is null)
            {
                yield return FormattableString.Invariant($"{value.Kind} in {value.Currency}: {value.Confirmed:0.00} of {value.Planned:0.00} planned was confirmed, without an explanation. The controller explains it.");
            }
        }
    }

    private static IEnumerable<string> Entries(PromisedValue value)
    {
        foreach (var (row, confirmation) in value.Months)
        {
            var plan = FormattableString.Invariant($"{value.Kind} in {value.Currency} {row.Period}: {row.Plan ?? 0.00m:0.00} planned");
            yield return confirmation is null ? plan + "." : FormattableString.Invariant($"{plan}, {confirmation.Actual:0.00} confirmed: {confirmation.Method}");
        }

        if (value.Explanation is { } explanation)
        {
            yield return FormattableString.Invariant($"{value.Kind} in {value.Currency}: {value.Confirmed:0.00} of {value.Planned:0.00} confirmed. {explanation.Text}");
        }
    }
}
