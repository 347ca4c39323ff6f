using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Evidence;

public sealed class EvidenceTests
{
    [Fact]
    public async Task Content_IsKeptByItsDigest()
    {
        await using var store = await TestStore.Start();
        var content = store.Get<IEvidenceContent>();
        var digest = await content.Put(TestStore.Tenant, Encoding.UTF8.GetBytes("abc"));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest);
        Assert.Equal(digest, await content.Put(TestStore.Tenant, Encoding.UTF8.GetBytes("abc")));
        using var reader = new StreamReader(content.Open(TestStore.Tenant, digest)!);
        Assert.Equal("abc", await reader.ReadToEndAsync());
        Assert.Null(content.Open(TestStore.OtherTenant, digest));
        Assert.Null(content.Open(TestStore.Tenant, "../../governance.db"));
    }

    [Fact]
    public async Task Content_WhoseFileWasChanged_IsWrittenAnew()
    {
        await using var store = await TestStore.Start();
        var content = store.Get<IEvidenceContent>();
        var digest = await content.Put(TestStore.Tenant, Encoding.UTF8.GetBytes("abc"));
        var file = Directory.GetFiles(store.Folder, digest, SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, "ab");
        Assert.Equal(digest, await content.Put(TestStore.Tenant, Encoding.UTF8.GetBytes("abc")));
        Assert.Equal("abc", await File.ReadAllTextAsync(file));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void FolderFlush_OfAFolder_Succeeds_AndOfNoneIsAnError()
    {
        Governance.Store.Storage.FolderFlush.Flush(Path.GetTempPath());
        if (!System.OperatingSystem.IsWindows())
        {
            Assert.Throws<IOException>(() => Governance.Store.Storage.FolderFlush.Flush(Path.Combine(Path.GetTempPath(), System.Guid.NewGuid().ToString("N"))));
        }
    }

    [Fact]
    public async Task Evidence_FromOneHostRow_IsCapturedOnce_AndADifferentFileIsAFinding()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var source = new HostReference("dataverse", "organization-1", "row-1");
        var first = await store.Done(story.Evidence(new string('a', 64)) with { Source = source, Actor = Actor.Sync });
        var again = await store.Done(story.Evidence(new string('a', 64)) with { Source = source, Actor = Actor.Sync });
        Assert.Equal(Story.Text(first, "key"), Story.Text(again, "key"));
        await store.Denied(story.Evidence(new string('b', 64)) with { Source = source, Actor = Actor.Sync }, "Evidence.SourceChanged");
        Assert.Single((await story.State()).Evidence);
    }

    [Fact]
    [Trait("Checklist", "37")]
    [Trait("Checklist", "39")]
    public async Task Revoked_ClosesReadinessAgain_AndVoidsTheApprovals()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var key = (await story.State()).Evidence[0].Key;
        var revoke = new RevokeEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api"), MeasureId = story.Measure, Key = key, Reason = "Wrong letter" };
        await store.Denied(revoke with { CommandId = store.NextId(), Reason = " " }, "Evidence.ReasonMissing");
        await store.Denied(revoke with { CommandId = store.NextId(), Key = "nothing" }, "Evidence.Unknown");
        await store.Done(revoke);
        await store.Denied(revoke with { CommandId = store.NextId() }, "Evidence.AlreadyRevoked");
        Assert.All((await story.State()).Approvals, approval => Assert.Equal(ApprovalStatus.Void, approval.Status));
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Contains("Evidence.Revoked", refused.Refusal!["reasons"]!.AsArray().Select(reason => reason!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Evidence_ThatCannotBe_IsRefusedForItsOwnReason()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var good = story.Evidence(new string('a', 64));
        var cases = new (string Code, CaptureEvidence Command)[]
        {
            ("Measures.Unknown", good with { MeasureId = "nothing" }),
            ("Measures.NoRole", good with { Actor = Actor.Person(await story.Person("Sandbox Guest"), "api") }),
            ("Evidence.KindInvalid", good with { Kind = "a b" }),
            ("Evidence.DigestInvalid", good with { Sha256 = "ABC" }),
            ("Evidence.Empty", good with { Size = 0 }),
            ("Evidence.ValidityInvalid", good with { ValidFrom = store.Clock.Now, ValidUntil = store.Clock.Now }),
            ("Request.ValueMissing", good with { Name = string.Empty }),
            ("Request.TooLong", good with { Name = new string('x', 201) }),
        };
        foreach (var (code, command) in cases)
        {
            await store.Denied(command with { CommandId = store.NextId() }, code);
        }

        Assert.Empty((await story.State()).Evidence);
    }
}
