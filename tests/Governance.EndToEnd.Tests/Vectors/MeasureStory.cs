using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Tests.Vectors;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Brings a demand to a measure, and the measure into the facts of a vector, by the commands that people send.</summary>
internal sealed class MeasureStory(HostApi store, HostApi dynamics, Cast cast)
{
    private readonly Actor administrator = cast.Administrator;

    public async Task<CarriedMeasure> TellAsync(VectorCase vector, string demand)
    {
        await MakeReadyAsync(demand);
        var persons = Play(vector);
        var measure = new CarriedMeasure { Vector = vector, Persons = persons, Id = await ApproveAsync(vector, demand, persons) };
        await AdoptAsync(measure);
        await BringEvidenceAsync(measure);
        await WaiveAsync(measure);
        await DoWorkAsync(measure);
        await AnswerAsync(measure);
        return measure;
    }

    /// <summary>Each person of a vector is played by somebody else.</summary>
    private Dictionary<string, Actor> Play(VectorCase vector) =>
        vector.Facts.Roles.Select(role => role.PersonId).Distinct(StringComparer.Ordinal).Zip(cast.Holders).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private async Task MakeReadyAsync(string demand)
    {
        await SendAsync(administrator, $"demands/{demand}/fields", new JsonObject { ["kind"] = "ServiceImprovement", ["fields"] = Case() });
        foreach (var review in new[] { "Dependencies", "Resources", "BusinessCase" })
        {
            await SendAsync(cast.Reviewer, $"demands/{demand}/reviews", new JsonObject { ["review"] = review, ["passed"] = true, ["reason"] = "Looked at." });
        }

        foreach (var criterion in new[] { "strategicFit", "urgency" })
        {
            await SendAsync(cast.Reviewer, $"demands/{demand}/scores", new JsonObject { ["criterion"] = criterion, ["score"] = 4, ["reason"] = "Compared." });
        }
    }

    /// <summary>What intake asks of every demand; no vector of the twelve asks for a field of these names.</summary>
    private static JsonObject Case() => new() { ["businessCase"] = "Pays for itself.", ["resourceNeed"] = "One team.", ["dependencies"] = "None." };

