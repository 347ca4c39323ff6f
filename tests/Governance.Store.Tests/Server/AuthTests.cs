using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

using Governance.Store.Auth;
using Governance.Store.Configuration;

using Microsoft.IdentityModel.Tokens;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>Nobody gets in: every token that is not exactly right is refused, in a server outside the sandbox.</summary>
public sealed class AuthTests : IAsyncLifetime
{
    private const string Tid = "11111111-1111-1111-1111-111111111111";
    private const string OtherTid = "22222222-2222-2222-2222-222222222222";
    private const string Route = "/api/v1/measures";
    private readonly string folder = Directory.CreateTempSubdirectory("governance-auth-").FullName;
    private LocalIssuer issuer = null!;
    private ServerProcess server = null!;

    [Fact]
    public async Task Token_ThatIsRight_IsTaken() => Assert.Equal(200, (await Get(LocalIssuer.Sign(Good()))).Status);

    [Fact]
    public async Task Token_ThatIsWrong_IsRefusedForItsOwnReason()
    {
        using var otherKey = RSA.Create(2048);
        var now = DateTime.UtcNow;
        var good = LocalIssuer.Sign(Good());
        var parts = good.Split('.');
        var cases = new (string Name, string? Token, string Code)[]
        {
            ("absent", null, "Auth.TokenMissing"),
            ("garbage", "garbage", "Auth.TokenInvalid"),
            ("expired", LocalIssuer.Sign(Good(token => (token.IssuedAt, token.NotBefore, token.Expires) = (now.AddHours(-2), now.AddHours(-2), now.AddHours(-1)))), "Auth.TokenExpired"),
            ("not yet valid", LocalIssuer.Sign(Good(token => token.NotBefore = now.AddMinutes(5))), "Auth.TokenInvalid"),
            ("without an end", LocalIssuer.Sign(Good(token => token.Expires = null)), "Auth.TokenInvalid"),
            ("another audience", LocalIssuer.Sign(Good(token => token.Audience = "other")), "Auth.TokenInvalid"),
            ("without an audience", LocalIssuer.Sign(Good(token => token.Audience = null)), "Auth.TokenInvalid"),
            ("another issuer", LocalIssuer.Sign(Good(token => token.Issuer = "https://issuer.example")), "Auth.TokenInvalid"),
            ("another key", LocalIssuer.Sign(Good(token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(otherKey) { KeyId = "one" }, SecurityAlgorithms.RsaSha256))), "Auth.TokenInvalid"),
            ("algorithm none", LocalIssuer.Sign(Good(token => token.SigningCredentials = null)), "Auth.TokenInvalid"),
            ("another algorithm", LocalIssuer.Sign(Good(token => token.SigningCredentials = new SigningCredentials(issuer.Key, SecurityAlgorithms.RsaSha512))), "Auth.TokenInvalid"),
            ("symmetric with the public key", LocalIssuer.Sign(Good(token => token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(issuer.Authority))) { KeyId = "one" }, SecurityAlgorithms.HmacSha256))), "Auth.TokenInvalid"),
            ("signature cut off", parts[0] + "." + parts[1] + ".", "Auth.TokenInvalid"),
            ("payload changed", parts[0] + "." + Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace(Tid, OtherTid, StringComparison.Ordinal)) + "." + parts[2], "Auth.TokenInvalid"),
        };
        foreach (var (name, token, code) in cases)
        {
            var (status, problem) = await Get(token);
            Assert.True(status == 401 && problem!["code"]!.GetValue<string>() == code, $"{name}: {status} {problem?.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Token_OfATenantThatIsNotServed_IsForbidden()
    {
        foreach (var tid in new[] { OtherTid, "t1", string.Empty })
        {
            var (status, problem) = await Get(LocalIssuer.Sign(issuer.Descriptor(tid, "someone")));
            Assert.Equal((403, "Auth.TenantUnknown"), (status, problem!["code"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task PersonClaim_OutsideTheSandbox_MakesNobodyAPerson()
    {
        var token = LocalIssuer.Sign(Good(descriptor => descriptor.Claims["person"] = "somebody"));
        var (_, body) = await server.Post("/api/v1/people", token, "{\"name\":\"Sandbox Guest\"}");
        Assert.NotNull(body!["id"]);
        var (_, entries) = await server.Send(HttpMethod.Get, "/api/v1/ledger/entries", token);
        Assert.Null(entries!["items"]![0]!["entry"]!["actor"]!["personId"]);
    }

    [Fact]
    public async Task Token_OfAnApplication_CannotVouchForAPerson()
    {
        var (_, made) = await server.Post("/api/v1/people", LocalIssuer.Sign(Good()), "{\"name\":\"Sandbox Guest\"}");
        var path = $"/api/v1/people/{made!["id"]!.GetValue<string>()}/links";
        const string Link = "{\"system\":\"jira\",\"scope\":\"cloud-1\",\"subject\":\"account-1\"}";
        var cases = new Action<SecurityTokenDescriptor>[]
        {
            token => token.Claims["idtyp"] = "app",
            token => token.Claims["sub"] = "someone",
            token =>
            {
                token.Claims.Remove("oid");
                token.Claims["sub"] = "deployment";
            },
        };
        foreach (var change in cases)
        {
            var (status, problem) = await server.Post(path, LocalIssuer.Sign(Good(change)), Link);
            Assert.Equal((403, "People.ApplicationCannotVouch"), (status, problem!["code"]!.GetValue<string>()));
        }

        Assert.Equal(200, (await server.Post(path, LocalIssuer.Sign(Good(token => token.Claims["sub"] = "pairwise")), Link)).Status);
    }

    [Fact]
    public async Task Token_ThatNamesNobody_IsForbidden()
    {
        var (status, problem) = await Get(LocalIssuer.Sign(Good(token => token.Claims.Remove("oid"))));
        Assert.Equal((403, "Auth.SubjectMissing"), (status, problem!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task SandboxIssuer_OutsideTheSandbox_IsNotThere()
    {
        using var body = new StringContent("{\"tenant\":\"t1\",\"name\":\"x\"}", Encoding.UTF8, "application/json");
        Assert.Contains((await server.Send(HttpMethod.Post, "/sandbox/token", null, body)).Status, new[] { 401, 404 });
    }

    [Theory]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://*:80")]
    [InlineData("http://governance.example")]
    [InlineData("http://[::]:80")]
    public void Sandbox_OnAnAddressThatOthersReach_DoesNotStart(string address) =>
        Assert.Throws<ConfigurationFault>(() => SandboxGuard.Check(new StoreOptions { Sandbox = true }, ["http://127.0.0.1:1", address]));

    [Theory]
    [InlineData("")]
    [InlineData("http://issuer.example")]
    [InlineData("issuer.example")]
    public void Server_OutsideTheSandboxWithoutAnIssuer_DoesNotStart(string authority) =>
        Assert.Throws<ConfigurationFault>(() => SandboxGuard.Check(new StoreOptions { Auth = new AuthOptions { Authority = authority } }, []));

    [Fact]
    public void Sandbox_OnLoopback_Starts() =>
        SandboxGuard.Check(new StoreOptions { Sandbox = true }, ["http://127.0.0.1:0", "http://localhost:5000", "http://[::1]:5000"]);

    public async Task InitializeAsync()
    {
        issuer = await LocalIssuer.Start();
        server = await ServerProcess.Start(folder, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Governance__Sandbox"] = "false",
            ["Governance__Auth__Authority"] = issuer.Authority,
            ["Governance__Tenants__0__EntraTenantId"] = Tid,
            ["Governance__Tenants__1__EntraTenantId"] = "33333333-3333-3333-3333-333333333333",
        });
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private SecurityTokenDescriptor Good(Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = issuer.Descriptor(Tid, "someone");
        change?.Invoke(descriptor);
        return descriptor;
    }

    private Task<(int Status, System.Text.Json.Nodes.JsonNode? Body)> Get(string? token) => server.Send(HttpMethod.Get, Route, token);
}
