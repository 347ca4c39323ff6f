using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Xunit;

namespace Governance.Store.Tests.Registers;

/// <summary>Risks, dependencies, capacity and changes over HTTP, in the shapes of the contracts, section 17.</summary>
public sealed class RegisterApiTests(RegisterServer played) : IClassFixture<RegisterServer>
{
    private static readonly string Month = DateTime.UtcNow.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [Fact]
    [Trait("Checklist", "69")]
    [Trait("Checklist", "70")]
    [Trait("Checklist", "71")]
    public async Task Risk_IsEntered_Escalated_Accepted_Reviewed_AndClosed()
    {
        var (path, owner) = ($"/measures/{played.Measure}/risks", played.Story.Story.People.Owner);
        string Body(int probability) => $$"""{"risk":{"code":"R1","title":"Late","cause":"One supplier","kind":"Supplier","probability":{{probability}},"impact":4,"ownerId":"{{owner}}","response":"A second one","due":"2099-01-31"},"reason":"Seen"}""";
        await played.Denied(400, "Request.Malformed", path, played.Owner, Body(3).Replace("Supplier\"", "Weather\"", StringComparison.Ordinal));
        await played.Ok(path, played.Owner, Body(3));
        var escalated = Assert.Single((await played.Get("/risks/escalated", played.Sponsor))["items"]!.AsArray())!;
        Assert.Equal(("R1", 12, "Sandbox Owner"), (Text(escalated, "code"), escalated["score"]!.GetValue<int>(), Text(escalated["owner"]!, "name")));
        await played.Denied(403, "Risks.NotYoursToAccept", path + "/R1/accept", played.Owner, """{"score":12,"reason":"Fine"}""");
        await played.Denied(409, "Risks.ScoreChanged", path + "/R1/accept", played.Sponsor, """{"score":11,"reason":"Fine"}""");
        await played.Denied(404, "Risks.Unknown", path + "/R9/accept", played.Sponsor, """{"score":12,"reason":"Fine"}""");
        await played.Ok(path + "/R1/accept", played.Sponsor, """{"score":12,"reason":"Fine"}""");
        await played.Ok(path + "/review", played.Sponsor, """{"comment":"Looked at"}""");
        var shown = await played.Get(path, played.Owner);
        Assert.Equal(("sponsor", "Sandbox Sponsor"), (Text(shown["items"]![0]!["acceptance"]!, "role"), Text(shown["items"]![0]!["acceptance"]!["by"]!, "name")));
        Assert.Empty(shown["register"]!["open"]!.AsArray());
        Assert.Equal(("Sandbox Sponsor", "pmo"), (Text(shown["register"]!["reviewedBy"]!, "name"), shown["register"]!["reviewedByRoles"]![0]!.GetValue<string>()));
        Assert.Empty((await played.Get("/risks/escalated", played.Sponsor))["items"]!.AsArray());
        Assert.Single((await played.Get("/risks", played.Sponsor))["items"]!.AsArray());
        await played.Ok(path + "/R1/close", played.Owner, """{"occurred":false,"reason":"Delivered"}""");
        Assert.Empty((await played.Get("/risks", played.Sponsor))["items"]!.AsArray());
        await played.Denied(404, "Measures.Unknown", path, played.Stranger, null);
        await played.Denied(404, "Measures.Unknown", path + "/R1/close", played.Stranger, """{"reason":"x"}""");
        await played.Denied(400, "Request.ParameterInvalid", "/risks?count=0", played.Owner, null);
    }

