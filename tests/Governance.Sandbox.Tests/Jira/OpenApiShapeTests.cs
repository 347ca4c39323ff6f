using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Governance.Sandbox.Tests.Jira;

public sealed class OpenApiShapeTests(JiraStand stand, ITestOutputHelper output) : IClassFixture<JiraStand>
{
    [NeedsOpenApiFact]
    public async Task The_answers_have_the_shapes_of_Jiras_own_description()
    {
        output.WriteLine("Compared with ../shared/data/jira-cloud-openapi-v3.json.");
        var shapes = new OpenApiShapes();
        await stand.AddProjectAsync("SHAPE");
        var created = await stand.Person.PostAsJsonAsync("/rest/api/3/issue", new { fields = new { project = new { key = "SHAPE" }, issuetype = new { name = "Task" }, summary = "Shape" } });
        await stand.MoveAsync("SHAPE-1", "31");
        await stand.Person.PutAsJsonAsync("/rest/api/3/issue/SHAPE-1/properties/note", new { a = 1 });

        Assert.Empty(shapes.Differences("/rest/api/3/issue", "post", 201, await created.Content.ReadFromJsonAsync<JsonElement>()));
        await SameAsync(shapes, "/rest/api/3/issue/{issueIdOrKey}", "/rest/api/3/issue/SHAPE-1?expand=changelog");
        await SameAsync(shapes, "/rest/api/3/issue/{issueIdOrKey}/transitions", "/rest/api/3/issue/SHAPE-1/transitions");
        await SameAsync(shapes, "/rest/api/3/issue/{issueIdOrKey}/changelog", "/rest/api/3/issue/SHAPE-1/changelog");
        await SameAsync(shapes, "/rest/api/3/issue/{issueIdOrKey}/properties", "/rest/api/3/issue/SHAPE-1/properties");
        await SameAsync(shapes, "/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}", "/rest/api/3/issue/SHAPE-1/properties/note");
        await SameAsync(shapes, "/rest/api/3/field", "/rest/api/3/field");
        await SameAsync(shapes, "/rest/api/3/myself", "/rest/api/3/myself");
        await SameAsync(shapes, "/rest/api/3/project", "/rest/api/3/project");
        await SameAsync(shapes, "/rest/api/3/project/{projectIdOrKey}", "/rest/api/3/project/SHAPE");

        var search = await stand.Person.PostAsJsonAsync("/rest/api/3/search/jql", new { jql = "project = SHAPE", fields = new[] { "*all" }, expand = "changelog" });
        var found = await search.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Empty(shapes.Differences("/rest/api/3/search/jql", "post", 200, found));
        var status = found.GetProperty("issues")[0].GetProperty("fields").GetProperty("status");
        Assert.Empty(shapes.DifferencesFrom("StatusDetails", status));

        var refused = await stand.MoveAsync("SHAPE-1", "99");
        Assert.Empty(shapes.DifferencesFrom("ErrorCollection", await refused.Content.ReadFromJsonAsync<JsonElement>()));
    }

    [NeedsOpenApiFact]
    public void A_wrong_shape_is_found()
    {
        var shapes = new OpenApiShapes();
        Assert.Equal(["$.errorMessages: String is not array", "$.reason is not known to Jira"],
            shapes.DifferencesFrom("ErrorCollection", JsonElement.Parse("""{"errorMessages":"no","reason":"x","errors":{}}""")));
        Assert.Equal(["$.values[0].id: Number is not string"],
            shapes.Differences("/rest/api/3/issue/{issueIdOrKey}/changelog", "get", 200, JsonElement.Parse("""{"values":[{"id":7}]}""")));
    }

    private async Task SameAsync(OpenApiShapes shapes, string path, string address)
    {
        var answer = await stand.Person.GetAsync(address);
        Assert.Empty(shapes.Differences(path, "get", (int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>()));
    }
}
