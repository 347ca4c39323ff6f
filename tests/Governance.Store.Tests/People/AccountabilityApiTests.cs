using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>KPIs, objectives, touchpoints, roles and leavers over HTTP, in the shapes of the contracts, section 16.</summary>
public sealed class AccountabilityApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    private static readonly string Today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string Measure => "/measures/" + played.Story.Measure;

    [Fact]
    [Trait("Checklist", "54")]
    [Trait("Checklist", "55")]
    [Trait("Checklist", "93")]
    public async Task Kpi_IsDefinedReadReportedAndListed()
    {
        var owner = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        await Ok(Measure + "/kpis", owner, """{"code":"churn","name":"Churn rate","unit":"%","direction":"Down","baseline":12.5,"target":8,"due":"2028-06-30","readingDays":30,"reason":"Agreed"}""");
        Assert.Equal("The work is complete, and Churn rate has not moved from the baseline.", Text(Assert.Single(Items(await Get("/kpis/findings", owner)))!, "text"));
        Assert.Equal((409, "Impact.StatusOnly"), await Refused(Measure + "/impact", owner, """{"text":"On track"}"""));

        var reading = Text(await Ok(Measure + "/kpis/churn/readings", owner, $$"""{"value":11.0,"on":"{{Today}}","source":"Billing report"}"""), "id");
        Assert.Equal("Churn rate (churn)", Assert.Single((await Get(Measure + "/impact", owner))["unreported"]!.AsArray())!.GetValue<string>());
        await Ok(Measure + "/impact", owner, $$"""{"text":"First month","readings":["{{reading}}"]}""");
        var update = Assert.Single(Items(await Get(Measure + "/impact", owner)))!;
        Assert.Equal(("Sandbox Owner", "12.5", "11"), (Text(update["by"]!, "name"), update["readings"]![0]!["was"]!.ToJsonString(), update["readings"]![0]!["now"]!.ToJsonString()));

        var shown = Assert.Single(Items(await Get(Measure + "/kpis", owner)))!;
        Assert.Equal(("Sandbox Owner", "11", true), (Text(shown["readings"]![0]!["by"]!, "name"), shown["last"]!["value"]!.ToJsonString(), shown["moved"]!.GetValue<bool>()));
        Assert.Equal("Lending", Text(Assert.Single(Items(await Get("/kpis?function=lending", owner)))!, "function"));
        Assert.Empty(Items(await Get("/kpis?function=other", owner)));
        Assert.Empty(Items(await Get("/kpis/findings", owner)));

        Assert.Equal((400, "Request.Malformed"), await Refused(Measure + "/kpis", owner, """{"code":"x","name":"x","unit":"x","direction":"Sideways","reason":"x"}"""));
        Assert.Equal((404, "Kpis.Unknown"), await Refused(Measure + "/kpis/none/retire", owner, """{"reason":"x"}"""));
        Assert.Equal((404, "Measures.Unknown"), await Refused("/measures/nowhere/kpis", owner, """{"code":"x","name":"x","unit":"x","direction":"Up","reason":"x"}"""));
    }

    [Fact]
    [Trait("Checklist", "20")]
    [Trait("Checklist", "93")]
    public async Task Objectives_AreMadeServedAndMapped()
    {
        var owner = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        Assert.Equal((403, "Objectives.NotYours"), await Refused("/objectives", owner, """{"code":"GROW","name":"Grow","reason":"x"}"""));
        var grow = Text(await Ok("/objectives", played.Admin, $$"""{"code":"GROW","name":"Grow","ownerId":"{{played.Story.Sponsor}}","reason":"Strategy"}"""), "id");
        var keep = Text(await Ok("/objectives", played.Admin, $$"""{"code":"KEEP","name":"Keep","parentId":"{{grow}}","reason":"Strategy"}"""), "id");
        Assert.Equal((409, "Objectives.Circle"), await Refused("/objectives/" + grow, played.Admin, $$"""{"code":"GROW","name":"Grow","parentId":"{{keep}}","reason":"x"}"""));
        Assert.Equal(played.Story.Measure, Text(Assert.Single(Items(await Get("/objectives/unmapped", owner)))!, "measureId"));

        await Ok(Measure + "/objective", owner, $$"""{"objectiveId":"{{keep}}","reason":"Agreed"}""");
        Assert.Empty(Items(await Get("/objectives/unmapped", owner)));
        var top = Assert.Single(Items(await Get("/objectives/map", owner)))!;
        Assert.Equal(("GROW", "Sandbox Sponsor", 1), (Text(top, "code"), Text(top["owner"]!, "name"), top["count"]!.GetValue<int>()));
        Assert.Equal(played.Story.Measure, Text(top["children"]![0]!["measures"]![0]!, "id"));
        Assert.Equal(["GROW", "KEEP"], Items(await Get("/objectives", owner)).Select(one => Text(one!, "code")));
        Assert.Empty(Items(await Get("/objectives/map", await played.Server.Token(tenant: "t2", roles: "admin"))));

        Assert.Equal((403, "Objectives.NotYours"), await Refused($"/objectives/{keep}/retire", owner, """{"reason":"Reached"}"""));
        Assert.Equal((400, "Request.ValueMissing"), await Refused($"/objectives/{keep}/retire", played.Admin, "{}"));
        Assert.Equal((404, "Objectives.Unknown"), await Refused($"/objectives/{keep}/retire", await played.Server.Token(tenant: "t2", roles: "admin"), """{"reason":"Reached"}"""));
        var retired = await Ok($"/objectives/{keep}/retire", played.Admin, """{"reason":"Reached"}""");
        Assert.Equal((played.Story.Measure, 0), (Text(Assert.Single(retired["measures"]!.AsArray())!, "id"), retired["objectives"]!.AsArray().Count));
        Assert.Equal((409, "Objectives.Retired"), await Refused($"/objectives/{keep}/retire", played.Admin, """{"reason":"Again"}"""));
        Assert.Equal((409, "Objectives.Retired"), await Refused(Measure + "/objective", owner, $$"""{"objectiveId":"{{keep}}","reason":"x"}"""));
        Assert.Equal("KEEP", Text(Assert.Single(Items(await Get("/objectives/unmapped", owner)))!["retired"]!, "code"));
        Assert.Equal("Reached", Text(Items(await Get("/objectives", owner)).Single(one => Text(one!, "code") == "KEEP")!["retired"]!, "reason"));
    }

    [Fact]
    [Trait("Checklist", "21")]
    [Trait("Checklist", "22")]
    [Trait("Checklist", "23")]
    public async Task Measure_ShowsWhoAnswersForWhat_AndWhatIsMissing()
    {
        var owner = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        await Ok(Measure + "/fields", owner, """{"fields":{"effectKind":"","effectAmount":"","effectCurrency":""}}""");
        var before = (await Get(Measure, owner))["accountability"]!;
        Assert.Equal(("Sandbox Owner", "Sandbox Sponsor", "Sandbox Controller", "Lending"), (Text(before["owner"]![0]!, "name"), Text(before["sponsor"]![0]!, "name"), Text(before["controller"]![0]!, "name"), Text(before, "function")));
        Assert.Equal("""["legalEntity","milestonePlan","steeringContext","effect"]""", before["missing"]!.ToJsonString());

        await Ok(Measure + "/fields", owner, """{"fields":{"legalEntity":"Sandbox Bank","milestonePlan":"Three steps","steeringContext":"Monthly committee","effectKind":"Savings","effectAmount":"125000.50","effectCurrency":"EUR"}}""");
        var after = (await Get(Measure, owner))["accountability"]!;
        Assert.Equal("[]", after["missing"]!.ToJsonString());
        Assert.Equal(("Sandbox Bank", "Three steps", "Monthly committee", "125000.50"), (Text(after, "legalEntity"), Text(after, "milestonePlan"), Text(after, "steeringContext"), Text(after["effect"]!, "amount")));

        await Ok(Measure + "/touchpoints", owner, $$"""{"code":"T1","fromFunction":"Sales","toFunction":"Legal","about":"Contract","personId":"{{played.Story.Sponsor}}","reason":"Hand-over"}""");
        var point = Assert.Single(Items(await Get(Measure + "/touchpoints", owner)))!;
        Assert.Equal(("Sandbox Sponsor", false), (Text(point["person"]!, "name"), point["open"]!.GetValue<bool>()));
    }

    [Fact]
    [Trait("Checklist", "22")]
    public async Task Roles_Leavers_AndMerges()
    {
        var server = played.Server;
        var admin = await server.Token(await Person("Sandbox Administrator"), "Sandbox Administrator", "t1", "admin");
        var second = await server.Token(await Person("Sandbox Second Administrator"), "Sandbox Second Administrator", "t1", "admin");
        var (clerk, twin) = (await Person("Sandbox Clerk"), await Person("Sandbox Clerk Again"));
        var before = DateTime.UtcNow;
        await Ok(Measure + "/roles", admin, $$"""{"role":"clerk","toPersonId":"{{twin}}","until":"2099-01-01T00:00:00+01:00","reason":"Helps out"}""");
        var held = Items(await Get(Measure + "/roles", admin)).Single(one => Text(one!, "role") == "clerk")!;
        Assert.Equal(("Sandbox Clerk Again", "2098-12-31T23:00:00+00:00", true), (Text(held["person"]!, "name"), Text(held, "until"), held["holds"]!.GetValue<bool>()));
        Assert.Equal("Sandbox Administrator", Text((await Get(Measure + "/roles", admin))["changes"]![0]!["by"]!, "name"));
        Assert.DoesNotContain(Items(await Get(Measure + $"/roles?at={before:yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'}", admin)), one => Text(one!, "role") == "clerk" && Text(one!["person"]!, "name") == "Sandbox Clerk");
        Assert.Equal((400, "Request.ParameterInvalid"), await Got(Measure + "/roles?at=2099-01-01T00:00:00Z", admin));

        await Ok($"/people/{twin}/merge", admin, $$"""{"into":"{{clerk}}","reason":"Entered twice"}""");
        Assert.Equal((409, "People.SecondAdminNeeded"), await Refused($"/people/{twin}/merge/confirm", admin, $$"""{"into":"{{clerk}}"}"""));
        await Ok($"/people/{twin}/merge/confirm", second, $$"""{"into":"{{clerk}}"}""");
        Assert.Equal("clerk", Text(Assert.Single(Items(await Get($"/people/{clerk}/roles", admin)))!, "role"));
        Assert.Equal(clerk, Text(Items(await Get("/people?count=1000", admin)).Single(one => Text(one!, "id") == twin)!, "mergedInto"));

        var left = await Ok($"/people/{clerk}/leave", admin, """{"reason":"Contract ended"}""");
        Assert.Equal((played.Story.Measure, "clerk"), (Text(left["measures"]![0]!, "id"), left["measures"]![0]!["roles"]![0]!.GetValue<string>()));
        Assert.Empty(Items(await Get($"/people/{clerk}/roles", admin)));
        Assert.Equal(Today, Text(Items(await Get("/people?count=1000", admin)).Single(one => Text(one!, "id") == clerk)!, "left"));
        Assert.Equal((404, "People.Unknown"), await Got("/people/nobody/roles", admin));

        var link = Text(await Ok($"/people/{played.Story.Owner}/links", admin, """{"system":"jira","scope":"cloud-1","subject":"account-1"}"""), "linkId");
        await Ok($"/people/links/{link}/confirm", second, "{}");
        await Ok($"/people/links/{link}/unlink", admin, """{"reason":"Wrong person"}""");
        Assert.Equal((409, "People.SecondAdminNeeded"), await Refused($"/people/links/{link}/unlink/confirm", admin, "{}"));
        await Ok($"/people/links/{link}/unlink/confirm", second, "{}");
    }

    [Fact]
    [Trait("Checklist", "18")]
    public async Task Node_IsMovedAndRenamed()
    {
        string[] ids = ["", "", ""];
        foreach (var (at, kind, parent) in new[] { (0, "Portfolio", -1), (1, "Portfolio", -1), (2, "Program", 0) })
        {
            ids[at] = Text(await Ok("/nodes", played.Admin, $$"""{"kind":"{{kind}}","name":"Node {{at}}","parentId":{{(parent < 0 ? "null" : $"\"{ids[parent]}\"")}}}"""), "id");
        }

        await Ok("/nodes/" + ids[2], played.Admin, $$"""{"name":"Renamed","parentId":"{{ids[1]}}","reason":"New organization"}""");
        var node = Items(await Get("/nodes", played.Admin)).Single(one => Text(one!, "id") == ids[2])!;
        Assert.Equal(("Renamed", ids[1]), (Text(node, "name"), Text(node, "parentId")));
        Assert.Equal((400, "Portfolio.WrongLevel"), await Refused("/nodes/" + ids[1], played.Admin, $$"""{"parentId":"{{ids[0]}}","reason":"x"}"""));
        Assert.Equal((404, "Portfolio.NodeUnknown"), await Refused("/nodes/" + ids[1], await played.Server.Token(tenant: "t2", roles: "admin"), """{"name":"x","reason":"x"}"""));
    }

    [Theory]
    [InlineData("/kpis")]
    [InlineData("/kpis/findings")]
    [InlineData("/objectives")]
    [InlineData("/objectives/map")]
    [InlineData("/objectives/unmapped")]
    [InlineData("/people/x/roles")]
    [InlineData("/measures/x/kpis")]
    [InlineData("/measures/x/impact")]
    [InlineData("/measures/x/touchpoints")]
    [InlineData("/measures/x/roles")]
    public async Task Queries_NeedAToken_AndKnowNothingOfOtherTenants(string path)
    {
        Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, "/api/v1" + path, null)).Status);
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path.Replace("/measures/x", Measure, StringComparison.Ordinal), await played.Server.Token(tenant: "t2", roles: "admin"));
        Assert.True(status == 404 || body!["items"]!.AsArray().Count == 0, $"{status} {body}");
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static JsonArray Items(JsonNode node) => node["items"]!.AsArray();

    private async Task<string> Person(string name) => Text(await Ok("/people", played.Admin, $$"""{"name":"{{name}}"}"""), "id");

    private async Task<JsonNode> Ok(string path, string token, string body)
    {
        var (status, answer) = await played.Server.Post("/api/v1" + path, token, body);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }

    private async Task<(int Status, string Code)> Refused(string path, string token, string body)
    {
        var (status, answer) = await played.Server.Post("/api/v1" + path, token, body);
        return (status, Text(answer!, "code"));
    }

    private async Task<(int Status, string Code)> Got(string path, string token)
    {
        var (status, answer) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        return (status, Text(answer!, "code"));
    }

    private async Task<JsonNode> Get(string path, string token)
    {
        var (status, answer) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }
}