    private async Task<string> ApproveAsync(VectorCase vector, string demand, Dictionary<string, Actor> persons)
    {
        var facts = vector.Facts;
        var items = facts.WorkItems.Select(item => Item(item.Key, facts.GateCode, null));
        items = facts.CriterionCode is { } criterion ? items.Append(Item("Waits for its criterion", facts.GateCode, criterion)) : items;
        var made = await SendAsync(administrator, $"demands/{demand}/intake", new JsonObject
        {
            ["outcome"] = "Approved",
            ["reason"] = "Fits.",
            ["measure"] = new JsonObject
            {
                ["name"] = vector.Name,
                ["rulebook"] = vector.Rulebook.Digest,
                ["roles"] = new JsonArray([.. facts.Roles.Select(role => new JsonObject { ["role"] = role.Role, ["personId"] = persons[role.PersonId].Id })]),
                ["fields"] = new JsonObject(facts.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value))),
            },
            ["workItems"] = new JsonArray([.. items]),
        });
        return made["measureId"]!.GetValue<string>();
    }

    private static JsonObject Item(string title, string gate, string? criterion) =>
        new() { ["host"] = "dataverse", ["title"] = title, ["gate"] = gate, ["criterion"] = criterion };

    /// <summary>A project that ran already stands at its degree by the word of an administrator and its sponsor.</summary>
    private async Task AdoptAsync(CarriedMeasure measure)
    {
        if (measure.Vector.Facts.Degree == DegreeOfImplementation.Defined)
        {
            return;
        }

        var doi = (int)measure.Vector.Facts.Degree;
        var sponsor = measure.Persons[measure.Vector.Facts.Roles.First(role => role.Role == "sponsor").PersonId];
        await SendAsync(administrator, $"measures/{measure.Id}/adoption", new JsonObject { ["doi"] = doi, ["reason"] = "Runs already." });
        await SendAsync(sponsor, $"measures/{measure.Id}/adoption/confirmation", new JsonObject { ["doi"] = doi });
    }

    private async Task BringEvidenceAsync(CarriedMeasure measure)
    {
        foreach (var evidence in measure.Vector.Facts.Evidence)
        {
            var path = $"measures/{measure.Id}/evidence?kind={evidence.Kind}&name={evidence.Kind}.txt{Times(measure.Vector, evidence)}";
            using var bytes = new StringContent($"The {evidence.Kind} of {measure.Id}.", Encoding.UTF8, "text/plain");
            var captured = (await store.PostAsync(measure.Requester.StoreToken, path, bytes)).Granted();
            if (evidence.Status == EvidenceStatus.Revoked)
            {
                await SendAsync(measure.Requester, $"measures/{measure.Id}/evidence/{captured["key"]}/revoke", new JsonObject { ["reason"] = "Withdrawn." });
            }
        }
    }

    private static string Times(VectorCase vector, EvidenceFact evidence) =>
        (evidence.ValidFrom is { } from ? $"&validFrom={Shift(vector, from)}" : "") + (evidence.ValidUntil is { } until ? $"&validUntil={Shift(vector, until)}" : "");

    /// <summary>A time of the vector, as far from now as it is from the time of its question.</summary>
    private static string Shift(VectorCase vector, DateTimeOffset time) => $"{DateTimeOffset.UtcNow + (time - vector.Facts.AsOf):yyyy-MM-ddTHH:mm:ssZ}";

    private async Task WaiveAsync(CarriedMeasure measure)
    {
        foreach (var waiver in measure.Vector.Facts.Waivers)
        {
            var asked = await SendAsync(measure.Persons[waiver.AskedBy], $"measures/{measure.Id}/waivers", new JsonObject
            {
                ["gate"] = waiver.GateCode, ["criterion"] = waiver.CriterionCode, ["reason"] = "Follows later.", ["expiresAt"] = Shift(measure.Vector, waiver.ExpiresAt),
            });
            await SendAsync(measure.Persons[waiver.GrantedBy], $"measures/{measure.Id}/waivers/{asked["id"]}/grant", new JsonObject());
        }
    }

    /// <summary>Each task appears in Dynamics; those that the vector has as done are completed there.</summary>
    private async Task DoWorkAsync(CarriedMeasure measure)
    {
        var items = await ItemsAsync(measure);
        measure.Tasks = items.ToDictionary(item => item["externalKey"]!.GetValue<string>(), item => item["title"]!.GetValue<string>(), StringComparer.Ordinal);
        foreach (var (task, title) in measure.Tasks)
        {
            await Waiting.ForAsync($"the task {title} of {measure.Vector.Name} in Dynamics", async () =>
                await dynamics.GetAsync(cast.DynamicsToken, $"tasks({task})?$select=_gov_workitemid_value") is { IsSuccess: true } row && row.Body["_gov_workitemid_value"] is not null ? row : null);
            if (measure.Vector.Facts.WorkItems.Any(item => item.Key == title && item.Progress == WorkItemProgress.Done))
            {
                (await dynamics.PatchAsync(cast.DynamicsToken, $"tasks({task})", new JsonObject { ["statecode"] = 1, ["statuscode"] = 5 })).Granted();
            }
        }

        await Waiting.ForAsync($"the work of {measure.Vector.Name} in the store", async () => (await ItemsAsync(measure)).All(item => IsSeen(measure, item)) ? measure : null);
    }

    private static bool IsSeen(CarriedMeasure measure, JsonNode item)
    {
        var isDone = measure.Vector.Facts.WorkItems.Any(fact => fact.Key == item["title"]!.GetValue<string>() && fact.Progress == WorkItemProgress.Done);
        return item["hostVersion"] is not null && item["completed"]!.GetValue<bool>() == isDone;
    }

    private async Task<JsonNode[]> ItemsAsync(CarriedMeasure measure) =>
        [.. (await store.GetAsync(administrator.StoreToken, $"measures/{measure.Id}")).Granted()["workItems"]!.AsArray().OfType<JsonNode>()];

    private async Task AnswerAsync(CarriedMeasure measure)
    {
        var gate = $"measures/{measure.Id}/gates/{measure.Vector.Facts.GateCode}";
        foreach (var answer in measure.Vector.Facts.Approvals.OrderBy(answer => answer.Sequence))
        {
            var packet = (await store.GetAsync(administrator.StoreToken, gate)).Granted()["packetDigest"]!.GetValue<string>();
            await SendAsync(measure.Persons[answer.PersonId], $"{gate}/approvals", new JsonObject { ["step"] = answer.Step, ["answer"] = "Approve", ["packetDigest"] = packet });
        }
    }

    private async Task<JsonNode> SendAsync(Actor who, string path, JsonObject body) => (await store.PostAsync(who.StoreToken, path, body)).Granted();
}
