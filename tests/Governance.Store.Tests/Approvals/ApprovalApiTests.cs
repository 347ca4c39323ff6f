using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

/// <summary>Delegations, many answers at once, and differences over HTTP.</summary>
[Trait("Checklist", "44")]
public sealed class ApprovalApiTests : IAsyncLifetime
{
    private const string Steps = "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor }, { code: finance, name: Finance, role: finance }] }";
    private readonly string folder = Directory.CreateTempSubdirectory("governance-approvals-").FullName;
    private ApprovalStory first = null!;
    private ApprovalStory second = null!;
    private string delegated = string.Empty;
    private ServerProcess server = null!;

    public async Task InitializeAsync()
    {
        await using (var store = await TestStore.Start(folder))
        {
            store.Clock.Now = DateTimeOffset.UtcNow;
            first = await ApprovalStory.Begin(store, Steps, ("sponsor", "Sponsor"), ("finance", "Finance"));
            second = await ApprovalStory.Begin(store, "{ steps: [{ code: sponsor, name: Sponsor alone, role: sponsor }] }", ("sponsor", "Other"));
            delegated = await first.Person("Delegate");
        }

        server = await ServerProcess.Start(folder);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("Checklist", "50")]
    public async Task ManyAnswers_AreJudgedEachAlone_AndARepeatIsAnsweredAlike()
    {
        var (sponsor, digest, other) = (await server.Token(first["Sponsor"], "Sandbox Sponsor"), await Digest(first), await Digest(second));
        var body = new JsonObject
        {
            ["items"] = new JsonArray(
                Item(first.Measure, "sponsor", digest),
                Item(first.Measure, "finance", digest),
                Item(first.Measure, "sponsor", digest),
                Item(first.Measure, "sponsor", new string('0', 64)),
                Item("nothing", "sponsor", digest),
                Item(second.Measure, "sponsor", other)),
        }.ToJsonString();
        var (status, answer) = await server.Post("/api/v1/approvals/bulk", sponsor, body, "bulk-key-1");
        Assert.Equal(200, status);
        Assert.Equal(
            ["true  200", "false Approvals.RoleMissing 409", "false Approvals.AlreadyGiven 409", "false Approvals.PacketChanged 409", "false Measures.Unknown 404", "false Approvals.RoleMissing 409"],
            answer!["items"]!.AsArray().Select(line => $"{line!["recorded"]} {line["code"]} {line["status"]}"));
        Assert.All(answer["items"]!.AsArray().Skip(1), line => Assert.NotEmpty(line!["detail"]!.GetValue<string>()));

        var (_, again) = await server.Post("/api/v1/approvals/bulk", sponsor, body, "bulk-key-1");
        Assert.Equal(answer.ToJsonString(), again!.ToJsonString());
        var (_, measure) = await server.Send(HttpMethod.Get, $"/api/v1/measures/{first.Measure}", sponsor);
        Assert.Single(measure!["approvals"]!.AsArray());

        var (_, changed) = await server.Post("/api/v1/approvals/bulk", sponsor, new JsonObject { ["items"] = new JsonArray(Item(first.Measure, "finance", digest)) }.ToJsonString(), "bulk-key-1");
        Assert.Equal("Request.IdempotencyKeyReused", changed!["items"]![0]!["code"]!.GetValue<string>());
        var (unlinked, _) = await server.Post("/api/v1/approvals/bulk", await server.Token(), body);
        Assert.Equal(200, unlinked);
    }

