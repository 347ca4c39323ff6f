using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Xunit;

namespace Governance.Sandbox.Tests.Forms;

public sealed class PageDescriptionTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private TestHost Host => shared.Host;

    [Fact]
    public async Task Form_IsTheOneOfTheZip()
    {
        var page = await DescribeAsync(Host.Admin);
        var form = page.GetProperty("form");
        Assert.Equal("Item form", form.GetProperty("name").GetString());
        Assert.Equal("test_kind", Assert.Single(form.GetProperty("header").EnumerateArray()).GetProperty("column").GetString());
        var tab = Assert.Single(form.GetProperty("tabs").EnumerateArray());
        Assert.Equal("General", tab.GetProperty("label").GetString());
        Assert.Equal("60%", tab.GetProperty("columns")[0].GetProperty("width").GetString());
        Assert.Equal(
            ["Name", "Secret", "Count", "Parent", "Created", "Stamp"],
            Cells(page).Select(cell => cell.GetProperty("label").GetString()));
        Assert.Equal("_test_parentid_value", Cell(page, "test_parentid").GetProperty("apiName").GetString());
        Assert.False(Cell(page, "test_stamp").GetProperty("showLabel").GetBoolean());
        Assert.Equal(["First", "Second"], form.GetProperty("header")[0].GetProperty("options").EnumerateArray().Select(option => option.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task Control_StandsInItsField_AndItsFilesAreThoseOfTheZip()
    {
        var page = await DescribeAsync(Host.Admin);
        var control = Cell(page, "test_stamp").GetProperty("control");
        Assert.Equal("test_Tests.Stamp", control.GetProperty("name").GetString());
        Assert.Equal("test_stamp", control.GetProperty("parameters").GetProperty("text").GetString());
        var definition = page.GetProperty("controls").GetProperty("test_Tests.Stamp");
        Assert.Equal("Tests.Stamp", definition.GetProperty("registeredName").GetString());
        var script = await Host.Anonymous.GetAsync(Assert.Single(definition.GetProperty("scripts").EnumerateArray()).GetString()!);
        Assert.Equal(TestForms.Script, Encoding.UTF8.GetString(script.Bytes));
        Assert.StartsWith("text/javascript", script.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("nosniff", script.Headers["X-Content-Type-Options"]);
    }

    [Theory]
    [InlineData("/sandbox/controls/test_Tests.Stamp/other.js")]
    [InlineData("/sandbox/controls/test_Tests.Stamp/..%2f..%2fsolution.xml")]
    [InlineData("/sandbox/controls/test_Tests.Other/bundle.js")]
    [InlineData("/sandbox/pages/other.js")]
    public async Task File_ThatIsNotThere_IsNotFound(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Host.Anonymous.GetAsync(path)).Status);

    [Theory]
    [InlineData("test_name", null, null)]
    [InlineData("test_secret", null, "ColumnSecurity")]
    [InlineData("test_count", "Form", "Form")]
    [InlineData("createdon", "Platform", "Platform")]
    [InlineData("test_parentid", "Sandbox", "Sandbox")]
    public async Task Field_IsReadOnly_WhereFormPlatformOrColumnSecuritySaySo(string column, string? writer, string? reader)
    {
        var writes = await Host.UserAsync("Sandbox Writer", ["Test Member"], "Test Writers");
        var reads = await Host.UserAsync("Sandbox Reader", ["Test Member"], "Test Readers");
        Assert.Equal(writer, Cell(await DescribeAsync(writes), column).GetProperty("readOnly").GetString());
        Assert.Equal(reader, Cell(await DescribeAsync(reads), column).GetProperty("readOnly").GetString());
    }

    [Fact]
    public async Task Field_ThatColumnSecurityHides_IsNotReadable()
    {
        var blind = await Host.UserAsync("Sandbox Blind", ["Test Member"]);
        Assert.False(Cell(await DescribeAsync(blind), "test_secret").GetProperty("readable").GetBoolean());
        Assert.True(Cell(await DescribeAsync(Host.Admin), "test_secret").GetProperty("readable").GetBoolean());
    }

    [Fact]
    public async Task Views_AreThePublicOnes_TheDefaultFirst_AndTheWebApiTakesThem()
    {
        var few = await Host.Admin.CreateAsync("test_items", """{"test_name":"few","test_count":4}""");
        var many = await Host.Admin.CreateAsync("test_items", """{"test_name":"many","test_count":6}""");
        var views = (await DescribeAsync(Host.Admin)).GetProperty("views").EnumerateArray().ToList();
        Assert.Equal(["All items", "Counted"], views.Select(view => view.GetProperty("name").GetString()));
        var rows = (await Host.Admin.GetAsync($"test_items?$filter={views[1].GetProperty("filter").GetString()}&$orderby={views[1].GetProperty("orderBy").GetString()}")).Rows
            .Select(row => row.GetProperty("test_itemid").GetGuid()).ToList();
        Assert.Contains(many, rows);
        Assert.DoesNotContain(few, rows);
    }

    [Fact]
    public async Task Description_OfATableThatTheUserMayNotRead_OrThatHasNoForm_IsRefused()
    {
        var nobody = await Host.UserAsync("Sandbox Nobody", []);
        using var page = new PageClient(Host);
        await page.SignInAsync(nobody.UserId);
        Assert.Equal(HttpStatusCode.Forbidden, (await page.GetAsync("/sandbox/page/test_item")).Status);
        await page.SignInAsync(Host.Admin.UserId);
        Assert.Equal(HttpStatusCode.NotImplemented, (await page.GetAsync("/sandbox/page/test_log")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await page.GetAsync("/sandbox/page/test_nothing")).Status);
    }

    private static JsonElement[] Cells(JsonElement page) =>
        [.. page.GetProperty("form").GetProperty("tabs")[0].GetProperty("columns")[0].GetProperty("sections")[0].GetProperty("cells").EnumerateArray()];

    private static JsonElement Cell(JsonElement page, string column) => Cells(page).Single(cell => cell.GetProperty("column").GetString() == column);

    private async Task<JsonElement> DescribeAsync(Client user)
    {
        using var page = new PageClient(Host);
        await page.SignInAsync(user.UserId);
        return (await page.GetAsync("/sandbox/page/test_item")).Body;
    }
}
