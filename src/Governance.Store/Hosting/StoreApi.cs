using Governance.Store.Api;
using Governance.Store.Approvals;
using Governance.Store.Auth;
using Governance.Store.Breaches;
using Governance.Store.Budgets;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Closure;
using Governance.Store.Conditions;
using Governance.Store.Configuration;
using Governance.Store.Delegations;
using Governance.Store.Dependencies;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.History;
using Governance.Store.Hosts.Binding;
using Governance.Store.Intake;
using Governance.Store.Kpis;
using Governance.Store.Kpis.Impact;
using Governance.Store.LedgerApi;
using Governance.Store.Objectives;
using Governance.Store.Panel;
using Governance.Store.People;
using Governance.Store.People.Roles;
using Governance.Store.People.Touchpoints;
using Governance.Store.Portfolio;
using Governance.Store.Reporting;
using Governance.Store.Risks;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;
using Governance.Store.Triggers.Queries;
using Governance.Store.Waivers;
using Governance.Store.WorkItems;
using Governance.Store.Writing;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Hosting;

/// <summary>Maps the store's API. Every route needs a token unless it says otherwise here.</summary>
public static class StoreApi
{
    /// <summary>Adds the middleware and the routes.</summary>
    public static WebApplication MapGovernanceApi(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(StatusProblems.Write);
        app.UseAuthentication();
        app.UseAuthorization();

        var api = app.MapGroup("/api/v1").RequireAuthorization().AddEndpointFilter<CallerFilter>();
        api.MapRulebooks();
        api.MapRulebookCheck();
        api.MapPeople();
        api.MapDemands();
        api.MapMeasures();
        api.MapWorkItems();
        api.MapEvidence();
        api.MapGates();
        api.MapApprovals();
        api.MapDelegations();
        api.MapBreaches();
        api.MapPortfolio();
        api.MapPanel();
        api.MapHosts();
        api.MapSettings();
        api.MapTriggers();
        api.MapConditions();
        api.MapWaivers();
        api.MapGovernanceReporting();
        api.MapRisks();
        api.MapDependencies();
        api.MapCapacity();
        api.MapChanges();
        api.MapKpis();
        api.MapImpact();
        api.MapObjectives();
        api.MapTouchpoints();
        api.MapRoles();
        api.MapPersons();
        api.MapValue();
        api.MapDivergences();
        api.MapAssumptions();
        api.MapBudgets();
        api.MapLedger();

        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
        app.MapOpenApi().AllowAnonymous();
        if (app.Services.GetRequiredService<StoreOptions>().Sandbox)
        {
            app.MapSandbox();
        }

        return app;
    }

    private static IResult Ready(StoreEngine engine) => engine.IsReady
        ? Results.Text("ready")
        : ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, "Server.NotReady", "The store is starting or ending. Ask again shortly.");
}
