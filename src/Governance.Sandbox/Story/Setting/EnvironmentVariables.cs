using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Checks;
using Governance.Sandbox.Story.Hosts;

namespace Governance.Sandbox.Story.Setting;

/// <summary>What an administrator of Dynamics enters as the value of an environment variable that the solution declares.</summary>
internal static class EnvironmentVariables
{
    public static async Task EnterAsync(DynamicsClient dynamics, Persona administrator, string variable, string value)
    {
        var definition = (await dynamics.ReadAsync(
            administrator, $"environmentvariabledefinitions?$select=environmentvariabledefinitionid&$filter=schemaname eq '{variable}'")).Granted();
        var id = definition.List("value").FirstOrDefault()?["environmentvariabledefinitionid"]?.GetValue<string>()
            ?? throw new OtherwiseException($"Dynamics has no environment variable {variable}; was the solution imported?");
        (await dynamics.CreateAsync(administrator, "environmentvariablevalues", new JsonObject
        {
            ["schemaname"] = variable,
            ["value"] = value,
            ["EnvironmentVariableDefinitionId@odata.bind"] = $"/environmentvariabledefinitions({id})",
        })).Granted();
    }
}
