using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Governance.JiraApp.Tests;

/// <summary>Nobody gets in: each row is a token that differs from a good one in one thing.</summary>
public sealed class ForgeTokenTests : IAsyncLifetime
{
    private const string Body = """{"issueKey":"LEND-50"}""";
    private EdgeHost edge = null!;

    public static TheoryData<string, int, string> Bad => new()
    {
        { "absent", 401, "Forge.TokenMissing" },
        { "another scheme", 401, "Forge.TokenMissing" },
        { "empty", 401, "Forge.TokenMissing" },
        { "garbage", 401, "Forge.TokenInvalid" },
        { "two parts", 401, "Forge.TokenInvalid" },
        { "parts that are no JSON", 401, "Forge.TokenInvalid" },
        { "too long", 401, "Forge.TokenInvalid" },
        { "alg none", 401, "Forge.TokenInvalid" },
        { "alg none with a signature", 401, "Forge.TokenInvalid" },
        { "HS256 with the public key", 401, "Forge.TokenInvalid" },
        { "RS512", 401, "Forge.TokenInvalid" },
        { "PS256", 401, "Forge.TokenInvalid" },
        { "a changed payload", 401, "Forge.TokenInvalid" },
        { "another key under our id", 401, "Forge.TokenInvalid" },
        { "no signature", 401, "Forge.TokenInvalid" },
        { "a key that is not published", 401, "Forge.UnknownKey" },
        { "no key id", 401, "Forge.UnknownKey" },
        { "another issuer", 401, "Forge.WrongIssuer" },
        { "no issuer", 401, "Forge.WrongIssuer" },
        { "another audience", 401, "Forge.WrongAudience" },
        { "no audience", 401, "Forge.WrongAudience" },
        { "expired", 401, "Forge.TokenExpired" },
        { "no expiry", 401, "Forge.TokenExpired" },
        { "not yet valid", 401, "Forge.TokenNotYetValid" },
        { "another environment", 401, "Forge.WrongEnvironment" },
        { "no environment", 401, "Forge.WrongEnvironment" },
        { "another module", 401, "Forge.WrongModule" },
        { "no module", 401, "Forge.WrongModule" },
        { "no app", 401, "Forge.TokenInvalid" },
        { "no context", 401, "Forge.TokenInvalid" },
        { "an address elsewhere", 401, "Forge.ApiBaseUrlNotAllowed" },
        { "an address that only begins like ours", 401, "Forge.ApiBaseUrlNotAllowed" },
        { "an address that climbs out", 401, "Forge.ApiBaseUrlNotAllowed" },
        { "no address", 401, "Forge.ApiBaseUrlNotAllowed" },
        { "another site", 403, "Forge.UnknownTenant" },
        { "no site", 403, "Forge.UnknownTenant" },
    };

    public async Task InitializeAsync() => edge = await EdgeHost.StartAsync();