    [Fact]
    [Trait("Checklist", "72")]
    public async Task Dependency_IsEntered_Committed_AndItsSlipIsShown()
    {
        var (path, other) = ($"/measures/{played.Measure}/dependencies", played.Other);
        var otherOwner = await played.Server.Token(other.Owner, "Sandbox Owner of Other");
        string Body(string on) => $$$"""{"dependency":{"code":"D1","title":"Interface","on":"{{{on}}}","neededBy":"2099-03-11"}}""";
        await played.Denied(404, "Dependencies.SourceUnknown", path, played.Owner, Body("nowhere"));
        await played.Denied(409, "Dependencies.Cycle", path, played.Owner, Body(played.Measure));
        await played.Ok(path, played.Owner, Body(other.Measure));
        await played.Denied(403, "Dependencies.OtherSideOnly", path + "/D1/commitment", played.Owner, """{"date":"2099-03-01","reason":"Planned"}""");
        await played.Denied(409, "Dependencies.Cycle", $"/measures/{other.Measure}/dependencies", otherOwner, Body(played.Measure));
        await played.Ok(path + "/D1/commitment", otherOwner, """{"date":"2099-03-01","reason":"Planned"}""");
        await played.Ok(path + "/review", played.Sponsor, """{"comment":"Looked at"}""");
        Assert.Equal(0, (await played.Ok(path + "/check", played.Owner, "{}"))["broken"]!.GetValue<int>());
        var shown = await played.Get(path, played.Owner);
        Assert.Equal(("Other", "2099-03-01", "Sandbox Owner of Other"), (Text(shown["items"]![0]!["on"]!, "name"), Text(shown["items"]![0]!, "committed"), Text(shown["items"]![0]!["committedBy"]!, "name")));
        Assert.Empty(shown["register"]!["open"]!.AsArray());
        Assert.Equal(played.Measure, Text(Assert.Single((await played.Get($"/measures/{other.Measure}/dependencies", played.Owner))["waiting"]!.AsArray())!, "measureId"));
        Assert.Equal(20, Assert.Single((await played.Get($"/measures/{other.Measure}/dependencies/impact?days=30", played.Owner))["items"]!.AsArray())!["lateDays"]!.GetValue<int>());
        await played.Denied(400, "Request.ParameterInvalid", $"/measures/{other.Measure}/dependencies/impact?days=-1", played.Owner, null);
        Assert.Single((await played.Get("/dependencies", played.Owner))["items"]!.AsArray());
        await played.Ok(path + "/D1/decline", otherOwner, """{"reason":"No capacity"}""");
        await played.Ok(path + "/D1/withdraw", played.Owner, """{"reason":"Bought instead"}""");
        await played.Denied(409, "Dependencies.NotOpen", path + "/D1/fulfil", played.Owner, """{"reason":"Came"}""");
        Assert.Empty((await played.Get("/dependencies", played.Owner))["items"]!.AsArray());
        await played.Denied(404, "Measures.Unknown", path, played.Stranger, null);
    }

    [Fact]
    [Trait("Checklist", "65")]
    [Trait("Checklist", "66")]
    [Trait("Checklist", "67")]
    [Trait("Checklist", "68")]
    public async Task Capacity_IsEntered_Needed_Checked_AndListed()
    {
        var manager = await played.Server.Token(played.Story.Story.People.Controller, "Sandbox Controller", roles: "resource-manager");
        await played.Denied(403, "Capacity.ManagerOnly", "/skills", played.Owner, """{"code":"law","name":"Law"}""");
        await played.Ok("/skills", manager, """{"code":"law","name":"Law"}""");
        await played.Ok("/skills/law/capacity", manager, $$"""{"resource":{"code":"team-1","kind":"Team","name":"Sandbox team"},"months":[{"month":"{{Month}}","hours":100}],"reason":"Plan"}""");
        var needs = $"/measures/{played.Measure}/needs";
        await played.Denied(404, "Capacity.SkillUnknown", needs, played.Owner, $$"""{"needs":[{"skill":"art","month":"{{Month}}","hours":1}],"reason":"Estimate"}""");
        await played.Ok(needs, played.Owner, $$"""{"needs":[{"skill":"law","month":"{{Month}}","hours":120}],"reason":"Estimate"}""");
        var check = await played.Ok($"/measures/{played.Measure}/capacity/check", manager, "{}");
        Assert.Equal((false, 1), (check["covered"]!.GetValue<bool>(), check["gaps"]!.GetValue<int>()));
        var shown = await played.Get($"/measures/{played.Measure}/capacity", played.Owner);
        Assert.Equal((120, 20, false, "Sandbox Controller"), (shown["items"]![0]!["hours"]!.GetValue<int>(), shown["check"]!["gaps"]![0]!["missing"]!.GetValue<int>(), shown["check"]!["covered"]!.GetValue<bool>(), Text(shown["check"]!["by"]!, "name")));
        Assert.Single(shown["register"]!["open"]!.AsArray());
        Assert.Equal(120, Assert.Single((await played.Get("/capacity/scarce", played.Owner))["items"]!.AsArray())!["percent"]!.GetValue<int>());
        Assert.Equal(played.Measure, Text(Assert.Single((await played.Get("/capacity/overload", played.Owner))["items"]!.AsArray())!["competing"]![0]!, "measureId"));
        Assert.Equal(2, (await played.Get($"/capacity?from={Month}&months=2", played.Owner))["items"]!.AsArray().Count);
        Assert.Equal("team-1", Text(Assert.Single((await played.Get("/skills", played.Owner))["items"]!.AsArray())!["capacity"]![0]!, "resource"));
        await played.Denied(400, "Request.ParameterInvalid", "/capacity?from=2027-13", played.Owner, null);
        await played.Denied(400, "Request.ParameterInvalid", "/capacity?months=61", played.Owner, null);
        Assert.Empty((await played.Get("/skills", played.Stranger))["items"]!.AsArray());
        await played.Denied(404, "Measures.Unknown", $"/measures/{played.Measure}/capacity", played.Stranger, null);
    }

