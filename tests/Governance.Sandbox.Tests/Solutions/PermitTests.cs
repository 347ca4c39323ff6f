using System;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>The packed plug-in and this environment agree on permits: what the pipeline hands over is what was signed.</summary>
public sealed class PermitTests
{
    [FactWithPackedSolution]
    public async Task Measure_WithAPermit_IsWrittenOnce_AndNothingElseIs()
    {
        using var permit = new TestPermit();
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        await InstallKeysAsync(host, permit);
        var store = await host.UserAsync("Sandbox Service", ["Governance Service"], "Governance Store");
        var organization = (await host.Anonymous.GetAsync("/sandbox")).Body.GetProperty("organizationId").GetGuid();
        var measure = Guid.NewGuid();
        var account = await host.Admin.CreateAsync("accounts", """{"name":"Sandbox Account"}""");
        var created = permit.Sign(
            organization,
            "gov_measure",
            measure,
            0,
            host.Clock.GetUtcNow(),
            ("gov_name", "s:Tab\\tand line\\n"),
            ("gov_doi", "i:3"),
            ("gov_effectamount", "d:12.5"),
            ("gov_customerid", $"r:account:{account:D}"),
            ("gov_writesequence", "i:1"));
        string Body(int doi, string token) =>
            $$"""{"gov_name":"Tab\tand line\n","gov_doi":{{doi}},"gov_effectamount":12.50,"gov_customerid@odata.bind":"/accounts({{account}})","gov_writesequence":1,"gov_writepermit":"{{token}}"}""";

        var other = await store.PatchAsync($"gov_measures({measure})", Body(4, created), ("If-None-Match", "*"));
        Assert.EndsWith("[Permit.WrongColumns]", other.Message, StringComparison.Ordinal);
        var first = await store.PatchAsync($"gov_measures({measure})", Body(3, created), ("If-None-Match", "*"));
        Assert.True(first.Status == HttpStatusCode.NoContent, first.ToString());
        var row = (await store.GetAsync($"gov_measures({measure})")).Body;
        Assert.Equal((3, 1), (row.GetProperty("gov_doi").GetInt32(), row.GetProperty("gov_writesequence").GetInt32()));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("gov_writepermit").ValueKind);

        var replay = await store.PatchAsync($"gov_measures({measure})", Body(3, created), ("If-Match", "*"));
        Assert.EndsWith("[Permit.WrongSequence]", replay.Message, StringComparison.Ordinal);
        var next = permit.Sign(organization, "gov_measure", measure, 1, host.Clock.GetUtcNow(), ("gov_doi", "i:4"), ("gov_writesequence", "i:2"));
        var body = $$"""{"gov_doi":4,"gov_writesequence":2,"gov_writepermit":"{{next}}"}""";
        var etag = row.GetProperty("@odata.etag").GetString()!;
        Assert.Equal(HttpStatusCode.NoContent, (await store.PatchAsync($"gov_measures({measure})", body, ("If-Match", etag))).Status);
        Assert.Equal(4, (await store.GetAsync($"gov_measures({measure})")).Body.GetProperty("gov_doi").GetInt32());
    }

    [FactWithPackedSolution]
    public async Task Permit_OfAnotherKeyOrOrganizationOrTime_IsRefused()
    {
        using var permit = new TestPermit();
        using var stranger = new TestPermit();
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var organization = (await host.Anonymous.GetAsync("/sandbox")).Body.GetProperty("organizationId").GetGuid();
        var row = Guid.NewGuid();
        var now = host.Clock.GetUtcNow();
        Assert.EndsWith("[Permit.NoKeys]", await RefusalAsync(permit, organization, now), StringComparison.Ordinal);
        await InstallKeysAsync(host, permit);
        Assert.EndsWith("[Permit.BadSignature]", await RefusalAsync(stranger, organization, now), StringComparison.Ordinal);
        Assert.EndsWith("[Permit.WrongOrganization]", await RefusalAsync(permit, Guid.NewGuid(), now), StringComparison.Ordinal);
        Assert.EndsWith("[Permit.Expired]", await RefusalAsync(permit, organization, now.AddMinutes(-8)), StringComparison.Ordinal);
        Assert.EndsWith("[Permit.NotYetValid]", await RefusalAsync(permit, organization, now.AddMinutes(4)), StringComparison.Ordinal);
        Assert.Empty((await host.Admin.GetAsync("gov_measures")).Rows);

        async Task<string> RefusalAsync(TestPermit signer, Guid org, DateTimeOffset issued)
        {
            var token = signer.Sign(org, "gov_measure", row, 0, issued, ("gov_doi", "i:1"), ("gov_writesequence", "i:1"));
            var answer = await host.Admin.PatchAsync($"gov_measures({row})", $$"""{"gov_doi":1,"gov_writesequence":1,"gov_writepermit":"{{token}}"}""");
            Assert.Equal("0x80040265", answer.Code);
            return answer.Message;
        }
    }

    private static async Task InstallKeysAsync(TestHost host, TestPermit permit)
    {
        var definition = (await host.Admin.GetAsync("environmentvariabledefinitions?$filter=schemaname eq 'gov_PermitKeys'")).Rows[0]
            .GetProperty("environmentvariabledefinitionid").GetGuid();
        await host.Admin.CreateAsync(
            "environmentvariablevalues",
            $$"""{"schemaname":"gov_PermitKeys","value":{{JsonSerializer.Serialize(permit.KeySet())}},"EnvironmentVariableDefinitionId@odata.bind":"/environmentvariabledefinitions({{definition}})"}""");
    }
}
