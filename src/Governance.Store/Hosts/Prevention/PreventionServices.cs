using Governance.Store.Commands;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Hosts.Prevention;

/// <summary>Composes what is known about the protection of hosts.</summary>
internal static class PreventionServices
{
    public static IServiceCollection AddGovernancePrevention(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, PreventionStreams>()
        .AddSingleton<ICommandHandler, RecordPreventionChangeHandler>()
        .AddSingleton<ICommandHandler, RecordPreventionBaselineHandler>()
        .AddSingleton<PreventionBook>();
}
