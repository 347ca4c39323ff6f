using Governance.Store.Adoption;
using Governance.Store.Commands;
using Governance.Store.Ownership;
using Governance.Store.Reporting.Committee;
using Governance.Store.Reporting.Tags;
using Governance.Store.Reporting.World;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Reporting;

/// <summary>Composes reports, reminders, adoption and ownership.</summary>
internal static class ReportingServices
{
    public static void AddGovernanceReporting(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, CommitteeStreams>()
        .AddSingleton<ICommandHandler, TagMeasureHandler>()
        .AddSingleton<ICommandHandler, IssueCommitteeReportHandler>()
        .AddSingleton<ICommandHandler, ProposeAdoptionHandler>()
        .AddSingleton<ICommandHandler, ConfirmAdoptionHandler>()
        .AddSingleton<ReportWorlds>()
        .AddSingleton<OwnershipReader>();

    public static void MapGovernanceReporting(this IEndpointRouteBuilder api)
    {
        api.MapReports();
        api.MapReminders();
        api.MapAdoption();
        api.MapOwnership();
    }
}
