using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Rulebooks.Drafts;
using Governance.Store.Rulebooks.Yaml;

using Xunit;

namespace Governance.Store.Tests.Support;

/// <summary>Rulebooks as tenants usually publish them: drafted by one administrator, published by another.</summary>
internal static class Publishing
{
    /// <summary>The digest of the rulebook. Both persons must be known to the store.</summary>
    public static async Task<string> Publish(TestStore store, string canonical, string drafter, string publisher)
    {
        var draft = new DraftRulebook { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(drafter, "api", "admin"), Canonical = canonical };
        var digest = Story.Text(await store.Done(draft), "digest");
        await store.Done(new PublishRulebookDraft { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(publisher, "api", "admin"), Digest = digest });
        return digest;
    }

    /// <summary>The same of a text in YAML, which must be sound.</summary>
    public static Task<string> PublishYaml(TestStore store, string yaml, string drafter, string publisher)
    {
        var reading = RulebookYaml.Read(yaml);
        Assert.Equal(string.Empty, reading.Error);
        return Publish(store, reading.Canonical!, drafter, publisher);
    }
}
