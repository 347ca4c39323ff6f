using System;
using System.IO;
using System.Linq;
using Governance.Sandbox.Jira.Manifest;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class ManifestReaderTests
{
    private static readonly string Real = File.ReadAllText(Path.Combine(JiraTestPaths.JiraApp, "manifest.yml"));

    [Fact]
    public void The_real_manifest_is_read()
    {
        var manifest = ManifestReader.Read(JiraTestPaths.JiraApp);

        Assert.Equal(JiraStand.AppId, manifest.AppId);
        Assert.Equal("governance-store", manifest.RemoteKey);
        Assert.True(manifest.FunctionsMayCallRemote);
        Assert.Equal(["gate", "potential-status"], manifest.Fields.Select(field => field.Key));
        Assert.Equal("index.validateGate", manifest.Validator?.Handler);
        Assert.Equal(["avi:jira:created:issue", "avi:jira:updated:issue", "avi:jira:deleted:issue"], Assert.Single(manifest.Triggers).Events);
        Assert.Equal(TimeSpan.FromHours(1), Assert.Single(manifest.Schedules).Interval);
        Assert.Equal(("governance-admin", "/forge/bind", true), (manifest.AdminPage!.Key, manifest.AdminPage.Endpoint.Path, manifest.AdminPage.Endpoint.WithSystemToken));
        Assert.Equal(("/forge/tokens", true), (manifest.Schedules[0].Endpoint.Path, manifest.Schedules[0].Endpoint.WithSystemToken));
    }

    [Fact]
    public void The_panel_of_issues_is_read_with_its_folder_and_its_endpoint()
    {
        var panel = ManifestReader.Read(JiraTestPaths.JiraApp).Panel;
        Assert.Equal(("gate-panel", "Governance gate", "panel", ""), (panel?.Key, panel?.Title, panel?.Folder, panel?.Endpoint.Path));
    }

    [Theory]
    [InlineData("      resource: gate-panel", "      resource: nowhere", "modules.jira:issuePanel[0].resource")]
    [InlineData("        endpoint: panel", "        endpoint: nowhere", "modules.jira:issuePanel[0].resolver.endpoint")]
    [InlineData("      viewportSize: large", "      render: native", "modules.jira:issuePanel[0].render is not supported")]
    [InlineData("interval: hour", "interval: century", "'century' does not exist")]
    [InlineData("endpoint: events", "endpoint: nowhere", "modules.trigger[0].endpoint")]
    [InlineData("endpoint: events", "function: validate-gate", "modules.trigger[0].function is not supported")]
    [InlineData("endpoint: bind", "endpoint: nowhere", "modules.jira:adminPage[0].resolver.endpoint")]
    [InlineData("function: validate-gate", "function: another", "modules.jira:workflowValidator[0].function")]
    [InlineData("function: validate-gate", "expression: \"true\"", "expression is not supported")]
    [InlineData("type: string", "type: number", "supports 'string' only")]
    [InlineData("path: /forge/validate", "path: ''", "route.path is missing")]
    [InlineData("remotes:", "elsewhere:", "remotes must hold exactly one")]
    [InlineData("app:", "app: [", "cannot be read")]
    [InlineData("trigger:", "trigger: text\n  other:", "modules.trigger is not a list")]
    public void A_manifest_that_is_wrong_or_not_supported_is_refused_with_the_place(string from, string to, string expected)
    {
        Assert.Contains(from, Real, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("jira-app-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "manifest.yml"), Real.Replace(from, to, StringComparison.Ordinal));
            Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => ManifestReader.Read(folder.FullName)).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_without_a_manifest_is_refused() =>
        Assert.Contains("no manifest.yml", Assert.Throws<InvalidDataException>(() => ManifestReader.Read(Path.GetTempPath())).Message, StringComparison.Ordinal);
}
