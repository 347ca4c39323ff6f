using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.Sandbox.Story.Hosts;

/// <summary>Dynamics by its Web API, version 9.2.</summary>
internal sealed class DynamicsClient(Uri address) : HostClient("Dynamics", address)
{
    private const string Root = "api/data/v9.2/";

    public Task<HostAnswer> ReadAsync(Persona who, string path) => GetAsync(Root + path, who.DynamicsToken);

    public Task<HostAnswer> ChangeAsync(Persona who, string set, string id, JsonObject columns) =>
        PatchAsync($"{Root}{set}({id})", who.DynamicsToken, columns, ("If-Match", "*"));

    public Task<HostAnswer> CreateAsync(Persona who, string set, JsonObject columns) =>
        PostAsync(Root + set, who.DynamicsToken, columns, ("Prefer", "return=representation"));

    /// <summary>Calls an action such as <c>WinOpportunity</c>.</summary>
    public Task<HostAnswer> ActAsync(Persona who, string action, JsonObject parameters) => PostAsync(Root + action, who.DynamicsToken, parameters);

    /// <summary>Uploads a whole file into a file column.</summary>
    public Task<HostAnswer> UploadAsync(Persona who, string set, string id, string column, string fileName, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return SendAsync(HttpMethod.Patch, $"{Root}{set}({id})/{column}", who.DynamicsToken, content, ("x-ms-file-name", fileName));
    }

    /// <summary>Makes a user and signs it in.</summary>
    public async Task<(string Id, string Token)> AddUserAsync(string name, string[] roles, string[] profiles)
    {
        var body = new JsonObject { ["fullname"] = name, ["roles"] = Texts(roles), ["fieldSecurityProfiles"] = Texts(profiles) };
        var user = (await PostAsync("sandbox/users", null, body)).Granted();
        var id = user.MustHave("systemuserid");
        var token = (await PostAsync("sandbox/token", null, new JsonObject { ["systemuserid"] = id })).Granted();
        return (id, token.MustHave("access_token"));
    }

    private static JsonArray Texts(string[] values)
    {
        var list = new JsonArray();
        foreach (var value in values)
        {
            list.Add(JsonValue.Create(value));
        }

        return list;
    }
}
