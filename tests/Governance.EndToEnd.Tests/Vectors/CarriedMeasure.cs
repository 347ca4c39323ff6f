using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Rules.Tests.Vectors;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>A measure in the facts of a vector.</summary>
internal sealed class CarriedMeasure
{
    public required VectorCase Vector { get; init; }

    public required string Id { get; init; }

    /// <summary>Who plays whom of the vector.</summary>
    public required IReadOnlyDictionary<string, Actor> Persons { get; init; }

    /// <summary>The tasks in Dynamics, and which work item of the vector each stands for.</summary>
    public IReadOnlyDictionary<string, string> Tasks { get; set; } = new Dictionary<string, string>();

    /// <summary>Who asks: whom the vector names, else the first who holds a role.</summary>
    public Actor Requester => Persons[Vector.Facts.RequesterId.Length == 0 ? Vector.Facts.Roles[0].PersonId : Vector.Facts.RequesterId];

    public string Outcome => Vector.Facts.RequestedOutcome.ToString();

    public string Reason => Vector.Facts.RequestReason.Length == 0 ? "Ready." : Vector.Facts.RequestReason;

    /// <summary>What the vector expects, in the words of <see cref="InItsWords"/>.</summary>
    public string Expected
    {
        get
        {
            var expected = JsonNode.Parse(Vector.Expected.ToString())!.AsObject();
            expected.Remove("outcome");
            return expected.ToJsonString();
        }
    }

    /// <summary>The codes that the vector expects, each once.</summary>
    public string[] Codes => [.. Vector.Expected["reasons"]!.Select(reason => (string)reason["code"]!).Distinct()];

    /// <summary>A decision of the store in the words of the vector: its persons and work items; of the one criterion that is asked for, if one is.</summary>
    public string InItsWords(JsonNode decision)
    {
        var reasons = List(decision, "reasons", ["code", "criterion", "subject", "state"]);
        var remedies = List(decision, "remedies", ["action", "criterion", "subject", "count", "roles"]);
        foreach (var (remedy, shown) in remedies.Zip(Asked(decision, "remedies")))
        {
            remedy!["persons"] = new JsonArray([.. shown["persons"]!.AsArray().Select(person => (JsonNode)NameOf(person!["personId"]!.GetValue<string>()))]);
        }

        var verdict = Vector.Facts.CriterionCode is null ? decision["verdict"]!.GetValue<string>() : reasons.Count == 0 ? "Allowed" : "Refused";
        return new JsonObject { ["verdict"] = verdict, ["reasons"] = reasons, ["remedies"] = remedies }.ToJsonString();
    }

    private JsonArray List(JsonNode decision, string name, string[] members) => new([.. Asked(decision, name).Select(item =>
    {
        var words = new JsonObject(members.Select(member => KeyValuePair.Create(member, item[member]?.DeepClone())));
        words["subject"] = Tasks.GetValueOrDefault(words["subject"]!.GetValue<string>(), words["subject"]!.GetValue<string>());
        return words;
    })]);

    private IEnumerable<JsonNode> Asked(JsonNode decision, string name) => decision[name]!.AsArray().OfType<JsonNode>()
        .Where(item => Vector.Facts.CriterionCode is not { } criterion || item["criterion"]!.GetValue<string>() == criterion);

    private string NameOf(string person) => Persons.FirstOrDefault(known => known.Value.Id == person).Key ?? person;
}
