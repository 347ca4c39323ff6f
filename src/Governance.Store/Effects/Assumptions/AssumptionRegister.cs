using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Store.Registers;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Effects.Assumptions;

/// <summary>The register <c>assumptions</c>: open while a plan names none, or the controller has to look at one.</summary>
internal sealed class AssumptionRegister : IRegister
{
    /// <inheritdoc/>
    public string Name => "assumptions";

    /// <inheritdoc/>
    public IReadOnlyList<string>? Reviewers => null;

    /// <inheritdoc/>
    public RegisterFact Of(MeasureState measure, DateTimeOffset asOf)
    {
        var open = OpenOf(measure, asOf).ToArray();
        var looked = open.Length == 0 ? measure.Assumptions.Where(one => one.NeedsController).Min(one => one.ValidatedAt) : null;
        return new RegisterFact
        {
            Name = Name,
            Entries = measure.Assumptions.Select(Entry).ToArray(),
            Open = open,
            ReviewedAt = looked,
            ReviewedByRoles = looked is null ? Array.Empty<string>() : ["controller"],
        };
    }

    private static IEnumerable<string> OpenOf(MeasureState measure, DateTimeOffset asOf)
    {
        foreach (var (kind, currency) in measure.Effects.Where(row => row.Plan is not (null or 0m)).Select(row => (row.Kind, row.Currency)).Distinct())
        {
            if (!measure.Assumptions.Exists(one => one.Kind == kind && one.Currency == currency))
            {
                yield return $"The planned {kind} in {currency} names no assumption. The owner says what it rests on.";
            }
        }

        foreach (var one in measure.Assumptions)
        {
            if (PlanBasis.Due(measure, one, asOf) is { } due)
            {
                yield return $"Assumption {one.Code} of {one.Kind} in {one.Currency}: {due}. The controller validates it.";
            }
        }
    }

    private static string Entry(Assumption one) => one.ValidatedAt is null
        ? $"{one.Code}, {one.Kind} in {one.Currency}: {one.Statement} Not validated."
        : FormattableString.Invariant($"{one.Code}, {one.Kind} in {one.Currency}: {one.Statement} Credibility {one.Credibility} for a plan of {one.Plan:0.00}, until {one.RecheckOn:yyyy-MM-dd}: {one.Reason}");
}
