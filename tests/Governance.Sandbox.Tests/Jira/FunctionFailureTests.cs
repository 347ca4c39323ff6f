using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Jira;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class FunctionFailureTests
{
    [Fact]
    public Task Without_Node_the_transition_is_refused_with_the_reason() =>
        RefusedAsync(options => options with { NodeCommand = "node-that-is-not-installed" }, "Node.js ('node-that-is-not-installed') cannot be started");

    [Fact]
    public Task With_a_command_that_is_no_Node_the_transition_is_refused() =>
        RefusedAsync(options => options with { NodeCommand = "true" }, "ended before the function was loaded");

    [Fact]
    public Task A_remote_that_is_down_refuses() => RefusedAsync(options => options, "[Gate.StoreUnreachable]", withRemote: false);

    [Theory]
    [InlineData("exports.validateGate = () => new Promise(() => setInterval(() => {}, 1000));")]
    [InlineData("exports.validateGate = () => { for (;;) {} };")]
    public Task A_function_that_does_not_return_is_ended_and_refuses(string function) => FunctionRefusedAsync(
        function, "did not return within 1 seconds", options => options with { FunctionTimeout = TimeSpan.FromSeconds(1) });

    [Theory]
    [InlineData("exports.validateGate = () => { throw new Error('broken inside'); };", "broken inside")]
    [InlineData("exports.validateGate = () => process.exit(3);", "ended while the function ran")]
    [InlineData("exports.validateGate = () => undefined;", "did not say yes or no")]
    [InlineData("exports.validateGate = () => true;", "did not say yes or no")]
    [InlineData("exports.validateGate = () => ({ result: 'true' });", "did not say yes or no")]
    [InlineData("exports.validateGate = () => ({ result: false });", "gave no reason")]
    [InlineData("exports.validateGate = () => { console.log('{\"id\":1,\"value\":{\"result\":true}}'); return { result: false }; };", "gave no reason")]
    [InlineData("exports.other = () => ({ result: true });", "is not a function")]
    [InlineData("require('a-package-that-is-not-installed');", "Run 'npm ci'")]
    public Task A_function_that_fails_refuses(string function, string expected) => FunctionRefusedAsync(function, expected, options => options);

    [Fact]
    public async Task A_function_whose_process_has_ended_is_started_again()
    {
        var folder = Directory.CreateTempSubdirectory("jira-app-");
        try
        {
            var mark = Path.Combine(folder.FullName, "ran-once");
            File.Copy(Path.Combine(JiraTestPaths.JiraApp, "manifest.yml"), Path.Combine(folder.FullName, "manifest.yml"));
            folder.CreateSubdirectory("src");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "src", "index.js"), """
                const fs = require('node:fs');
                exports.validateGate = () => {
                  if (!fs.existsSync('ran-once')) { fs.writeFileSync('ran-once', ''); process.exit(1); }
                  return { result: true };
                };
                """);
            await using var stand = new JiraStand(options => options with { JiraAppFolder = folder.FullName });
            await stand.InitializeAsync();
            await stand.AddProjectAsync("AGAIN", "Done");
            var (_, key) = await stand.AddIssueAsync("AGAIN");

            await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "31"), HttpStatusCode.BadRequest, "ended while the function ran");
            Assert.True(File.Exists(mark));
            Assert.Equal(HttpStatusCode.NoContent, (await stand.MoveAsync(key, "31")).StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FunctionRefusedAsync(string function, string expected, Func<JiraSandboxOptions, JiraSandboxOptions> change)
    {
        var folder = Directory.CreateTempSubdirectory("jira-app-");
        try
        {
            File.Copy(Path.Combine(JiraTestPaths.JiraApp, "manifest.yml"), Path.Combine(folder.FullName, "manifest.yml"));
            folder.CreateSubdirectory("src");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "src", "index.js"), function);

            await RefusedAsync(options => change(options) with { JiraAppFolder = folder.FullName }, expected);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RefusedAsync(Func<JiraSandboxOptions, JiraSandboxOptions> change, string expected, bool withRemote = true)
    {
        await using var stand = new JiraStand(change) { StartsRemote = withRemote };
        await stand.InitializeAsync();
        await stand.AddProjectAsync("FAIL", "Done");
        var (_, key) = await stand.AddIssueAsync("FAIL");

        await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "31"), HttpStatusCode.BadRequest, expected);

        Assert.Equal("To Do", await stand.StatusOfAsync(key));
    }
}
