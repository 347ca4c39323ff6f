using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Governance.Rules.Rulebooks;
using Xunit;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Twelve vectors, each through the real store and through the built DLL in the local Dynamics.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class EndToEndVectorTests(VectorStage stage) : IClassFixture<VectorStage>
{
    private const string KeptApart = "approvals-owner-is-the-only-controller";

    public static IEnumerable<object[]> Names() => NamedVectorTests.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Store_ShowsAndDecidesWhatTheVectorSays(string name)
    {
        var measure = stage.Measure(name, isForDynamics: false);
        var gate = $"measures/{measure.Id}/gates/{measure.Vector.Facts.GateCode}";

        // What is shown at a gate is the answer to Go.
        if (measure.Vector.Facts.RequestedOutcome == GateOutcome.Go)
        {
            var shown = (await stage.Store.GetAsync(stage.Cast.Administrator.StoreToken, gate)).Granted();
            Assert.Equal(measure.Expected, measure.InItsWords(shown["decision"]!));
        }

        var review = await stage.Store.PostAsync(measure.Requester.StoreToken, gate + "/reviews", new JsonObject { ["outcome"] = measure.Outcome, ["reason"] = measure.Reason });
        var doi = (await stage.StateAsync(measure))["doi"]!.GetValue<int>();
        if (IsAllowed(measure))
        {
            Assert.Equal((string?)measure.Vector.Expected["outcome"], review.Granted()["outcome"]!.GetValue<string>());
            Assert.Equal((int)measure.Vector.Facts.Degree + 1, doi);
            return;
        }

        Assert.Equal((409, "Gates.Refused"), (review.Status, review.Body["code"]!.GetValue<string>()));
        Assert.Equal(measure.Expected, measure.InItsWords(review.Body["refusal"]!));
        Assert.Equal((int)measure.Vector.Facts.Degree, doi);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Dynamics_RefusesEarlyOnWhatLivesThere_AndLeavesTheRestToTheStore(string name)
    {
        var measure = stage.Measure(name, isForDynamics: true);
        var early = NamedVector.Of(name).EarlyCodes;
        var gate = (await stage.Store.GetAsync(stage.Cast.Administrator.StoreToken, $"measures/{measure.Id}/gates/{measure.Vector.Facts.GateCode}")).Granted();

        var asked = measure.Vector.Facts.CriterionCode is null ? await AskAsync(measure) : await CompleteAsync(measure);

        if (early.Length == 0)
        {
            await DecidedByTheStoreAsync(measure, asked);
            return;
        }

        Assert.Equal(400, asked.Status);
        Assert.Equal("0x80040265", asked.Body["error"]!["code"]!.GetValue<string>());
        var words = asked.Body["error"]!["message"]!.GetValue<string>();
        Assert.Equal(early, CodesIn(words));
        Assert.Equal(measure.Codes, early);
        if (measure.Vector.Facts.CriterionCode is null)
        {
            Assert.Equal(gate["decision"]!["text"]!.GetValue<string>(), words);
        }
        else
        {
            Assert.Equal(0, (await stage.Dynamics.GetAsync(stage.Cast.DynamicsToken, $"tasks({measure.Tasks.Keys.Single()})?$select=statecode")).Granted()["statecode"]!.GetValue<int>());
        }

        var rows = await stage.Dynamics.GetAsync(stage.Cast.DynamicsToken, $"gov_gatereviews?$select=gov_status&$filter=_gov_measureid_value eq {measure.Id}");
        Assert.Empty(rows.Granted()["value"]!.AsArray());
        Assert.Empty((await stage.StateAsync(measure))["reviews"]!.AsArray());
    }

    [Fact]
    public async Task Answer_OfWhoeverIsKeptApart_IsTakenByNeitherHost()
    {
        var measure = stage.Measure(KeptApart, isForDynamics: true);
        var owner = measure.Persons["p-owner"];
        var state = await stage.StateAsync(measure);
        var answer = new JsonObject { ["step"] = "controller", ["answer"] = "Approve", ["packetDigest"] = state["packetDigest"]!.GetValue<string>() };

        var inStore = await stage.Store.PostAsync(owner.StoreToken, $"measures/{measure.Id}/gates/G4/approvals", answer);
        var row = (await stage.Dynamics.PostAsync(owner.DynamicsToken, "gov_approvals", new JsonObject
        {
            ["gov_name"] = "Controller",
            ["gov_measureid@odata.bind"] = $"/gov_measures({measure.Id})",
            ["gov_gatecode"] = "G4",
            ["gov_step"] = "controller",
            ["gov_answer"] = 1,
            ["gov_packetdigest"] = state["packetDigest"]!.GetValue<string>(),
        })).Granted();

        Assert.Equal("Approvals.SegregationOfDuties", inStore.Body["code"]?.GetValue<string>());
        var told = await AnsweredAsync($"gov_approvals({row["gov_approvalid"]})");
        Assert.Equal(2, told["gov_status"]!.GetValue<int>());
        Assert.Equal(["Approvals.SegregationOfDuties"], CodesIn(told["gov_statusreason"]!.GetValue<string>()));
    }

    private static bool IsAllowed(CarriedMeasure measure) => (string?)measure.Vector.Expected["verdict"] == "Allowed";

    private static string[] CodesIn(string words) => [.. Code().Matches(words).Select(match => match.Groups["code"].Value).Distinct()];

    [GeneratedRegex(@"\[(?<code>[A-Za-z]+\.[A-Za-z]+)\]$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    private Task<HostAnswer> AskAsync(CarriedMeasure measure) => stage.Dynamics.PostAsync(measure.Requester.DynamicsToken, "gov_gatereviews", new JsonObject
    {
        ["gov_name"] = "Gate review",
        ["gov_measureid@odata.bind"] = $"/gov_measures({measure.Id})",
        ["gov_gatecode"] = measure.Vector.Facts.GateCode,
        ["gov_requestedoutcome"] = (int)measure.Vector.Facts.RequestedOutcome,
        ["gov_reason"] = measure.Reason,
    });

    private Task<HostAnswer> CompleteAsync(CarriedMeasure measure) => stage.Dynamics.PatchAsync(
        measure.Requester.DynamicsToken, $"tasks({measure.Tasks.Keys.Single()})", new JsonObject { ["statecode"] = 1, ["statuscode"] = 5 });

    private async Task DecidedByTheStoreAsync(CarriedMeasure measure, HostAnswer asked)
    {
        // The plug-in has let it through as a request: nothing is decided by that.
        Assert.Equal((201, 0), (asked.Status, asked.Body["gov_status"]?.GetValue<int>() ?? 0));

        var told = await AnsweredAsync($"gov_gatereviews({asked.Body["gov_gatereviewid"]})");

        var review = Assert.Single((await stage.StateAsync(measure))["reviews"]!.AsArray())!;
        var degree = (int)measure.Vector.Facts.Degree;
        if (IsAllowed(measure))
        {
            Assert.Equal((1, (int)GateOutcome.Go), (told["gov_status"]!.GetValue<int>(), told["gov_outcome"]!.GetValue<int>()));
            await Waiting.ForAsync($"{measure.Vector.Name} one degree on in Dynamics", async () =>
                (await stage.RowAsync(measure)).Granted()["gov_doi"]!.GetValue<int>() == degree + 1 ? measure : null);
            return;
        }

        Assert.Equal(2, told["gov_status"]!.GetValue<int>());
        Assert.Equal(measure.Codes, CodesIn(told["gov_decisiontext"]!.GetValue<string>()));
        Assert.Equal(measure.Codes, review["codes"]!.AsArray().Select(code => code!.GetValue<string>()));
        Assert.Equal(degree, (await stage.RowAsync(measure)).Granted()["gov_doi"]!.GetValue<int>());
    }

    private Task<JsonNode> AnsweredAsync(string row) => Waiting.ForAsync($"an answer in {row}", async () =>
        (await stage.Dynamics.GetAsync(stage.Cast.DynamicsToken, row)).Granted() is var told && (told["gov_status"]?.GetValue<int>() ?? 0) != 0 ? told : null);
}
