using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Closure;
using Governance.Store.Gates;
using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Closure;

public sealed class ErasedContentTests
{
    [Fact]
    [Trait("Checklist", "42")]
    public async Task ErasedContent_IsGone_AndItsDigestAndTheReasonAreShown()
    {
        var folder = Directory.CreateTempSubdirectory("governance-erasure-").FullName;
        string measure, erased, kept, admin, digest;
        await using (var store = await TestStore.Start(folder))
        {
            store.Clock.Now = DateTimeOffset.UtcNow.AddDays(-3);
            var story = await ValueStory.Begin(store);
            await story.Set(settings => settings with { Closure = new ClosureSettings { RetentionDays = 1 } });
            (measure, erased, kept) = (story.Measure, await story.Capture(), await story.Capture("another extract"));
            digest = (await story.State()).Evidence[0].Sha256;
            admin = await story.People.Person("Sandbox Archivist");
            await store.Done(story.Story.Review(measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        }

        await using (var server = await ServerProcess.Start(folder))
        {
            var token = await server.Token(admin, "Sandbox Archivist", "t1", "admin");
            var (status, answer) = await server.Post($"/api/v1/measures/{measure}/evidence/{erased}/erasure", token, """{"reason":"Retention is over"}""");
            Assert.Equal((200, digest), (status, answer!["sha256"]!.GetValue<string>()));
            var (gone, problem) = await server.Send(HttpMethod.Get, $"/api/v1/measures/{measure}/evidence/{erased}/content", token);
            Assert.Equal((404, "Evidence.Erased"), (gone, problem!["code"]!.GetValue<string>()));
            Assert.Equal(200, (await server.Send(HttpMethod.Get, $"/api/v1/measures/{measure}/evidence/{kept}/content", token)).Status);
            Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file => Path.GetFileName(file) == digest);

            var (_, closure) = await server.Send(HttpMethod.Get, $"/api/v1/measures/{measure}/closure", token);
            var shown = closure!["evidence"]!.AsArray().Single(item => item!["key"]!.GetValue<string>() == erased)!;
            Assert.Equal(("Erased", digest, "Retention is over", "Sandbox Archivist"), (Text(shown, "status"), Text(shown, "sha256"), Text(shown["erased"]!, "reason"), Text(shown["erased"]!["by"]!, "name")));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
