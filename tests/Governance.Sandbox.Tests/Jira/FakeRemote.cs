using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>Stands where the server stands: verifies the invocation token with the published keys, records, and answers as told.</summary>
internal sealed class FakeRemote : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedCall> calls = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly HttpClient http = new();
    private readonly string jwksUrl;
    private readonly string audience;
    private WebApplication? app;

    public FakeRemote(string url, string jiraUrl, string audience)
    {
        Url = url;
        jwksUrl = $"{jiraUrl}/.well-known/jwks.json";
        this.audience = audience;
    }

    public string Url { get; }

    /// <summary>Answers a call; null stands for the contract's usual answer.</summary>
    public Func<ReceivedCall, CancellationToken, Task<IResult>>? Answer { get; set; }

    public IReadOnlyList<ReceivedCall> Calls => [.. calls];

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Url);
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/{**path}", (Delegate)ReceiveAsync);
        await app.StartAsync();
    }

    public async Task<ReceivedCall> WaitForAsync(Func<ReceivedCall, bool> wanted)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (true)
        {
            if (calls.FirstOrDefault(wanted) is { } call)
            {
                return call;
            }

            Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(15), limit.Token), "The call that was waited for did not come.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        http.Dispose();
        arrived.Dispose();
    }

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var body = (await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted)).RootElement;
        var (token, problem) = await VerifyAsync(context.Request.Headers.Authorization.ToString());
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var call = new ReceivedCall(context.Request.Path, headers, body, token, problem);
        calls.Enqueue(call);
        var answer = problem is not null ? Results.Unauthorized()
            : Answer is { } told ? await told(call, context.RequestAborted)
            : call.Path switch
            {
                "/forge/validate" => Results.Json(new { result = true }),
                "/forge/events" => Results.Accepted(),
                _ => Results.NoContent(),
            };
        arrived.Release();
        return answer;
    }

    private async Task<(JsonWebToken Token, string? Problem)> VerifyAsync(string authorization)
    {
        var handler = new JsonWebTokenHandler();
        var text = authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : "";
        var token = handler.ReadJsonWebToken(text);
        var result = await handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            IssuerSigningKeys = new JsonWebKeySet(await http.GetStringAsync(jwksUrl)).GetSigningKeys(),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = "forge/invocation-token",
            ValidAudience = audience,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.Zero,
            TryAllIssuerSigningKeys = false,
        });
        return (token, result.IsValid ? null : result.Exception.Message);
    }
}
