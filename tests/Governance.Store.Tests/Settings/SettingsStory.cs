using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Settings;

/// <summary>Two administrators who are two people.</summary>
internal sealed class SettingsStory
{
    private SettingsStory(TestStore store) => Store = store;

    public TestStore Store { get; }

    public Actor First { get; private set; } = TestStore.Admin;

    public Actor Second { get; private set; } = TestStore.Admin;

    public static async Task<SettingsStory> Begin(TestStore store)
    {
        var people = new Story(store);
        return new SettingsStory(store)
        {
            First = Actor.Person(await people.Person("Sandbox Admin"), "api", "admin"),
            Second = Actor.Person(await people.Person("Sandbox Second Admin"), "api", "admin"),
        };
    }

    public static TenantSettings Read(string yaml)
    {
        var reading = SettingsYaml.Read(yaml);
        Assert.Equal((string.Empty, 0), (reading.Error, reading.Line));
        return reading.Settings!;
    }

    public ProposeSettings Propose(string yaml, Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = actor ?? First, Settings = Read(yaml) };

    public PublishSettings Publish(string digest, Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = actor ?? Second, Digest = digest };

    /// <summary>Proposed by the first, published by the second.</summary>
    public async Task Hold(string yaml) => await Store.Done(Publish(Story.Text(await Store.Done(Propose(yaml)), "digest")));
}
