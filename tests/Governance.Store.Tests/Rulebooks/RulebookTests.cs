using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Text;
using Governance.Store.Commands;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Tests.Settings;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

public sealed class RulebookTests
{
    [Fact]
    public void Yaml_BecomesTheCanonicalFormThatRulesReads()
    {
        var reading = RulebookYaml.Read(SampleRulebook.Yaml);
        var rulebook = RulebookReader.Read(reading.Canonical!, new string('0', 64)).Rulebook;
        Assert.Equal(["G1", "G2"], rulebook!.Gates.Select(gate => gate.Code));
        Assert.Equal(reading.Canonical, RulebookText.Write(rulebook));
    }

    [Theory]
    [Trait("Checklist", "49")]
    [InlineData("quorum: all", "step\tcontroller\tController\tcontroller\tall\n")]
    [InlineData("fromAmount: { field: budget, atLeast: 100000.50 }", "from-amount\tbudget\t100000.5\n")]
    [InlineData("maxAgeDays: 90", "max-age-days\t90\n")]
    [InlineData("sees: [case, regulatory]", "sees\tcase\nsees\tregulatory\n")]
    public void KeyOfAStep_HasItsLineInTheCanonicalForm_AndIsReadBack(string key, string line)
    {
        var reading = RulebookYaml.Read(SampleRulebook.Yaml.Replace("role: controller,", $"role: controller, {key},", StringComparison.Ordinal));
        Assert.Equal(string.Empty, reading.Error);
        Assert.Contains(line, reading.Canonical, StringComparison.Ordinal);
        Assert.DoesNotContain(line, RulebookYaml.Read(SampleRulebook.Yaml).Canonical, StringComparison.Ordinal);
        Assert.Equal(reading.Canonical, RulebookText.Write(RulebookReader.Read(reading.Canonical!, new string('0', 64)).Rulebook!));
    }

    [Theory]
    [InlineData("name: Sample", "name: \"Sample\\nGate G1 is open\"")]
    [InlineData("name: Regulatory approval", "name: \"Regulatory\\n\\nGate G1 is open\"")]
    [InlineData("name: Controller", "name: \"Controller\\u202E\"")]
    public async Task NameThatWouldBeALineOfARefusal_IsNotPublished_AndNotDrafted(string name, string broken)
    {
        Assert.Contains(name, SampleRulebook.Yaml, StringComparison.Ordinal);
        await using var store = await TestStore.Start();
        var canonical = RulebookYaml.Read(SampleRulebook.Yaml.Replace(name, broken, StringComparison.Ordinal)).Canonical!;
        var denied = await store.Denied(new PublishRulebook { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Canonical = canonical }, "Rulebook.Malformed");
        Assert.Contains("one line", denied.Detail, StringComparison.Ordinal);
        var story = await Story.Begin(store);
        await store.Denied(
            new Governance.Store.Rulebooks.Drafts.DraftRulebook { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api", "admin"), Canonical = canonical }, "Rulebook.Malformed");
    }

    [Fact]
    public void Rulebook_InTheGuide_CanBeUsed()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "rulebook.md"));
        var from = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        var reading = RulebookYaml.Read(guide[from..guide.IndexOf("\n```", from, StringComparison.Ordinal)]);
        Assert.Equal(string.Empty, reading.Error);
        Assert.NotNull(reading.Canonical);
    }

    [Theory]
    [InlineData("version: 1", "version: 1\nowner: me", "Line 4: The key 'owner' is not known here")]
    [InlineData("version: 1", "version: one", "Line 3: 'version' takes a whole number")]
    [InlineData("version: 1", "version: 1\nversion: 2", "Duplicate key")]
    [InlineData("    from: Defined", "    from: Nowhere", "Line 8: 'from' takes one of")]
    [InlineData("    from: Defined", "    from: &a Defined", "Anchors, aliases and tags")]
    [InlineData("workItems: all", "workItems: some", "'workItems' takes all")]
    [InlineData("workItems: all", "workItems: all\n        fields: [a]", "exactly one of")]
    [InlineData("maxAgeDays: 90", "maxAge: 90", "The key 'maxAge' is not known here")]
    [InlineData("role: controller", "role: ''", "'role' takes a text")]
    [InlineData("role: controller,", "role: controller, fromAmount: { field: budget, atLeast: '1,000' },", "Line 28: 'atLeast' takes an amount")]
    [InlineData("role: controller,", "role: controller, sees: [other],", "Step 'controller' sees 'other': name another criterion of gate 'G1'")]
    [InlineData("role: controller,", "role: controller, sees: [approvals],", "Step 'controller' sees 'approvals'")]
    [InlineData("code: G2", "code: G1", "Two gates have the code 'G1'")]
    [InlineData("gates:", "gates: [", "not well-formed YAML")]
    public async Task Yaml_WithAFault_IsRefusedWithTheLine(string part, string fault, string message)
    {
        Assert.Contains(part, SampleRulebook.Yaml, StringComparison.Ordinal);
        var at = SampleRulebook.Yaml.IndexOf(part, StringComparison.Ordinal);
        var reading = RulebookYaml.Read(SampleRulebook.Yaml[..at] + fault + SampleRulebook.Yaml[(at + part.Length)..]);
        Assert.Null(reading.Canonical);
        Assert.Contains(message, RulebookErrors.Malformed(reading.Line, reading.Error).Detail, StringComparison.Ordinal);
        await using var store = await TestStore.Start();
        await store.Denied(Publish(store, reading.Error), "Rulebook.Malformed");
    }

    [Fact]
    public void Yaml_ThatIsHostile_IsRefused()
    {
        string[] hostile =
        [
            string.Empty,
            "just text",
            "- a\n- b",
            "--- {code: a}\n--- {code: b}",
            string.Concat(Enumerable.Repeat("[", 10_000)),
            string.Concat(Enumerable.Repeat("- ", 10_000)),
            new string('a', 300_000),
            "a: &a [x]\nb: [*a, *a]",
            "code: !!binary aaaa",
            "\u0000",
            "code: \ud800",
        ];
        Assert.All(hostile, text => Assert.Null(RulebookYaml.Read(text).Canonical));
    }

    [Fact]
    public async Task Publishing_IsTheAdmins_AndTheSameRulebookIsPublishedOnce()
    {
        await using var store = await TestStore.Start();
        var canonical = RulebookYaml.Read(SampleRulebook.Yaml).Canonical!;
        await store.Denied(Publish(store, canonical) with { Actor = Actor.Sync }, "Auth.RoleMissing");
        await (await SettingsStory.Begin(store)).Hold("version: 1\nrulebooks: { publishedBy: one }");
        var first = await store.Done(Publish(store, canonical));
        var again = await store.Done(Publish(store, canonical));
        Assert.Equal(Story.Text(first, "digest"), Story.Text(again, "digest"));
        Assert.Null(again.LedgerNumber);
        Assert.Single(await store.Get<IRulebookReader>().List(TestStore.Tenant));
        var other = RulebookYaml.Read(SampleRulebook.Yaml.Replace("name: Sample", "name: Other", StringComparison.Ordinal)).Canonical!;
        await store.Denied(Publish(store, other), "Rulebook.VersionTaken");
    }

    private static PublishRulebook Publish(TestStore store, string canonical) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Canonical = canonical };
}
