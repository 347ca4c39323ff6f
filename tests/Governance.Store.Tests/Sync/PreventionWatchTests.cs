using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Sync.Permits;
using Governance.Store.Tests.Support;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class PreventionWatchTests
{
    private const string Guard = "Governance.Plugins.Guards.StoreOwnedTableGuard: Update of gov_measure";

    [Fact]
    public async Task FirstLook_IsTheBaseline_RecordedOnce_AndNoFinding()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        var state = fixture.Protection();
        Assert.Empty(state.Findings);
        Assert.Equal(4, state.Areas.Count);
        Assert.Contains("Privilege:System Administrator/prvBypassCustomPlugins", state.Subjects.Keys);
        await fixture.Guard();
        Assert.Equal(state.Version, fixture.Protection().Version);
        Assert.Empty(fixture.Status.Kept(TestStore.Tenant));
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task ForeignPermitKey_IsAFinding_EvenAtTheFirstLook()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Host.Protection.Keys = Both(fixture.PublicKeys, NewKey());
        await fixture.Guard();
        var finding = Assert.Single(fixture.Findings());
        Assert.Equal(("PermitKeys", null, BreachState.Open), (finding.Subject, finding.OldValue, finding.State));
        Assert.Contains(fixture.Status.Kept(TestStore.Tenant), item => item.Id == "PermitKeys");
        fixture.Host.Protection.Keys = fixture.PublicKeys;
        await fixture.Guard();
        Assert.NotNull(Assert.Single(fixture.Findings()).ReturnedAt);
        Assert.Empty(fixture.Status.Kept(TestStore.Tenant));
    }

    [Fact]
    public async Task ForeignPermitKey_UnderTheNameOfOurs_IsFound_AndOursUnderAnotherNameIsNot()
    {
        await using var fixture = await BreachFixture.Start();
        var ours = JsonNode.Parse(fixture.PublicKeys)!;
        var name = ours["keys"]![0]!["kid"]!.GetValue<string>();
        ours["keys"]![0]!["kid"] = "renamed";
        fixture.Host.Protection.Keys = ours.ToJsonString();
        await fixture.Guard();
        Assert.Empty(fixture.Findings());
        var theirs = JsonNode.Parse(NewKey())!;
        theirs["keys"]![0]!["kid"] = name;
        fixture.Host.Protection.Keys = theirs.ToJsonString();
        await fixture.Guard();
        Assert.Equal("PermitKeys", Assert.Single(fixture.Findings()).Subject);
    }

    [Theory]
    [InlineData("no key set")]
    [InlineData("{\"keys\":{}}")]
    [InlineData("{\"keys\":[],\"keys\":[{}]}")]
    [InlineData("{\"keys\":[{\"kid\":\"a\"}]}")]
    [InlineData("{\"\\ud800\":1,\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"\\ud800\":1,\"e\":\"AQAB\"}]}")]
    [InlineData("{\"keys\":[\"\\ud800\"]}")]
    public async Task PermitKeys_ThatCannotBeReadForCertain_AreAFinding(string keys)
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        fixture.Host.Protection.Keys = keys;
        await fixture.Guard();
        Assert.StartsWith("unreadable ", Assert.Single(fixture.Findings()).NewValue!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnPermitKey_ThatIsMissing_IsNoWeakness()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Host.Protection.Keys = null;
        await fixture.Guard();
        fixture.Host.Protection.Keys = fixture.PublicKeys;
        await fixture.Guard();
        Assert.Empty(fixture.Findings());
    }

    [Theory]
    [InlineData("statecode", "1")]
    [InlineData("stage", "40")]
    [InlineData("mode", "1")]
    [InlineData("rank", "99")]
    [InlineData("filteringattributes", "\"gov_name\"")]
    [InlineData("_eventhandler_value", "\"11111111-0000-4000-8000-000000000001\"")]
    public async Task Step_ThatIsNotAsShipped_IsAFinding_AtTheFirstLookToo(string column, string value)
    {
        await using var late = await BreachFixture.Start();
        await late.Guard();
        late.Host.Protection.StepOf(Guard)[column] = JsonNode.Parse(value);
        await late.Guard();
        Assert.Equal("Step:" + Guard, Assert.Single(late.Findings()).Subject);

        await using var early = await BreachFixture.Start();
        early.Host.Protection.StepOf(Guard)[column] = JsonNode.Parse(value);
        await early.Guard();
        Assert.Equal("Step:" + Guard, Assert.Single(early.Findings()).Subject);
        Assert.Contains(early.Status.Kept(TestStore.Tenant), item => item.Id == "Step:" + Guard);
    }

    [Fact]
    public async Task Step_ThatIsGone_IsAFinding_AndOthersOfTheEnvironmentAreNot()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        fixture.Host.Protection.Steps.Add(new JsonObject { ["sdkmessageprocessingstepid"] = Guid.NewGuid().ToString("D"), ["name"] = "Another solution's" });
        fixture.Host.Protection.Steps.Remove(fixture.Host.Protection.StepOf(Guard));
        await fixture.Guard();
        var finding = Assert.Single(fixture.Findings());
        Assert.Equal(("Step:" + Guard, null), (finding.Subject, finding.NewValue));
        Assert.Contains("is gone", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Privilege_GivenLater_IsAFinding_OfTheRoleAndOfWhoHoldsIt()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        var user = Guid.NewGuid();
        fixture.Host.Protection.Held.Add((FakeProtection.Team, FakeProtection.WriteMeasure));
        fixture.Host.Protection.Users.Add((user, FakeProtection.Admins));
        await fixture.Guard();
        Assert.Equal(
            ["Privilege:Governance Account Team/prvWritegov_measure", $"Privilege:user {user:D}/prvBypassCustomPlugins"],
            fixture.Findings().Select(finding => finding.Subject).Order(StringComparer.Ordinal));
        fixture.Host.Protection.Held.Remove((FakeProtection.Team, FakeProtection.WriteMeasure));
        await fixture.Guard();
        Assert.Single(fixture.Findings(), finding => finding.ReturnedAt is not null);
    }

    [Fact]
    public async Task OnePartThatCannotBeRead_IsShown_AndStopsNoOther()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        fixture.Host.Protection.StepOf(Guard)["statecode"] = 1;
        fixture.Host.Trouble.Enqueue(_ => FakeDataverse.Error(HttpStatusCode.Forbidden, "0x80040220", "prvReadEnvironmentVariableDefinition is missing."));
        await fixture.Guard();
        Assert.Single(fixture.Findings());
        Assert.Contains(fixture.Status.Kept(TestStore.Tenant), item => item.Id.EndsWith(" PermitKeys", StringComparison.Ordinal));
        await fixture.Guard();
        Assert.DoesNotContain(fixture.Status.Kept(TestStore.Tenant), item => item.Id.EndsWith(" PermitKeys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HalfACharacterInAKey_MakesItAForeignKey()
    {
        await using var fixture = await BreachFixture.Start();
        fixture.Host.Protection.Keys = """{"keys":[{"kty":"RSA","e":"AQAB","n":"\ud800"}]}""";
        await fixture.Guard();
        Assert.Equal("PermitKeys", Assert.Single(fixture.Findings()).Subject);
    }

    [Fact]
    public async Task PartThatFailsThreeTimesInARow_IsAFinding_UntilItCanBeLookedAtAgain()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        await Fail(fixture, 2, HttpStatusCode.Forbidden);
        await fixture.Guard();
        await Fail(fixture, 2, HttpStatusCode.Forbidden);
        Assert.Empty(fixture.Findings());
        await Fail(fixture, 3, HttpStatusCode.Forbidden);
        Assert.Equal(("Look:PermitKeys", "failed"), (Assert.Single(fixture.Findings()).Subject, fixture.Findings()[0].NewValue));
        await fixture.Guard();
        Assert.NotNull(Assert.Single(fixture.Findings()).ReturnedAt);
        Assert.Empty(fixture.Status.Kept(TestStore.Tenant));
    }

    [Fact]
    public async Task HostThatIsAway_IsNoFinding()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        for (var look = 0; look < 4; look++)
        {
            fixture.Host.Trouble.Enqueue(_ => throw new System.Net.Http.HttpRequestException("The connection was cut."));
            await fixture.Guard();
        }

        Assert.Empty(fixture.Findings());
    }

    [Fact]
    public async Task Finding_NamesWhoLastChangedTheStep_AndThatPersonCannotAcceptIt()
    {
        await using var fixture = await BreachFixture.Start();
        await fixture.Guard();
        var culprit = await fixture.Link(BreachFixture.Administrator, "Sandbox Administrator");
        var step = fixture.Host.Protection.StepOf(Guard);
        (step["statecode"], step["_modifiedby_value"]) = (1, BreachFixture.Administrator.ToString("D"));
        await fixture.Guard();
        var finding = Assert.Single(fixture.Findings());
        Assert.Equal((BreachFixture.Administrator.ToString("D"), culprit), (finding.By, finding.ByPersonId));
        var accept = new AcceptBreach
        {
            Tenant = TestStore.Tenant, CommandId = fixture.Store.NextId(), Actor = Actor.Person(culprit, "api", "admin"), BreachId = finding.Id, Reason = "Maintenance",
        };
        await fixture.Store.Denied(accept, "Breaches.OwnChange");
        await fixture.Store.Done(accept with { CommandId = fixture.Store.NextId(), Actor = Actor.Person(fixture.Story.Sponsor, "api", "admin") });
        await fixture.Guard();
        Assert.Single(fixture.Findings());
        Assert.Empty(fixture.Status.Kept(TestStore.Tenant));
    }

    [Fact]
    public async Task TwoLooksAtOnce_FindTheSameOnce()
    {
        await using var fixture = await BreachFixture.Start();
        await Task.WhenAll(fixture.Guard(), fixture.Guard());
        fixture.Host.Protection.StepOf(Guard)["statecode"] = 1;
        fixture.WriteUnseen("gov_doi", 4);
        await Task.WhenAll(fixture.Guard(), fixture.Guard(), fixture.Guard());
        Assert.Single(fixture.Findings());
        Assert.Single(await fixture.Breaches());
    }

    // The permit keys are looked at first.
    private static async Task Fail(BreachFixture fixture, int looks, HttpStatusCode status)
    {
        for (var look = 0; look < looks; look++)
        {
            fixture.Host.Trouble.Enqueue(_ => FakeDataverse.Error(status, "0x80040220", "No."));
            await fixture.Guard();
        }
    }

    private static string NewKey()
    {
        using var key = RSA.Create(2048);
        return PermitKeySet.Write(key);
    }

    private static string Both(string one, string other)
    {
        var set = JsonNode.Parse(one)!;
        set["keys"]!.AsArray().Add(JsonNode.Parse(other)!["keys"]![0]!.DeepClone());
        return set.ToJsonString();
    }
}
