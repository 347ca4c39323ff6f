using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Sandbox.Story.Hosts;

/// <summary>The governance store by its API, version 1.</summary>
internal sealed class StoreClient(Uri address, string tenant) : HostClient("The store", address)
{
    private const string Root = "api/v1/";
    private int commands;

    public string Tenant { get; } = tenant;

    /// <summary>Signs a person in at the local issuer; without a person id an account that can administer but not approve.</summary>
    public async Task<string> SignInAsync(string name, string? personId, params string[] roles)
    {
        var list = new JsonArray();
        foreach (var role in roles)
        {
            list.Add(JsonValue.Create(role));
        }

        var body = new JsonObject { ["tenant"] = Tenant, ["personId"] = personId, ["name"] = name, ["roles"] = list };
        return (await PostAsync("sandbox/token", null, body)).Granted().MustHave("access_token");
    }

    public Task<HostAnswer> ReadAsync(Persona who, string path) => GetAsync(Root + path, who.StoreToken);

    /// <summary>Sends a command once, under a key of its own.</summary>
    public Task<HostAnswer> CommandAsync(Persona who, string path, JsonObject body) =>
        PostAsync(Root + path, who.StoreToken, body, ("Idempotency-Key", NextKey()));

    public Task<HostAnswer> DraftRulebookAsync(Persona who, string yaml) => SendAsync(
        HttpMethod.Post,
        Root + "rulebooks/drafts",
        who.StoreToken,
        new StringContent(yaml, Encoding.UTF8, "application/yaml"),
        ("Idempotency-Key", NextKey()));

    private string NextKey() => $"story-{Interlocked.Increment(ref commands):D6}";
}
