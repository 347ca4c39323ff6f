using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;

namespace Governance.Store.Breaches;

/// <summary>Findings as the API shows them.</summary>
internal static class BreachShow
{
    public static JsonObject Of(MeasureState measure, Breach breach)
    {
        var change = breach.Change;
        var shown = new JsonObject
        {
            ["id"] = change.Id,
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["kind"] = breach.Kind.ToString(),
        };
        Add(shown, change, "host", "scope", "row", "column");
        if (measure.WorkItems.Find(known => known.Id == breach.WorkItemId) is { } item)
        {
            shown["workItem"] = new JsonObject { ["id"] = item.Id, ["host"] = item.Host, ["externalKey"] = item.ExternalKey, ["title"] = item.Title };
        }

        shown["text"] = breach.Text;
        Add(shown, change, "oldValue", "newValue", "by", "byPersonId", "at", "auditId");
        Add(shown, breach, "state", "foundAt", "repeated", "times", "returnAuditId", "putBackAt", "explainedBy", "explanation", "acceptanceProposedBy", "acceptedBy", "acceptance", "ledgerNumber");
        if (breach.Last is { } last)
        {
            var named = new JsonObject();
            Add(named, last, "newValue", "by", "byPersonId", "at", "auditId");
            shown["last"] = named;
        }

        return shown;
    }

    public static JsonObject Of(PreventionState host, PreventionFinding finding)
    {
        var shown = new JsonObject
        {
            ["id"] = finding.Id,
            ["measureId"] = null,
            ["measure"] = null,
            ["kind"] = nameof(BreachKind.PreventionChanged),
            ["host"] = host.Host,
            ["scope"] = host.Scope,
        };
        Add(shown, finding, "subject", "text", "oldValue", "newValue", "by", "byPersonId", "at");
        Add(shown, finding, "state", "foundAt", "repeated", "returnedAt", "explainedBy", "explanation", "acceptanceProposedBy", "acceptedBy", "acceptance", "ledgerNumber");
        return shown;
    }

    // Values are spelt as in the ledger; what is empty is left out.
    private static void Add<T>(JsonObject shown, T source, params string[] names)
    {
        var values = JsonSerializer.SerializeToNode(source, StoreJson.Options)!.AsObject();
        foreach (var name in names)
        {
            if (values[name] is { } value)
            {
                shown[name] = value.DeepClone();
            }
        }
    }
}
