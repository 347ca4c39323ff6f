using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Measures;
using Governance.Store.Sync.Inbound;
using Governance.Store.Tests.Support;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class EvidenceReplacedTests
{
    private static readonly byte[] Captured = [1, 2, 3];
    private static readonly byte[] Other = [4, 5, 6];

    [Fact]
    public async Task LaterDifferentFile_IsAFinding_Once_AndTheStoresCopyStays()
    {
        await using var world = await World.Start();
        world.Row.File = Other;
        await world.Look();
        await world.Look();
        var breach = Assert.Single(await world.Breaches());
        Assert.Equal(
            (BreachKind.EvidenceReplaced, "gov_file", Digest(Captured), Digest(Other), BreachState.Open),
            (breach.Kind, breach.Change.Column, breach.Change.OldValue, breach.Change.NewValue, breach.State));
        Assert.False(breach.AwaitsPutBack || breach.Holds);
        Assert.Equal(BreachFixture.Administrator.ToString("D"), breach.Change.By);
        var item = Assert.Single((await world.Fixture.Measure()).Evidence);
        Assert.Equal((Digest(Captured), false), (item.Sha256, item.Revoked));
    }

    [Fact]
    public async Task SameBytesAgain_AreNothing()
    {
        await using var world = await World.Start();
        world.Row.File = [.. Captured];
        await world.Look();
        Assert.Empty(await world.Breaches());
    }

    [Fact]
    public async Task OneMoreFile_IsAnotherFinding_AndTheCapturedOneTakesAllBack()
    {
        await using var world = await World.Start();
        world.Row.File = Other;
        await world.Look();
        world.Row.File = [7];
        await world.Look();
        Assert.Equal([false, true], (await world.Breaches()).Select(breach => breach.Repeated));
        world.Row.File = Captured;
        await world.Look();
        Assert.All(await world.Breaches(), breach => Assert.NotNull(breach.ReturnAuditId));
        world.Row.File = Other;
        await world.Look();
        await world.Look();
        var breaches = await world.Breaches();
        Assert.Equal([(1, true), (2, false)], breaches.Select(breach => (breach.Times, breach.ReturnAuditId is not null)));
        world.Row.File = Captured;
        await world.Look();
        world.Row.File = Other;
        await world.Look();
        Assert.Equal([1, 3], (await world.Breaches()).Select(breach => breach.Times));
    }

    [Fact]
    public async Task FileOrRowThatIsGone_IsAFinding()
    {
        await using var world = await World.Start();
        world.Row.File = null;
        await world.Look();
        var breach = Assert.Single(await world.Breaches());
        Assert.Null(breach.Change.NewValue);
        Assert.Contains("is gone", breach.Text, StringComparison.Ordinal);
        world.Fixture.Host.Delete(world.Row);
        await world.Look();
        Assert.Single(await world.Breaches());
    }

    [Fact]
    public async Task RowThatPretendsToBeNew_OrOfAnotherMeasure_IsStillTheCapturedOne()
    {
        await using var world = await World.Start();
        world.Row.Values["gov_status"] = 0;
        world.Row.Values["_gov_measureid_value"] = Guid.NewGuid().ToString("D");
        world.Row.File = Other;
        await world.Look();
        Assert.Single(await world.Breaches());
        Assert.Single((await world.Fixture.Measure()).Evidence);
    }

    [Fact]
    public async Task RevokedEvidence_IsNotWatched()
    {
        await using var world = await World.Start();
        var measure = await world.Fixture.Measure();
        await world.Fixture.Store.Done(new RevokeEvidence
        {
            Tenant = TestStore.Tenant, CommandId = world.Fixture.Store.NextId(), Actor = Actor.Person(world.Fixture.Story.Owner, "api"),
            MeasureId = measure.Id, Key = measure.Evidence[0].Key, Reason = "Superseded",
        });
        world.Row.File = Other;
        await world.Look();
        Assert.Empty(await world.Breaches());
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A measure whose evidence was captured from a row of the host.</summary>
    private sealed class World : IAsyncDisposable
    {
        private readonly EvidenceHandler handler;

        private World(BreachFixture fixture, FakeRow row)
        {
            (Fixture, Row) = (fixture, row);
            var people = fixture.Store.Get<Governance.Store.People.IPersonDirectory>();
            handler = new EvidenceHandler(
                fixture.Store.Bus, fixture.Store.Get<IEvidenceContent>(), people, fixture.Store.Get<IMeasureReader>(),
                new EvidenceWatch(fixture.Store.Bus, people, fixture.Store.Clock));
        }

        public BreachFixture Fixture { get; }

        public FakeRow Row { get; }

        public static async Task<World> Start()
        {
            var fixture = await BreachFixture.Start();
            var row = fixture.Host.Put("gov_evidenceitem", Guid.NewGuid(), new JsonObject
            {
                ["gov_status"] = 1, ["_modifiedby_value"] = BreachFixture.Administrator.ToString("D"), ["modifiedon"] = "2026-11-21T10:00:00Z",
            }, Captured);
            await fixture.Store.Done(fixture.Story.Evidence(Digest(Captured)) with
            {
                MeasureId = fixture.Row.ToString("D"),
                Source = new HostReference("dataverse", FakeDataverse.Organization.ToString("D"), row.Id.ToString("D")),
            });
            return new World(fixture, row);
        }

        public async Task Look()
        {
            var environment = Fixture.Environment;
            var shown = await environment.Client.GetAsync(handler.Table, Row.Id, CancellationToken.None);
            Assert.True(shown is null || await handler.WantsAsync(environment, shown) || await IsRevoked());
            Assert.True((await handler.HandleAsync(environment, Row.Id, shown, CancellationToken.None)).Finished);
        }

        public async Task<System.Collections.Immutable.ImmutableList<Breach>> Breaches() => await Fixture.Breaches();

        public ValueTask DisposeAsync() => Fixture.DisposeAsync();

        private async Task<bool> IsRevoked() => (await Fixture.Measure()).Evidence[0].Revoked;
    }
}
