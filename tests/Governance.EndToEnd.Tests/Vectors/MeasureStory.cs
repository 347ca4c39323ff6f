using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Rules.Facts;
using Governance.Rules.Tests.Vectors;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Brings a demand to a measure in the facts of a vector, by the commands that people send.</summary>
internal sealed class MeasureStory(HostApi store, HostApi dynamics, Cast cast)
{
    private readonly IntakeStory intake = new(store, cast);
    private readonly WorkStory work = new(store, dynamics, cast);

    public async Task<CarriedMeasure> TellAsync(VectorCase vector, string demand)
    {
        var measure = await intake.TellAsync(vector, demand);
        await BringEvidenceAsync(measure);
        await WaiveAsync(measure);
        await work.TellAsync(measure);

        // What is approved is the packet with all that was brought before.
        await AnswerAsync(measure);
        return measure;
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

    private async Task AnswerAsync(CarriedMeasure measure)
    {
        var gate = $"measures/{measure.Id}/gates/{measure.Vector.Facts.GateCode}";
        foreach (var answer in measure.Vector.Facts.Approvals.OrderBy(answer => answer.Sequence))
        {
            var packet = (await store.GetAsync(cast.Administrator.StoreToken, gate)).Granted()["packetDigest"]!.GetValue<string>();
            await SendAsync(measure.Persons[answer.PersonId], $"{gate}/approvals", new JsonObject { ["step"] = answer.Step, ["answer"] = "Approve", ["packetDigest"] = packet });
        }
    }

    private async Task<JsonNode> SendAsync(Actor who, string path, JsonObject body) => (await store.PostAsync(who.StoreToken, path, body)).Granted();
}
