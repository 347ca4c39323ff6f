using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Hosts.Binding;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>How the two hosts come to belong to the tenant: the one place that knows.</summary>
internal static class HostBindings
{
    private const string Variable = "gov_TenantCode";

    public static Dictionary<string, string?> Settings(string folder, string dynamicsAddress, JsonNode environment, JsonNode site, string clientId, string secret) => new()
    {
        ["Governance:DataFolder"] = folder,
        ["Governance:Sandbox"] = "true",
        ["Governance:Origin"] = "governance.example",
        ["Governance:Tenants:0:Id"] = StoreHost.Tenant,
        ["Governance:Auth:Audience"] = "governance",
        ["Governance:Dataverse:0:Tenant"] = StoreHost.Tenant,
        ["Governance:Dataverse:0:Url"] = dynamicsAddress,
        ["Governance:Dataverse:0:OrganizationId"] = environment["organizationId"]!.GetValue<string>(),
        ["Governance:Dataverse:0:TokenEndpoint"] = environment["tokenEndpoint"]!.GetValue<string>(),
        ["Governance:Dataverse:0:ClientId"] = clientId,
        ["Governance:Dataverse:0:ClientSecret"] = secret,
        ["Governance:Jira:AppId"] = site["appId"]!.GetValue<string>(),
        ["Governance:Jira:Environment"] = site["environment"]!.GetValue<string>(),
        ["Governance:Jira:JwksUrl"] = site["jwksUrl"]!.GetValue<string>(),
        ["Governance:Jira:AllowedApiBaseUrls:0"] = site["apiBaseUrl"]!.GetValue<string>(),
    };

    /// <summary>An administrator of each host enters a code of the store there.</summary>
    public static async Task Bind(World world)
    {
        await world.Jira.Must("sandbox/bind", null, new JsonObject { ["code"] = await Code(world, "jira") });
        await EnterVariable(world, Variable, await Code(world, "dataverse"));
        await world.Store.TurnDataverse(look: true, CancellationToken.None);
    }

    /// <summary>Sets an environment variable that the solution declares.</summary>
    public static async Task EnterVariable(World world, string name, string value)
    {
        var token = world.Administrator.DynamicsToken;
        var found = await world.Dynamics.Read($"api/data/v9.2/environmentvariabledefinitions?$select=environmentvariabledefinitionid&$filter=schemaname eq '{name}'", token);
        await world.Dynamics.Must("api/data/v9.2/environmentvariablevalues", token, new JsonObject
        {
            ["schemaname"] = name,
            ["value"] = value,
            ["EnvironmentVariableDefinitionId@odata.bind"] = $"/environmentvariabledefinitions({found["value"]![0]!["environmentvariabledefinitionid"]})",
        });
    }

    private static async Task<string> Code(World world, string host)
    {
        var code = HostCode.New();
        await world.Store.Done(new IssueHostCode
        {
            Tenant = StoreHost.Tenant, CommandId = "code-for-" + host, Actor = StoreHost.FirstAdmin, Host = host, Digest = HostCode.DigestOf(code)!,
        });
        return code;
    }
}
