using Governance.Store.Commands;
using Governance.Store.Kpis.Impact;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Kpis;

/// <summary>Composes KPIs and impact updates.</summary>
internal static class KpiServices
{
    public static IServiceCollection AddGovernanceKpis(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, DefineKpiHandler>()
        .AddSingleton<ICommandHandler, RetireKpiHandler>()
        .AddSingleton<ICommandHandler, RecordKpiReadingHandler>()
        .AddSingleton<ICommandHandler, ReportImpactHandler>();
}
