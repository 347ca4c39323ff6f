using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Solutions;

/// <summary>The zip that administrators import is the zip that runs here.</summary>
public sealed class PackedSolutionTests
{
    private static readonly string[] Tables = ["gov_measures", "gov_rulebooks", "gov_workitems", "gov_evidenceitems", "gov_approvals", "gov_gatereviews"];

    [FactWithPackedSolution]
    public async Task Administrator_WhoWritesAMeasureWithoutAPermit_IsRefusedByThePlugin()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var create = await host.Admin.PostAsync("gov_measures", """{"gov_name":"Measure","gov_doi":4}""");
        Assert.Equal((HttpStatusCode.BadRequest, "0x80040265"), (create.Status, create.Code));
        Assert.EndsWith("[Permit.Missing]", create.Message, StringComparison.Ordinal);

        var id = Guid.NewGuid();
        Assert.Equal("0x80040265", (await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_name":"Measure"}""")).Code);
        var bypassed = await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_name":"Measure","gov_doi":3}""", ("MSCRM.BypassCustomPluginExecution", "true"));
        Assert.Equal(HttpStatusCode.NoContent, bypassed.Status);
        var patch = await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_doi":5}""");
        Assert.Equal((HttpStatusCode.BadRequest, "0x80040265"), (patch.Status, patch.Code));
        Assert.Equal(3, (await host.Admin.GetAsync($"gov_measures({id})")).Body.GetProperty("gov_doi").GetInt32());
    }

    [FactWithPackedSolution]
    public async Task Administrator_WhoDeletesOrDeactivatesAMeasure_IsRefusedByThePlugin()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var id = Guid.NewGuid();
        await host.Admin.PatchAsync($"gov_measures({id})", """{"gov_name":"Measure"}""", ("MSCRM.BypassCustomPluginExecution", "true"));
        Assert.Equal("0x80040265", (await host.Admin.DeleteAsync($"gov_measures({id})")).Code);
        Assert.Equal("0x80040265", (await host.Admin.PatchAsync($"gov_measures({id})", """{"statecode":1,"statuscode":2}""")).Code);
        foreach (var message in new[] { "SetState", "SetStateDynamicEntity" })
        {
            var legacy = await host.Admin.PostAsync($"/sandbox/messages/{message}", $$"""{"table":"gov_measure","id":"{{id}}","state":1,"status":2}""");
            Assert.Equal("0x80040265", legacy.Code);
        }

        Assert.Equal(0, (await host.Admin.GetAsync($"gov_measures({id})")).Body.GetProperty("statecode").GetInt32());
    }

    [FactWithPackedSolution]
    public async Task Steps_WhenImportedDisabled_GuardNothing_SoTheTestAboveMeansSomething()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!, stepsDisabled: true);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Admin.PostAsync("gov_measures", """{"gov_name":"Measure","gov_doi":4}""")).Status);
        var steps = (await host.Admin.GetAsync("sdkmessageprocessingsteps?$select=statecode")).Rows;
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Equal(1, step.GetProperty("statecode").GetInt32()));
    }

    [FactWithPackedSolution]
    public async Task Tables_AreThereWithChangeTracking_AndTasksHaveTheirLink()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        foreach (var table in Tables.Append("tasks").Append("opportunities"))
        {
            var answer = await host.Admin.GetAsync(table, ("Prefer", "odata.track-changes"));
            Assert.True(answer.Body.TryGetProperty("@odata.deltaLink", out _), $"{table}: {answer}");
        }

        Assert.Equal(HttpStatusCode.OK, (await host.Admin.GetAsync("tasks?$select=_gov_workitemid_value,gov_writesequence,gov_writepermit")).Status);
        var variables = (await host.Admin.GetAsync("environmentvariabledefinitions?$filter=schemaname eq 'gov_PermitKeys'")).Rows;
        Assert.Single(variables);
    }

    [FactWithPackedSolution]
    public async Task Task_ThatIsNoWorkItem_IsCompletedFreely_AndItsLinkIsGuarded()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var team = await host.UserAsync("Sandbox Owner", ["Governance Account Team"], "Governance Readers");
        var workItem = Guid.NewGuid();
        await host.Admin.PatchAsync($"gov_workitems({workItem})", """{"gov_name":"Work"}""", ("MSCRM.BypassCustomPluginExecution", "true"));
        var id = await host.Admin.CreateAsync("tasks", """{"subject":"Call"}""");
        var link = await host.Admin.PatchAsync($"tasks({id})", $$"""{"gov_workitemid_task@odata.bind":"/gov_workitems({{workItem}})"}""");
        Assert.Equal("0x80040265", link.Code);
        Assert.Equal(HttpStatusCode.NoContent, (await team.PatchAsync($"tasks({id})", """{"statecode":1,"statuscode":5}""")).Status);
        Assert.Equal(1, (await team.GetAsync($"tasks({id})")).Body.GetProperty("statecode").GetInt32());
    }

    [FactWithPackedSolution]
    public async Task ServiceRole_ReadsWhatTheStoreReads()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var service = await host.UserAsync("Sandbox Service", ["Governance Service"], "Governance Store");
        foreach (var table in Tables.Concat(["accounts", "opportunities", "tasks", "systemusers"]))
        {
            var answer = await service.GetAsync(table, ("Prefer", "odata.track-changes"));
            Assert.True(answer.Status == HttpStatusCode.OK, $"{table}: {answer}");
        }
    }

    [FactWithPackedSolution]
    public async Task AccountTeam_CreatesEvidenceWithItsFile_AndCannotSetItsStatus()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var measure = Guid.NewGuid();
        await host.Admin.PatchAsync($"gov_measures({measure})", """{"gov_name":"Measure"}""", ("MSCRM.BypassCustomPluginExecution", "true"));
        var team = await host.UserAsync("Sandbox Owner", ["Governance Account Team"], "Governance Readers");
        var id = await team.CreateAsync("gov_evidenceitems", $$"""{"gov_name":"Opinion","gov_kind":"legal-opinion","gov_measureid@odata.bind":"/gov_measures({{measure}})"}""");
        Assert.Equal(HttpStatusCode.NoContent, (await team.UploadAsync($"gov_evidenceitems({id})/gov_file", [1, 2, 3], "opinion.pdf")).Status);
        Assert.Equal([1, 2, 3], (await team.GetAsync($"gov_evidenceitems({id})/gov_file/$value")).Bytes);
        Assert.Equal("0x80040265", (await team.PatchAsync($"gov_evidenceitems({id})", """{"gov_status":1}""")).Code);
        Assert.Equal(HttpStatusCode.Forbidden, (await team.PostAsync("gov_measures", """{"gov_name":"Mine"}""")).Status);
    }

    [FactWithPackedSolution]
    public async Task SecuredColumns_OfAMeasure_AreClosedToOthersThanTheStore()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!, stepsDisabled: true);
        var measure = await host.Admin.CreateAsync("gov_measures", """{"gov_name":"Measure","gov_doi":3}""");
        var service = await host.UserAsync("Sandbox Service", ["Governance Service"], "Governance Store");
        var reader = await host.UserAsync("Sandbox Reader", ["Governance Service"], "Governance Readers");
        Assert.Equal("0x8004f507", (await reader.PatchAsync($"gov_measures({measure})", """{"gov_doi":4}""")).Code);
        Assert.Equal(3, (await reader.GetAsync($"gov_measures({measure})")).Body.GetProperty("gov_doi").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, (await service.PatchAsync($"gov_measures({measure})", """{"gov_doi":4}""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.PatchAsync($"gov_measures({measure})", """{"gov_name":"x"}""", ("MSCRM.BypassCustomPluginExecution", "true"))).Status);
    }
}
