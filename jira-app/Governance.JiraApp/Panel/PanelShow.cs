using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.JiraApp.Edge;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Sync;
using Governance.Store.Panel;
using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Panel;

/// <summary>The panel of the measure behind an issue.</summary>
internal sealed class PanelShow(GovernedIssue issues, PanelPerson people, IPanelReader panels)
{
    public async Task<IResult> OfAsync(ForgeCaller caller, string issueKey)
    {
        if (await issues.FindAsync(caller, issueKey) is not { } governed
            || await panels.OfWorkItem(caller.Tenant, IssueObserver.Host, governed.MappedKey) is not { } panel)
        {
            return EdgeProblem.Of(PanelRefusals.NotGoverned);
        }

        // The key that people see, not the one that the item was mapped under.
        var shown = PanelJson.Of(panel with { WorkItem = panel.WorkItem! with { Key = issueKey } });
        var denied = PanelPerson.DeniedFor(await people.FindAsync(caller), governed.Measure);
        shown["denied"] = denied is null ? null : new JsonObject { ["code"] = denied.Code, ["detail"] = denied.Detail };
        return Results.Text(shown.ToJsonString(), "application/json");
    }
}
