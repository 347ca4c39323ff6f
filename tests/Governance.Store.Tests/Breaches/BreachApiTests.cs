using System;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Breaches;

/// <summary>Breaches over HTTP, in the shapes of the contracts, section 11.</summary>
public sealed class BreachApiTests
{
    [Fact]
    public async Task Breaches_AreListed_Explained_AndAcceptedByAKnownAdministrator()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("governance-breach-").FullName;
        Story story;
        await using (var store = await TestStore.Start(folder))
        {
            store.Clock.Now = DateTimeOffset.UtcNow;
            story = await Story.WithMeasure(store);
            await store.Done(new RecordBreach
            {
                Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, MeasureId = story.Measure,
                Change = new HostChange
                {
                    Id = StoreId.From("audit-1"), Host = "dataverse", Scope = "organization-1", Row = story.Measure, Column = "gov_doi",
                    OldValue = "0", NewValue = "4", By = "user-1", At = DateTimeOffset.UnixEpoch, AuditId = "audit-1",
                },
            });
        }

        await using (var server = await ServerProcess.Start(folder))
        {
            var owner = await server.Token(story.Owner, "Sandbox Owner");
            var (status, list) = await Call(server, HttpMethod.Get, "/breaches?state=Open", owner);
            Assert.Equal(HttpStatusCode.OK, status);
            var item = Assert.Single(list["items"]!.AsArray())!;
            Assert.Equal(
                (story.Measure, "GateChangedInHost", "gov_doi", "0", "4", "Open"),
                (Text(item, "measureId"), Text(item, "kind"), Text(item, "column"), Text(item, "oldValue"), Text(item, "newValue"), Text(item, "state")));
            var path = $"/breaches/{Text(item, "id")}";
            Assert.Equal("Breaches.StateUnknown", Text((await Call(server, HttpMethod.Get, "/breaches?state=0", owner)).Body, "code"));
            Assert.Equal("Breaches.KindUnknown", Text((await Call(server, HttpMethod.Get, "/breaches?kind=gate", owner)).Body, "code"));
            Assert.Equal("Request.ParameterInvalid", Text((await Call(server, HttpMethod.Get, "/breaches?count=0", owner)).Body, "code"));
            Assert.Equal("Request.ParameterInvalid", Text((await Call(server, HttpMethod.Get, "/breaches?after=nothing", owner)).Body, "code"));
            Assert.Empty((await Call(server, HttpMethod.Get, "/breaches?kind=EvidenceReplaced", owner)).Body["items"]!.AsArray());
            var page = (await Call(server, HttpMethod.Get, $"/breaches?kind=GateChangedInHost&measure={story.Measure}&count=1", owner)).Body;
            Assert.Equal(Text(item, "id"), Text(page, "next"));
            Assert.Empty((await Call(server, HttpMethod.Get, $"/breaches?after={Text(item, "id")}", owner)).Body["items"]!.AsArray());
            Assert.Equal("Request.ValueMissing", Text((await Call(server, HttpMethod.Post, path + "/explain", owner, """{"reason":" "}""")).Body, "code"));
            Assert.Equal(HttpStatusCode.OK, (await Call(server, HttpMethod.Post, path + "/explain", owner, """{"reason":"A data load"}""")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await Call(server, HttpMethod.Post, path + "/accept", owner, """{"reason":"Seen"}""")).Status);
            var nobody = await server.Token(roles: "admin");
            Assert.Equal("Breaches.PersonUnknown", Text((await Call(server, HttpMethod.Post, path + "/accept", nobody, """{"reason":"Seen"}""")).Body, "code"));
            Assert.Empty((await Call(server, HttpMethod.Get, "/breaches?state=Open", owner)).Body["items"]!.AsArray());
            Assert.Equal("A data load", Text((await Call(server, HttpMethod.Get, "/breaches", owner)).Body["items"]![0]!, "explanation"));
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<(HttpStatusCode Status, JsonNode Body)> Call(ServerProcess server, HttpMethod method, string path, string token, string? body = null)
    {
        var (status, answer) = body is null
            ? await server.Send(method, "/api/v1" + path, token)
            : await server.Post("/api/v1" + path, token, body);
        return ((HttpStatusCode)status, answer!);
    }
}