    public async Task DisposeAsync() => await edge.DisposeAsync();

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Token_ThatIsBad_OpensNothing(string kind, int status, string code)
    {
        var answer = await edge.PostAsync("/forge/validate", Authorization(kind), Body, "a-planted-token");
        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Empty(edge.Store.Judged);
        Assert.Empty(edge.Jira.Calls);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Hint_WithABadToken_IsNotStored(string kind, int status, string code)
    {
        // The module of the good token fits this route; the bad ones differ from it as in the table.
        var answer = await edge.PostAsync("/forge/events", Authorization(kind, "issue-changed"), """{"issue":{"id":"10001"}}""", "a-planted-token");
        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Empty(await edge.State.Waiting("acme"));
        await edge.TurnAsync();
        Assert.Empty(edge.Jira.Calls);
    }

    [Fact]
    public async Task Token_ThatIsGood_OpensItsRoute()
    {
        var answer = await edge.PostAsync("/forge/validate", $"Bearer {edge.Token("validate-gate")}", Body);
        Assert.Equal(200, answer.Status);
        Assert.Equal(["acme jira LEND-50"], edge.Store.Judged);
    }

    [Theory]
    [InlineData("/forge/events", "validate-gate")]
    [InlineData("/forge/tokens", "issue-changed")]
    [InlineData("/forge/validate", "token-refresh")]
    public async Task Token_OfOneRoute_IsWorthlessOnAnother(string route, string module)
    {
        var answer = await edge.PostAsync(route, $"Bearer {edge.Token(module)}", """{"issueKey":"A-1","issue":{"id":"1"}}""");
        Assert.Equal((401, "Forge.WrongModule"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Keys_AreFetchedOnceAndUnknownOnesDoNotHammerThePublisher()
    {
        for (var i = 0; i < 5; i++)
        {
            await edge.PostAsync("/forge/validate", $"Bearer {edge.Token("validate-gate")}", Body);
            await edge.PostAsync("/forge/validate", Authorization("a key that is not published"), Body);
        }

        Assert.Equal(1, edge.Jira.KeyFetches);
    }

    [Fact]
    public async Task Keys_WhenTheyCannotBeFetched_OpenNothing()
    {
        // Binding would have fetched them.
        await using var unbound = await EdgeHost.StartUnboundAsync();
        unbound.Jira.KeysAway = true;
        var answer = await unbound.PostAsync("/forge/validate", $"Bearer {unbound.Token("validate-gate")}", Body);
        Assert.Equal((503, "Forge.KeysUnavailable"), (answer.Status, answer.Code));
        Assert.Empty(unbound.Store.Judged);
    }

    [Fact]
    public async Task Tenant_ComesFromTheTokenWhateverElseIsSent()
    {
        var answer = await edge.PostAsync(
            "/forge/validate?tenant=other", $"Bearer {edge.Token("validate-gate")}", """{"issueKey":"LEND-50","tenant":"other","cloudId":"other"}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal(["acme jira LEND-50"], edge.Store.Judged);
    }

    private string? Authorization(string kind, string module = "validate-gate")
    {
        var header = TokenMaker.Header();
        var claims = TokenMaker.Claims(module, edge.Jira.ApiBaseUrl);
        var changes = new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["another issuer"] = () => claims["iss"] = "forge/other",
            ["no issuer"] = () => claims.Remove("iss"),
            ["another audience"] = () => claims["aud"] = TokenMaker.AppId + "b",
            ["no audience"] = () => claims.Remove("aud"),
            ["expired"] = () => claims["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60,
            ["no expiry"] = () => claims.Remove("exp"),
            ["not yet valid"] = () => claims["nbf"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 20,
            ["another environment"] = () => claims["app"]!["environment"] = new JsonObject { ["type"] = "DEVELOPMENT", ["id"] = "x" },
            ["no environment"] = () => claims["app"]!.AsObject().Remove("environment"),
            ["another module"] = () => claims["app"]!["module"]!["key"] = "other",
            ["no module"] = () => claims["app"]!.AsObject().Remove("module"),
            ["no app"] = () => claims.Remove("app"),
            ["no context"] = () => claims.Remove("context"),
            ["an address elsewhere"] = () => claims["app"]!["apiBaseUrl"] = "https://elsewhere.example/ex/jira/1",
            ["an address that only begins like ours"] = () => claims["app"]!["apiBaseUrl"] = $"{edge.Jira.Url}/ex/jira-other/1",
            ["an address that climbs out"] = () => claims["app"]!["apiBaseUrl"] = $"{edge.Jira.Url}/ex/jira/../other",
            ["no address"] = () => claims["app"]!.AsObject().Remove("apiBaseUrl"),
            ["another site"] = () => claims["context"]!["cloudId"] = Guid.NewGuid().ToString("D"),
            ["no site"] = () => claims["context"]!.AsObject().Remove("cloudId"),
            ["a key that is not published"] = () => header["kid"] = "forge/invocation-token/other",
            ["no key id"] = () => header.Remove("kid"),
            ["alg none"] = () => header["alg"] = "none",
            ["alg none with a signature"] = () => header["alg"] = "none",
            ["HS256 with the public key"] = () => header["alg"] = "HS256",
            ["RS512"] = () => header["alg"] = "RS512",
            ["PS256"] = () => header["alg"] = "PS256",
        };
        if (changes.TryGetValue(kind, out var change))
        {
            change();
        }

        var token = TokenMaker.Sign(header, claims, Signer(kind));
        var parts = token.Split('.');
        return kind switch
        {
            "absent" => null,
            "another scheme" => $"Basic {token}",
            "empty" => "Bearer",
            "garbage" => "Bearer garbage",
            "two parts" => $"Bearer {parts[0]}.{parts[1]}",
            "parts that are no JSON" => "Bearer YWJj.YWJj.YWJj",
            "too long" => $"Bearer {token}{new string('A', 20_000)}",
            "no signature" => $"Bearer {parts[0]}.{parts[1]}.",
            "a changed payload" => $"Bearer {parts[0]}.{Changed(claims)}.{parts[2]}",
            _ => $"Bearer {token}",
        };
    }

    private static Func<byte[], byte[]>? Signer(string kind) => kind switch
    {
        "alg none" => _ => [],
        "HS256 with the public key" => bytes => HMACSHA256.HashData(Encoding.ASCII.GetBytes(TokenMaker.Key.ExportSubjectPublicKeyInfoPem()), bytes),
        "RS512" => bytes => TokenMaker.Key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => bytes => TokenMaker.Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "another key under our id" => bytes =>
        {
            using var other = RSA.Create(2048);
            return other.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        },
        _ => null,
    };

    private static string Changed(JsonObject claims)
    {
        claims["context"]!["moduleKey"] = "changed";
        return TokenMaker.Sign(TokenMaker.Header(), claims).Split('.')[1];
    }
}
