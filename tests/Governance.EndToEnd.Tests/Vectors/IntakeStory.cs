using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Rules.Rulebooks;
using Governance.Rules.Tests.Vectors;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Brings a demand through intake to a measure with the people, fields, work and degree of a vector.</summary>
internal sealed class IntakeStory(HostApi store, Cast cast)
{
    public async Task<CarriedMeasure> TellAsync(VectorCase vector, string demand)
    {
        await MakeReadyAsync(demand);
        var persons = Play(vector);
        var measure = new CarriedMeasure { Vector = vector, Persons = persons, Id = await ApproveAsync(vector, demand, persons) };
        await AdoptAsync(measure);
        return measure;
    }

    /// <summary>Each person of a vector is played by somebody else.</summary>
    private Dictionary<string, Actor> Play(VectorCase vector) =>
        vector.Facts.Roles.Select(role => role.PersonId).Distinct(StringComparer.Ordinal).Zip(cast.Holders).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private async Task MakeReadyAsync(string demand)
    {
        await SendAsync(cast.Administrator, $"demands/{demand}/fields", new JsonObject { ["kind"] = "ServiceImprovement", ["fields"] = Case() });
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
        var twins = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var both in facts.Roles.Where(role => role.Role == "controller" && IsToAchieve(vector, role.PersonId)))
        {
            twins[both.PersonId] = (await SendAsync(cast.Administrator, "people", new JsonObject { ["name"] = "Sandbox Second Record" }))["id"]!.GetValue<string>();
        }

        var items = facts.WorkItems.Select(item => Item(item.Key, facts.GateCode, null));
        items = facts.CriterionCode is { } criterion ? items.Append(Item("Waits for its criterion", facts.GateCode, criterion)) : items;
        var made = await SendAsync(cast.Administrator, $"demands/{demand}/intake", new JsonObject
        {
            ["outcome"] = "Approved",
            ["reason"] = "Fits.",
            ["measure"] = new JsonObject
            {
                ["name"] = vector.Name,
                ["rulebook"] = vector.Rulebook.Digest,
                ["roles"] = new JsonArray([.. facts.Roles.Select(role => new JsonObject { ["role"] = role.Role, ["personId"] = role.Role == "controller" && twins.TryGetValue(role.PersonId, out var twin) ? twin : persons[role.PersonId].Id })]),
                ["fields"] = new JsonObject(facts.Fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value))),
            },
            ["workItems"] = new JsonArray([.. items]),
        });
        foreach (var (person, twin) in twins)
        {
            await MergeAsync(twin, persons[person].Id);
        }

        return made["measureId"]!.GetValue<string>();
    }

    /// <summary>Intake keeps the controller apart from owner and sponsor: that they are one human turns out later, when two records of one human are merged.</summary>
    private static bool IsToAchieve(VectorCase vector, string person) => vector.Facts.Roles.Any(role => role.PersonId == person && role.Role is ("owner" or "sponsor"));

    private async Task MergeAsync(string twin, string into)
    {
        await SendAsync(cast.Administrator, $"people/{twin}/merge", new JsonObject { ["into"] = into, ["reason"] = "Entered twice." });
        await SendAsync(cast.SecondAdministrator, $"people/{twin}/merge/confirm", new JsonObject { ["into"] = into });
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
        await SendAsync(cast.Administrator, $"measures/{measure.Id}/adoption", new JsonObject { ["doi"] = doi, ["reason"] = "Runs already." });
        await SendAsync(sponsor, $"measures/{measure.Id}/adoption/confirmation", new JsonObject { ["doi"] = doi });
    }

    private async Task<JsonNode> SendAsync(Actor who, string path, JsonObject body) => (await store.PostAsync(who.StoreToken, path, body)).Granted();
}
