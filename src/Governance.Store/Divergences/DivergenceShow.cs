using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Closure;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Divergences;

/// <summary>Divergences as the API shows them.</summary>
internal static class DivergenceShow
{
    public static JsonObject Of(MeasureState measure, Divergence known, PersonNames names, DateTimeOffset asOf)
    {
        var now = DivergenceJudge.Find(measure, [known.AsRule()], asOf).FirstOrDefault(finding => finding.Subject == known.Subject);
        return new JsonObject
        {
            ["id"] = known.Id,
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["rule"] = known.Rule,
            ["kind"] = known.Kind.ToString(),
            ["subject"] = known.Subject,
            ["text"] = known.Text,
            ["first"] = known.First,
            ["second"] = known.Second,
            ["gap"] = known.Gap,
            ["threshold"] = known.Threshold,
            ["openedAt"] = known.OpenedAt,
            ["state"] = known.State.ToString(),
            ["until"] = Day(known.Until),
            ["reason"] = known.Reason,
            ["decidedBy"] = names.Of(known.DecidedBy),
            ["decidedAt"] = known.DecidedAt,
            ["runOut"] = DivergenceRegister.HasRunOut(known, measure, asOf),
            ["now"] = now is null ? null : new JsonObject { ["first"] = now.First, ["second"] = now.Second, ["gap"] = now.Gap, ["text"] = now.Text },
            ["ledgerNumber"] = known.LedgerNumber,
        };
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
