using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

[Trait("Checklist", "25")]
public sealed class SchemaTests
{
    private static readonly SchemaValidator Schema = new(JsonNode.Parse(RulebookSchema.Text)!);

    [Fact]
    public void Schema_ThatIsServed_IsThePublishedFile() => Assert.Equal(File.ReadAllText(RepositoryFiles.Schema), RulebookSchema.Text);

    [Fact]
    public void EveryYamlOfExamplesAndGuides_FitsSchemaAndReader()
    {
        var all = RepositoryFiles.Examples.Select(File.ReadAllText).Concat(RepositoryFiles.YamlInGuides()).Append(SampleRulebook.Yaml).ToList();
        Assert.True(all.Count >= 5, "Three examples, the guide and the sample.");
        Assert.All(all, yaml =>
        {
            Assert.Equal(string.Empty, RulebookYaml.Read(yaml).Error);
            Assert.Empty(Schema.Faults(YamlAsJson.Of(yaml)));
        });
    }

    [Fact]
    public void EveryExample_NamesTheSchemaForEditors() => Assert.All(
        RepositoryFiles.Examples, file => Assert.Equal("# yaml-language-server: $schema=../../docs/rulebook.schema.json", File.ReadLines(file).First()));

    [Theory]
    [InlineData("register: risks")]
    [InlineData("register: risks\n        maxAgeDays: 30\n        reviewedBy: [owner, riskOfficer]")]
    [InlineData("workItems: all\n        weight: 3\n        waivableBy: [sponsor, controller]", "score: { atLeast: 60 }")]
    [InlineData("workItems: all", "outcomes: { conditionalGo: [sponsor] }")]
    public void Schema_TakesWhatTheReaderTakes(string part, string? ofGate = null)
    {
        var yaml = SampleRulebook.Yaml.Replace("workItems: all", part, StringComparison.Ordinal);
        yaml = ofGate is null ? yaml
            : ofGate.StartsWith("outcomes", StringComparison.Ordinal) ? yaml + "\n    " + ofGate
            : yaml.Replace("    criteria:\n      - code: case", "    " + ofGate + "\n    criteria:\n      - code: case", StringComparison.Ordinal);
        Assert.Equal(string.Empty, RulebookYaml.Read(yaml).Error);
        Assert.Empty(Schema.Faults(YamlAsJson.Of(yaml)));
    }

    [Theory]
    [InlineData("version: 1", "version: 0")]
    [InlineData("version: 1", "version: one")]
    [InlineData("version: 1", "version: 1\nowner: me")]
    [InlineData("name: Sample", "name: ' '")]
    [InlineData("code: sample", "code: sam ple")]
    [InlineData("code: sample\n", "")]
    [InlineData("    from: Defined", "    from: Nowhere")]
    [InlineData("    from: Defined", "    from: Closed")]
    [InlineData("    from: Defined\n", "")]
    [InlineData("type: GoNoGo", "type: Maybe")]
    [InlineData("workItems: all", "workItems: some")]
    [InlineData("workItems: all", "workItems: all\n        fields: [a]")]
    [InlineData("workItems: all", "workItems: all\n        fields: []")]
    [InlineData("workItems: all\n", "suppliedBy: [owner]\n")]
    [InlineData("fields: [function]\n        roles: [owner, sponsor, controller]", "fields: []")]
    [InlineData("fields: [function]", "fields: [function, function]")]
    [InlineData("fields: [function]", "fields: function")]
    [InlineData("maxAgeDays: 90", "maxAge: 90")]
    [InlineData("maxAgeDays: 90", "maxAgeDays: 36501")]
    [InlineData("kind: regulatory-approval, ", "")]
    [InlineData("role: controller", "role: ''")]
    [InlineData("role: controller, ", "")]
    [InlineData("role: controller,", "role: controller, quorum: 0,")]
    [InlineData("role: controller,", "role: controller, quorum: 101,")]
    [InlineData("role: controller,", "role: controller, quorum: most,")]
    [InlineData("role: controller,", "role: controller, maxAgeDays: 36501,")]
    [InlineData("role: controller,", "role: controller, fromAmount: { field: budget },")]
    [InlineData("role: controller,", "role: controller, fromAmount: { field: budget, atLeast: 0 },")]
    [InlineData("role: controller,", "role: controller, fromAmount: { field: budget, atLeast: much },")]
    [InlineData("role: controller,", "role: controller, fromAmount: { field: budget, atLeast: 5, upTo: 9 },")]
    [InlineData("role: controller,", "role: controller, sees: case,")]
    [InlineData("role: controller,", "role: controller, sees: [case, case],")]
    [InlineData("inOrder: true", "inOrder: maybe")]
    [InlineData("workItems: all", "register: risks\n        maxAgeDays: 36501")]
    [InlineData("workItems: all", "register: risks\n        reviewedBy: owner")]
    [InlineData("workItems: all", "register: ''")]
    [InlineData("workItems: all", "register: risks\n        fields: [a]")]
    [InlineData("workItems: all", "workItems: all\n        register: risks")]
    [InlineData("workItems: all", "workItems: all\n        maxAgeDays: 3")]
    [InlineData("workItems: all", "workItems: all\n        reviewedBy: [owner]")]
    [InlineData("workItems: all", "workItems: all\n        weight: 0")]
    [InlineData("workItems: all", "workItems: all\n        weight: 1001")]
    [InlineData("        approvals:", "        waivableBy: [owner]\n        approvals:")]
    [InlineData("        approvals:", "        weight: 5\n        approvals:")]
    [InlineData("    from: Defined", "    from: Defined\n    score: { atLeast: 0 }")]
    [InlineData("    from: Defined", "    from: Defined\n    score: { atLeast: 101 }")]
    [InlineData("    from: Defined", "    from: Defined\n    score: 60")]
    [InlineData("    from: Defined", "    from: Defined\n    appliesWhen: [{ field: region }]")]
    [InlineData("    from: Defined", "    from: Defined\n    appliesWhen: [{ field: region, is: EU, in: [UK] }]")]
    [InlineData("    from: Defined", "    from: Defined\n    appliesWhen: [{ field: region, in: [] }]")]
    [InlineData("    from: Defined", "    from: Defined\n    appliesWhen: [{ field: region, like: EU }]")]
    [InlineData("    from: Defined", "    from: Defined\n    appliesWhen: [{ is: EU }]")]
    [InlineData("hold: [sponsor]", "conditionalGo: []")]
    [InlineData("hold: [sponsor]", "hold: []")]
    [InlineData("hold: [sponsor]", "go: [sponsor]")]
    [InlineData("      - { code: plan, name: Plan, fields: [milestonePlan] }", "      []")]
    public void Schema_RefusesWhatTheReaderRefuses(string part, string fault)
    {
        var at = SampleRulebook.Yaml.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, part);
        var yaml = SampleRulebook.Yaml[..at] + fault + SampleRulebook.Yaml[(at + part.Length)..];
        Assert.Null(RulebookYaml.Read(yaml).Canonical);
        Assert.NotEmpty(Schema.Faults(YamlAsJson.Of(yaml)));
    }
}
