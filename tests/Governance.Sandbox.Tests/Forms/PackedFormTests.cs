using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Tests.Setup;
using Governance.Sandbox.Tests.Solutions;
using Xunit;

namespace Governance.Sandbox.Tests.Forms;

/// <summary>The form that administrators import is the form that is shown here.</summary>
public sealed class PackedFormTests
{
    [FactWithPackedSolution]
    public async Task MeasureForm_CarriesTheGatePanel_AndAnAccountTeamCanTypeIntoNothing()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        var team = await host.UserAsync("Sandbox Account Manager", ["Governance Account Team"], "Governance Readers");
        using var browser = new PageClient(host);
        await browser.SignInAsync(team.UserId);
        var page = (await browser.GetAsync("/sandbox/page/gov_measure")).Body;
        var cells = page.GetProperty("form").GetProperty("tabs").EnumerateArray()
            .SelectMany(tab => tab.GetProperty("columns").EnumerateArray())
            .SelectMany(column => column.GetProperty("sections").EnumerateArray())
            .SelectMany(section => section.GetProperty("cells").EnumerateArray())
            .ToList();

        var panel = Assert.Single(cells, cell => cell.TryGetProperty("control", out _));
        Assert.Equal("gov_panel", panel.GetProperty("column").GetString());
        Assert.False(panel.GetProperty("showLabel").GetBoolean());
        Assert.Equal("gov_panel", panel.GetProperty("control").GetProperty("parameters").GetProperty("panel").GetString());
        Assert.All(cells, cell => Assert.NotEqual(JsonValueKind.Null, cell.GetProperty("readOnly").ValueKind));
        Assert.All(cells, cell => Assert.True(cell.GetProperty("readable").GetBoolean()));

        var definition = page.GetProperty("controls").GetProperty("gov_Governance.GatePanel");
        foreach (var path in definition.GetProperty("scripts").EnumerateArray().Concat(definition.GetProperty("styles").EnumerateArray()))
        {
            Assert.Equal(HttpStatusCode.OK, (await host.Anonymous.GetAsync(path.GetString()!)).Status);
        }

        var script = Encoding.UTF8.GetString((await host.Anonymous.GetAsync(definition.GetProperty("scripts")[0].GetString()!)).Bytes);
        Assert.Contains("Governance.GatePanel", script, StringComparison.Ordinal);
    }

    [FactWithPackedSolution]
    public async Task EveryTableWithAForm_CanBeDescribed_AndItsViewsCanBeAsked()
    {
        await using var host = await TestHost.OpenAsync(PackedSolution.Path!);
        using var browser = new PageClient(host);
        await browser.SignInAsync(host.Admin.UserId);
        var tables = (await browser.GetAsync("/sandbox/page/gov_measure")).Body.GetProperty("navigation").EnumerateArray().Select(table => table.GetProperty("table").GetString()!).ToList();
        Assert.Contains("gov_evidenceitem", tables);
        foreach (var table in tables)
        {
            var page = (await browser.GetAsync($"/sandbox/page/{table}")).Body;
            foreach (var view in page.GetProperty("views").EnumerateArray())
            {
                var rows = await host.Admin.GetAsync($"{page.GetProperty("set").GetString()}?$filter={view.GetProperty("filter").GetString()}&$orderby={view.GetProperty("orderBy").GetString()}");
                Assert.True(rows.Status == HttpStatusCode.OK, $"{table}: {rows}");
            }
        }
    }
}
