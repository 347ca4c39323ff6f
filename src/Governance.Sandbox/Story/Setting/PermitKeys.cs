using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;

namespace Governance.Sandbox.Story.Setting;

/// <summary>The public keys of write permits: read from the server's data folder, entered in Dynamics by an administrator.</summary>
internal static class PermitKeys
{
    private const string Variable = "gov_PermitKeys";

    /// <summary>The JWK set that <c>governance keys</c> prints.</summary>
    public static async Task<string> ReadAsync(GovernanceTool tool, DirectoryInfo data)
    {
        var printed = await tool.RunAsync("keys", "--data", data.FullName);
        Expect.That(printed.ExitCode == 0, $"governance keys ended with {printed.ExitCode}: {printed.Words}");
        return Lines(printed).FirstOrDefault(line => line.StartsWith('{') && line.Contains("\"keys\"", StringComparison.Ordinal))
            ?? throw new OtherwiseException("governance keys printed no JWK set: " + printed.Words);
    }

    /// <summary>The ledger's verifier key in the signed-note form that <c>governance keys</c> prints.</summary>
    public static async Task<string> ReadVerifierKeyAsync(GovernanceTool tool, DirectoryInfo data)
    {
        var printed = await tool.RunAsync("keys", "--data", data.FullName);
        Expect.That(printed.ExitCode == 0, $"governance keys ended with {printed.ExitCode}: {printed.Words}");
        return Lines(printed).FirstOrDefault(line => !line.StartsWith('{') && line.Count(letter => letter == '+') >= 2)
            ?? throw new OtherwiseException("governance keys printed no verifier key: " + printed.Words);
    }

    /// <summary>Enters the JWK set as the value of the environment variable that the solution declares.</summary>
    public static async Task EnterAsync(DynamicsClient dynamics, string keys)
    {
        var administrator = new Persona("Sandbox Deployer");
        (administrator.DynamicsId, administrator.DynamicsToken) = await dynamics.AddUserAsync(administrator.Name, ["System Administrator"], []);
        await EnvironmentVariables.EnterAsync(dynamics, administrator, Variable, keys);
    }

    /// <summary>The ids of the keys that stand in Dynamics; whoever may read the variable knows them.</summary>
    public static async Task<string> KeyIdInUseAsync(DynamicsClient dynamics, Persona who)
    {
        var values = (await dynamics.ReadAsync(who, $"environmentvariablevalues?$select=value&$filter=schemaname eq '{Variable}'")).Granted();
        var set = values.List("value").FirstOrDefault()?["value"]?.GetValue<string>();
        return (set is null ? null : JsonNode.Parse(set)?["keys"]?[0]?["kid"]?.GetValue<string>())
            ?? throw new OtherwiseException($"{Variable} holds no key: {values.Body}");
    }

    private static IEnumerable<string> Lines(ToolAnswer printed) =>
        printed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
