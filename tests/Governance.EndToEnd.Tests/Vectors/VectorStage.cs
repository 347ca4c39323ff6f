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
        foreach (var named in NamedVector.All)
        {
            await PublishAsync(Vectors.Case(named.Name));
        }

        string[] wanted = [.. NamedVector.All.SelectMany(named => new[] { KeyOf(named.Name, isForDynamics: false), KeyOf(named.Name, isForDynamics: true) })];
        var demands = await new Opportunities(Store, Dynamics, Cast).WinAsync(wanted);
        var story = new MeasureStory(Store, Dynamics, Cast);
        foreach (var (key, measure) in wanted.Zip(await Task.WhenAll(wanted.Select(key => story.TellAsync(Vectors.Case(key.Split(' ')[0]), demands[key])))))
        {
            measures.Add(key, measure);
        }

        await Task.WhenAll(NamedVector.All.Select(named => IsShownAsync(Measure(named.Name, isForDynamics: true))));
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
        var drafted = (await Store.PostAsync(Cast.Administrator.StoreToken, "rulebooks/drafts", form)).Granted();
        Assert.Equal(vector.Rulebook.Digest, drafted["digest"]!.GetValue<string>());
        (await Store.PostAsync(Cast.SecondAdministrator.StoreToken, $"rulebooks/drafts/{vector.Rulebook.Digest}/publication", new JsonObject())).Granted();
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
