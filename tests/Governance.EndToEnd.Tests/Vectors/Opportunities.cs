using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Won opportunities: the demands of measures that Dynamics shows.</summary>
internal sealed class Opportunities(HostApi store, HostApi dynamics, Cast cast)
{
    /// <summary>Asks for little, and for no sponsor: some vectors have none.</summary>
    private const string IntakeRules = """
        version: 1
        required: []
        kinds: [{ kind: ServiceImprovement, label: Service improvement }]
        reviews:
          - { review: BusinessCase, roles: [controller] }
          - { review: Resources, roles: [pmo] }
          - { review: Dependencies, roles: [pmo] }
        criteria:
          - { code: strategicFit, name: Strategic fit, dimension: Value, weight: 1, roles: [pmo] }
          - { code: urgency, name: Urgency, dimension: Urgency, roles: [pmo] }
        portfolio:
          - { outcome: Prioritized, roles: [pmo] }
          - { outcome: Funded, roles: [controller] }
          - { outcome: Paused, roles: [pmo] }
          - { outcome: Declined, roles: [pmo] }
        """;

    /// <summary>The demand of each name, once the store has them all.</summary>
    public async Task<Dictionary<string, string>> WinAsync(string[] names)
    {
        using var rules = new StringContent(IntakeRules, Encoding.UTF8, "application/yaml");
        (await store.PostAsync(cast.Administrator.StoreToken, "intake/rules", rules)).Granted();
        var account = (await dynamics.PostAsync(cast.DynamicsToken, "accounts", new JsonObject { ["name"] = "Sandbox Customer" })).Granted();
        foreach (var name in names)
        {
            var opportunity = (await dynamics.PostAsync(cast.DynamicsToken, "opportunities", new JsonObject
            {
                ["name"] = name, ["customerid_account@odata.bind"] = $"/accounts({account["accountid"]})",
            })).Granted();
            (await dynamics.PostAsync(cast.DynamicsToken, "WinOpportunity", new JsonObject
            {
                ["Status"] = 3,
                ["OpportunityClose"] = new JsonObject { ["subject"] = "Won", ["opportunityid@odata.bind"] = $"/opportunities({opportunity["opportunityid"]})" },
            })).Granted();
        }

        return await Waiting.ForAsync("all demands in the store", () => DemandsAsync(names));
    }

    private async Task<Dictionary<string, string>?> DemandsAsync(string[] names)
    {
        var shown = (await store.GetAsync(cast.Administrator.StoreToken, "demands?count=1000")).Granted()["items"]!.AsArray();
        var found = shown.Where(item => names.Contains(item!["name"]!.GetValue<string>())).ToDictionary(item => item!["name"]!.GetValue<string>(), item => item!["id"]!.GetValue<string>());
        return found.Count == names.Length ? found : null;
    }
}
