using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Rules.Tests.Vectors;
using Xunit;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>One running server with its local Dynamics, and two measures in the facts of each of the twelve vectors: one to ask in the store, one in Dynamics.</summary>
public sealed class VectorStage : IAsyncLifetime
{
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

    private readonly LiveDemo demo = new();
    private readonly Dictionary<string, CarriedMeasure> measures = new(StringComparer.Ordinal);

    internal static VectorSet Vectors { get; } = VectorSet.Load(Path.Combine(AppContext.BaseDirectory, "vectors"));

    internal HostApi Store { get; private set; } = null!;

    internal HostApi Dynamics { get; private set; } = null!;

    internal Cast Cast { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await demo.InitializeAsync();
        Store = new HostApi(demo.Server, "api/v1/");
        Dynamics = new HostApi(demo.Dynamics, "api/data/v9.2/");
        Cast = await Cast.GatherAsync(demo, Store, Dynamics);
        using var rules = new StringContent(IntakeRules, Encoding.UTF8, "application/yaml");
        (await Store.PostAsync(Cast.Administrator.StoreToken, "intake/rules", rules)).Granted();
        foreach (var named in NamedVector.All)
        {
            await PublishAsync(Vectors.Case(named.Name));
        }

        var wanted = NamedVector.All.SelectMany(named => new[] { KeyOf(named.Name, isForDynamics: false), KeyOf(named.Name, isForDynamics: true) }).ToArray();
        await WinAsync(wanted);
        var demands = await Waiting.ForAsync("all demands in the store", () => DemandsAsync(wanted));
        var story = new MeasureStory(Store, Dynamics, Cast);
        foreach (var (key, measure) in wanted.Zip(await Task.WhenAll(wanted.Select(key => story.TellAsync(Vectors.Case(key.Split(' ')[0]), demands[key])))))
        {
            measures.Add(key, measure);
        }

        await Task.WhenAll(measures.Where(pair => pair.Key == KeyOf(pair.Value.Vector.Name, isForDynamics: true)).Select(pair => IsShownAsync(pair.Value)));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => demo.DisposeAsync();

    internal CarriedMeasure Measure(string vector, bool isForDynamics) => measures[KeyOf(vector, isForDynamics)];

    /// <summary>The measure's row as Dynamics shows it to an administrator.</summary>
    internal Task<HostAnswer> RowAsync(CarriedMeasure measure) =>
        Dynamics.GetAsync(Cast.DynamicsToken, $"gov_measures({measure.Id})?$select=gov_doi,gov_gate,gov_packetdigest,gov_state");

    /// <summary>The measure as the store has it.</summary>
    internal async Task<JsonNode> StateAsync(CarriedMeasure measure) => (await Store.GetAsync(Cast.Administrator.StoreToken, $"measures/{measure.Id}")).Granted();

    private static string KeyOf(string vector, bool isForDynamics) => vector + (isForDynamics ? " in Dynamics" : " in the store");

    private async Task PublishAsync(VectorCase vector)
    {
        Reach.Check(vector);
        using var form = new StringContent(RulebookForm.Of(vector.Rulebook), Encoding.UTF8, "application/yaml");
        var published = (await Store.PostAsync(Cast.Administrator.StoreToken, "rulebooks", form)).Granted();
        Assert.Equal(vector.Rulebook.Digest, published["digest"]!.GetValue<string>());
    }

    private async Task WinAsync(string[] names)
    {
        var account = (await Dynamics.PostAsync(Cast.DynamicsToken, "accounts", new JsonObject { ["name"] = "Sandbox Customer" })).Granted();
        foreach (var name in names)
        {
            var opportunity = (await Dynamics.PostAsync(Cast.DynamicsToken, "opportunities", new JsonObject
            {
                ["name"] = name, ["customerid_account@odata.bind"] = $"/accounts({account["accountid"]})",
            })).Granted();
            (await Dynamics.PostAsync(Cast.DynamicsToken, "WinOpportunity", new JsonObject
            {
                ["Status"] = 3,
                ["OpportunityClose"] = new JsonObject { ["subject"] = "Won", ["opportunityid@odata.bind"] = $"/opportunities({opportunity["opportunityid"]})" },
            })).Granted();
        }
    }

    private async Task<Dictionary<string, string>?> DemandsAsync(string[] names)
    {
        var shown = (await Store.GetAsync(Cast.Administrator.StoreToken, "demands?count=1000")).Granted()["items"]!.AsArray();
        var found = shown.Where(item => names.Contains(item!["name"]!.GetValue<string>())).ToDictionary(item => item!["name"]!.GetValue<string>(), item => item!["id"]!.GetValue<string>());
        return found.Count == names.Length ? found : null;
    }

    /// <summary>Waits until Dynamics shows the measure and its evidence as the store has them.</summary>
    private Task<CarriedMeasure> IsShownAsync(CarriedMeasure measure) => Waiting.ForAsync($"{measure.Vector.Name} in Dynamics", async () =>
    {
        var state = await StateAsync(measure);
        var row = await RowAsync(measure);
        var isShown = row.IsSuccess && row.Body["gov_doi"]!.GetValue<int>() == state["doi"]!.GetValue<int>()
            && row.Body["gov_gate"]?.GetValue<string>() == state["nextGate"]!.GetValue<string>()
            && row.Body["gov_packetdigest"]?.GetValue<string>() == state["packetDigest"]!.GetValue<string>();
        var evidence = (await Dynamics.GetAsync(Cast.DynamicsToken, $"gov_evidenceitems?$select=gov_kind,gov_status&$filter=_gov_measureid_value eq {measure.Id}")).Granted()["value"]!.AsArray();
        var rows = evidence.Select(item => (item!["gov_kind"]!.GetValue<string>(), item["gov_status"]?.GetValue<int>() ?? 0)).Order();
        return isShown && rows.SequenceEqual(measure.Vector.Facts.Evidence.Select(fact => (fact.Kind, (int)fact.Status)).Order()) ? measure : null;
    });
}
