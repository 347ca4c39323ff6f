using System;
using System.CommandLine;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Stage;

namespace Governance.Sandbox.Story.Setting;

/// <summary>
/// The command <c>play prepare</c>: what an administrator does once after the import. Makes the store's application user,
/// enters the permit keys in Dynamics and writes the server's configuration.
/// </summary>
internal static class PrepareCommand
{
    public static Command Create()
    {
        var hosts = new HostOptions();
        var output = new Option<FileInfo>("--out") { Required = true, Description = "The file that gets the server's configuration as environment variables." };
        var command = new Command("prepare", "Makes the local Dataverse and the server's configuration ready, before the server starts. The hosts are bound afterwards, by code.") { output };
        hosts.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(hosts.Read(parsed), parsed.GetRequiredValue(output)));
        return command;
    }

    private static async Task<int> RunAsync(PlayOptions options, FileInfo output)
    {
        try
        {
            await PrepareAsync(options, output);
            return 0;
        }
        catch (OtherwiseException otherwise)
        {
            await Console.Error.WriteLineAsync("The hosts could not be prepared: " + otherwise.Message);
            return 1;
        }
    }

    private static async Task PrepareAsync(PlayOptions options, FileInfo output)
    {
        using var dynamics = new DynamicsClient(options.Dataverse);
        using var jira = new JiraClient(options.Jira);
        var environment = (await dynamics.GetAsync("sandbox")).Granted();
        var site = (await jira.GetAsync("sandbox")).Granted();

        var clientId = Guid.NewGuid().ToString("D");
        var clientSecret = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(24));
        var user = new JsonObject
        {
            ["fullname"] = "Governance Store",
            ["roles"] = new JsonArray("Governance Service"),
            ["fieldSecurityProfiles"] = new JsonArray("Governance Store"),
            ["clientId"] = clientId,
            ["clientSecret"] = clientSecret,
        };
        (await dynamics.PostAsync("sandbox/users", null, user)).Granted();

        var keys = await PermitKeys.ReadAsync(new GovernanceTool(options.Governance), options.Data);
        await PermitKeys.EnterAsync(dynamics, keys);

        await File.WriteAllLinesAsync(output.FullName, ServerConfiguration.Lines(options, environment, site, clientId, clientSecret));
    }
}
