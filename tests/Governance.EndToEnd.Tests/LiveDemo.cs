using System;
using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Governance.EndToEnd.Tests;

/// <summary>The demo without <c>--once</c>: the story is played, and everything runs until the tests are through.</summary>
public sealed partial class LiveDemo : IAsyncLifetime
{
    private readonly StringBuilder printed = new();
    private Process script = null!;
    private Task<string> errors = null!;

    /// <summary>The server of the running demo.</summary>
    public HttpClient Server { get; private set; } = null!;

    /// <summary>The local Dynamics of the running demo.</summary>
    public HttpClient Dynamics { get; private set; } = null!;

    /// <summary>A token of an administrator.</summary>
    public string Administrator { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        script = DemoScript.Start();
        errors = script.StandardError.ReadToEndAsync();
        while (Server is null)
        {
            var line = await script.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException($"The demo has ended.\n{printed}\n{await errors}");
            printed.AppendLine(line);
            if (DynamicsLine().Match(line) is { Success: true } dynamics)
            {
                Dynamics = new HttpClient { BaseAddress = new Uri(dynamics.Groups[1].Value) };
            }

            if (ServerLine().Match(line) is { Success: true } found)
            {
                Server = new HttpClient { BaseAddress = new Uri(found.Groups[1].Value) };
            }
        }

        Administrator = await SignInAsync("Sandbox Auditor", "admin");
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Server.Dispose();
        Dynamics.Dispose();
        await DemoScript.EndAsync(script);
        script.Dispose();
    }

    /// <summary>A token of the local issuer.</summary>
    public Task<string> SignInAsync(string name, params string[] roles) => SignInAsPersonAsync(name, null, roles);

    /// <summary>A token of the local issuer for a person whom the store knows.</summary>
    public async Task<string> SignInAsPersonAsync(string name, string? personId, params string[] roles)
    {
        using var answer = await Server.PostAsJsonAsync(new Uri("sandbox/token", UriKind.Relative), new { tenant = "sandbox", personId, name, roles });
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!.GetValue<string>();
    }

    /// <summary>The signed head of the ledger: it changes with every entry, and with nothing else.</summary>
    public async Task<string> LedgerHeadAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/ledger/checkpoint", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Administrator);
        using var answer = await Server.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex(@"^  Dynamics +(http://127\.0\.0\.1:\d+/)api/data/")]
    private static partial Regex DynamicsLine();

    [GeneratedRegex(@"^  Server +(http://127\.0\.0\.1:\d+/)api/v1/")]
    private static partial Regex ServerLine();
}
