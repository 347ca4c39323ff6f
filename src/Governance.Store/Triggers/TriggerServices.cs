using Governance.Store.Triggers.Queries;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Triggers;

/// <summary>Composes the trigger rules.</summary>
internal static class TriggerServices
{
    public static IServiceCollection AddGovernanceTriggers(this IServiceCollection services) => services
        .AddSingleton<IDemandSources, DemandSources>()
        .AddSingleton<TriggerQueries>();
}