    [Theory]
    [InlineData(0, 400)]
    [InlineData(200, 200)]
    [InlineData(201, 400)]
    public async Task ManyAnswers_AreAtMostTwoHundred(int count, int expected)
    {
        var token = await server.Token(first["Finance"], "Sandbox Finance");
        var items = new JsonArray([.. Enumerable.Range(0, count).Select(_ => Item("nothing", "sponsor", "x"))]);
        var (status, answer) = await server.Post("/api/v1/approvals/bulk", token, new JsonObject { ["items"] = items }.ToJsonString());
        Assert.Equal(expected, status);
        Assert.Equal(expected == 200 ? null : "Approvals.TooMany", answer!["code"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"items":[null]}""", "Approvals.TooMany")]
    [InlineData("""{"items":[{"measure":"nothing","gate":"G1","step":"sponsor","answer":"Approve","packetDigest":"x"},null]}""", "Approvals.TooMany")]
    public async Task ManyAnswers_WithAnEmptyLine_AreRefusedAsAList(string body, string code) =>
        Assert.Equal((400, code), Problem(await server.Post("/api/v1/approvals/bulk", await server.Token(first["Finance"], "Sandbox Finance"), body)));

    [Fact]
    [Trait("Checklist", "48")]
    [Trait("Checklist", "49")]
    public async Task Delegation_OfferedAcceptedUsedAndRevoked_IsListedWithNames()
    {
        var (sponsor, helper) = (await server.Token(first["Sponsor"], "Sandbox Sponsor"), await server.Token(delegated, "Sandbox Delegate"));
        var until = DateTimeOffset.UtcNow.AddDays(30).ToString("O");
        var (status, offered) = await server.Post("/api/v1/delegations", sponsor, new JsonObject { ["delegate"] = delegated, ["role"] = "sponsor", ["until"] = until, ["reason"] = "On leave" }.ToJsonString());
        Assert.Equal(200, status);
        var id = offered!["id"]!.GetValue<string>();
        Assert.Equal((403, "Delegations.NotYours"), Problem(await server.Post($"/api/v1/delegations/{id}/acceptance", sponsor, string.Empty)));
        Assert.Equal(200, (await server.Post($"/api/v1/delegations/{id}/acceptance", helper, string.Empty)).Status);

        foreach (var look in new[] { $"/api/v1/measures/{first.Measure}", $"/api/v1/measures/{first.Measure}/gates/G1" })
        {
            var remedy = (await server.Send(HttpMethod.Get, look, helper)).Body!["decision"]!["remedies"]!.AsArray().Single(one => one!["subject"]!.GetValue<string>() == "sponsor")!;
            Assert.Equal(("Sandbox Delegate", "Sandbox Sponsor", id), (remedy["delegates"]![0]!["name"]!.GetValue<string>(), remedy["delegates"]![0]!["for"]!["name"]!.GetValue<string>(), remedy["delegates"]![0]!["delegation"]!.GetValue<string>()));
        }

        var digest = await Digest(first);
        var approval = $"/api/v1/measures/{first.Measure}/gates/G1/approvals";
        var answer = new JsonObject { ["step"] = "sponsor", ["answer"] = "Approve", ["packetDigest"] = digest, ["delegation"] = id }.ToJsonString();
        var (given, recorded) = await server.Post(approval, helper, answer);
        Assert.Equal(200, given);
        Assert.Equal((403, "Delegations.NotYours"), Problem(await server.Post(approval, sponsor, answer)));

        var (_, list) = await server.Send(HttpMethod.Get, "/api/v1/delegations?mine=true&standing=Active", helper);
        var line = Assert.Single(list!["items"]!.AsArray())!;
        Assert.Equal(("Sandbox Sponsor", "Sandbox Delegate", "Active"), (line["principal"]!["name"]!.GetValue<string>(), line["delegate"]!["name"]!.GetValue<string>(), line["standing"]!.GetValue<string>()));
        Assert.Empty((await server.Send(HttpMethod.Get, "/api/v1/delegations?mine=true", await server.Token(first["Finance"], "Sandbox Finance"))).Body!["items"]!.AsArray());
        Assert.Empty((await server.Send(HttpMethod.Get, "/api/v1/delegations", await server.Token(tenant: "t2", roles: "admin"))).Body!["items"]!.AsArray());
        Assert.Equal((400, "Request.ParameterInvalid"), Problem(await server.Send(HttpMethod.Get, "/api/v1/delegations?standing=7", helper)));
        Assert.Equal((404, "Delegations.Unknown"), Problem(await server.Post($"/api/v1/delegations/{id}/revoke", await server.Token(tenant: "t2", roles: "admin"), """{"reason":"Other"}""")));

        Assert.Equal(200, (await server.Post($"/api/v1/delegations/{id}/revoke", await server.Token(roles: "admin"), """{"reason":"Back again"}""")).Status);
        Assert.Equal((409, "Delegations.NotInForce"), Problem(await server.Post(approval, helper, answer.Replace("Approve", "Reject", StringComparison.Ordinal))));

        var owner = await server.Token(first["Owner"], "Sandbox Owner");
        Assert.Equal(200, (await server.Post($"/api/v1/measures/{first.Measure}/fields", owner, """{"fields":{"budget":"60000"}}""")).Status);
        var path = $"/api/v1/measures/{first.Measure}/approvals/{recorded!["id"]!.GetValue<string>()}/difference";
        var (_, shown) = await server.Send(HttpMethod.Get, path, owner);
        Assert.Equal(("Sandbox Delegate", "Sandbox Sponsor"), (shown!["person"]!["name"]!.GetValue<string>(), shown["principal"]!["name"]!.GetValue<string>()));
        Assert.Contains(shown["lines"]!.AsArray(), item => item!["change"]!.GetValue<string>() == "Changed" && item["seen"]!.GetValue<string>() == "50000" && item["now"]!.GetValue<string>() == "60000");
        Assert.Equal((404, "Approvals.Unknown"), Problem(await server.Send(HttpMethod.Get, path, await server.Token(tenant: "t2", roles: "admin"))));
        Assert.Equal(401, (await server.Send(HttpMethod.Get, path, null)).Status);
    }

    private static JsonNode Item(string measure, string step, string digest) =>
        new JsonObject { ["measure"] = measure, ["gate"] = "G1", ["step"] = step, ["answer"] = "Approve", ["packetDigest"] = digest };

    private static (int Status, string? Code) Problem((int Status, JsonNode? Body) answer) => (answer.Status, answer.Body!["code"]?.GetValue<string>());

    private async Task<string> Digest(ApprovalStory story) =>
        (await server.Send(HttpMethod.Get, $"/api/v1/measures/{story.Measure}/gates/G1", await server.Token(roles: "admin"))).Body!["packetDigest"]!.GetValue<string>();
}
