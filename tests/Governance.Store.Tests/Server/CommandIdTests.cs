using System;
using System.IO;
using System.Threading.Tasks;

using Governance.Store.Approvals;
using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>A key belongs to whoever sends it: it meets neither another caller's key nor an id of the sync.</summary>
public sealed class CommandIdTests
{
    private const string Won = "dv:won:11111111000040008000000000000001:22222222-0000-4000-8000-000000000001:7";
    private const string Approval = "dv:approval:11111111000040008000000000000001:33333333-0000-4000-8000-000000000001";

    [Fact]
    public async Task Key_SpelledLikeAnIdOfTheSync_TakesNothingFromTheSync()
    {
        var folder = Directory.CreateTempSubdirectory("governance-squat-").FullName;
        try
        {
            Story story;
            await using (var store = await TestStore.Start(folder))
            {
                store.Clock.Now = DateTimeOffset.UtcNow;
                story = await Story.ReadyForApproval(store);
            }

            await using (var server = await ServerProcess.Start(folder))
            {
                var admin = await server.Token(roles: "admin");
                Assert.Equal(200, (await server.Post("/api/v1/people", admin, "{\"name\":\"Sandbox Guest\"}", Won)).Status);
                Assert.Equal(200, (await server.Post("/api/v1/people", admin, "{\"name\":\"Sandbox Guest\"}", Approval)).Status);
            }

            await using var next = await TestStore.Start(folder);
            next.Clock.Now = DateTimeOffset.UtcNow;
            await next.Done(story.DemandOf("opportunity-2") with { CommandId = Won });
            await next.Done(new RecordApproval
            {
                Tenant = TestStore.Tenant,
                CommandId = Approval,
                Actor = Actor.Person(story.Sponsor, "dataverse"),
                MeasureId = story.Measure,
                Gate = "G1",
                Step = "sponsor",
                Approve = true,
                PacketDigest = (await next.Get<IMeasureReader>().Find(TestStore.Tenant, story.Measure))!.PacketDigest!,
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Key_OfTwoCallers_IsTwoKeys()
    {
        var folder = Directory.CreateTempSubdirectory("governance-keys-").FullName;
        try
        {
            await using var server = await ServerProcess.Start(folder);
            var (one, two) = (await server.Token(name: "Sandbox Admin", roles: "admin"), await server.Token(name: "Sandbox Second Admin", roles: "admin"));
            var (first, made) = await server.Post("/api/v1/people", one, "{\"name\":\"Sandbox Owner\"}", "one-key-for-two");
            var (second, other) = await server.Post("/api/v1/people", two, "{\"name\":\"Sandbox Sponsor\"}", "one-key-for-two");
            Assert.Equal((200, 200), (first, second));
            Assert.NotEqual(made!["id"]!.GetValue<string>(), other!["id"]!.GetValue<string>());
            var (_, again) = await server.Post("/api/v1/people", one, "{\"name\":\"Sandbox Owner\"}", "one-key-for-two");
            Assert.Equal(made.ToJsonString(), again!.ToJsonString());
            var (clash, problem) = await server.Post("/api/v1/people", one, "{\"name\":\"Sandbox Sponsor\"}", "one-key-for-two");
            Assert.Equal((409, "Request.IdempotencyKeyReused"), (clash, problem!["code"]!.GetValue<string>()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("api:a", "b:command-1", "api:a:b", "command-1")]
    [InlineData("api:a", "command-1", "api:b", "command-1")]
    [InlineData("api:a", "command-1", "app:a", "command-1")]
    public void Ids_OfDifferentPairs_Differ_AndAreValid(string subject, string key, string otherSubject, string otherKey)
    {
        var id = ApiCommandId.Of(subject, key);
        Assert.NotEqual(id, ApiCommandId.Of(otherSubject, otherKey));
        Assert.True(CommandIds.IsValid(id));
        Assert.True(CommandIds.IsValid(ApiCommandId.Of(new string('ü', 500), key)));
        Assert.StartsWith("api:", id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forbidden_IsNotRememberedUnderItsId()
    {
        await using var store = await TestStore.Start();
        var add = new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin with { Roles = [] }, Name = "Sandbox Owner" };
        await store.Denied(add, "Auth.RoleMissing");
        await store.Done(add with { Actor = TestStore.Admin });
    }
}
