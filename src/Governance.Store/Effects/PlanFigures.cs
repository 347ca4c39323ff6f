using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

using Governance.Rules.Facts;

namespace Governance.Store.Effects;

/// <summary>
/// The plan as figures of a packet, so that an approval binds to it: the sum of each value kind, currency and year, which people read,
/// and the digest of every month, which no shift between months escapes. Forecast and actual are no part of it: they move every month.
/// The names hold a colon, which no field entered by people can.
/// </summary>
internal static class PlanFigures
{
    /// <summary>The figures; none while nothing is planned.</summary>
    public static IEnumerable<FieldFact> Of(ImmutableList<EffectRow> effects)
    {
        var planned = effects.Where(row => row.Plan is not null)
            .OrderBy(row => Name(row, row.Period), StringComparer.Ordinal)
            .ToList();
        if (planned.Count == 0)
        {
            return [];
        }

        var months = string.Concat(planned.Select(row => $"{Name(row, row.Period)}={Amount(row.Plan)}\n"));
        return planned
            .GroupBy(row => Name(row, row.Period[..4]))
            .Select(year => new FieldFact { Name = year.Key, Value = Amount(year.Sum(row => row.Plan)) })
            .Append(new FieldFact { Name = "plan:sha256", Value = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(months))) });
    }

    private static string Name(EffectRow row, string period) => $"plan:{row.Kind}:{row.Currency}:{period}";

    private static string Amount(decimal? amount) => (amount ?? 0m).ToString("0.00", CultureInfo.InvariantCulture);
}