    [Fact]
    [Trait("Checklist", "73")]
    [Trait("Checklist", "75")]
    public async Task Change_IsRequested_Decided_AndBothBaselinesAreShown()
    {
        var path = $"/measures/{played.Measure}/changes";
        await played.Denied(409, "Milestones.BaselineFrozen", $"/measures/{played.Measure}/milestones", played.Owner, """{"milestones":[{"code":"M1","name":"Step M1","due":"2027-12-31"}],"reason":"Later"}""");
        await played.Denied(400, "Changes.Nothing", path, played.Owner, """{"title":"None","reason":"None"}""");
        var asked = await played.Ok(path, played.Owner, """{"title":"More","reason":"Law","budget":1200.00,"milestones":[{"code":"M1","name":"Step M1","due":"2027-12-31"}]}""");
        Assert.Equal("""[["sponsor"],["controller"]]""", asked["needs"]!.ToJsonString());
        var id = Text(asked, "id");
        var waiting = Assert.Single((await played.Get("/changes", played.Sponsor))["items"]!.AsArray())!;
        Assert.Equal((id, "C1", "Requested", "Sandbox Owner"), (Text(waiting, "id"), Text(waiting, "code"), Text(waiting, "state"), Text(waiting["requestedBy"]!, "name")));
        Assert.Equal(["sponsor", "controller"], waiting["waitsFor"]!.AsArray().Select(one => one!.GetValue<string>()));
        await played.Denied(403, "Changes.NotYoursToDecide", $"{path}/{id}/decisions", played.Owner, """{"approve":true,"reason":"Mine"}""");
        Assert.Equal("Requested", Text(await played.Ok($"{path}/{id}/decisions", played.Controller, """{"approve":true,"reason":"Solid"}"""), "state"));
        Assert.Equal("Applied", Text(await played.Ok($"{path}/{id}/decisions", played.Sponsor, """{"approve":true,"reason":"Needed"}"""), "state"));
        Assert.Equal("Applied", Text((await played.Get(path, played.Owner))["items"]![0]!, "state"));
        var baselines = await played.Get($"/measures/{played.Measure}/baselines", played.Owner);
        Assert.Equal(("1000.00", "1200.00", 2), (Text(baselines["original"]!, "budget"), Text(baselines["current"]!, "budget"), baselines["differences"]!.AsArray().Count));
        Assert.Empty((await played.Get("/changes", played.Sponsor))["items"]!.AsArray());
        await played.Denied(404, "Measures.Unknown", path, played.Stranger, null);
        await played.Denied(404, "Measures.Unknown", $"/measures/{played.Measure}/baselines", played.Stranger, null);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
