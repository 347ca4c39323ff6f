using Governance.Store.Commands;
using Governance.Store.Gates;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Waivers;

/// <summary>Composes waivers.</summary>
internal static class WaiverServices
{
    public static IServiceCollection AddGovernanceWaivers(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, AskWaiverHandler>()
        .AddSingleton<ICommandHandler, GrantWaiverHandler>()
        .AddSingleton<ICommandHandler, RevokeWaiverHandler>();
}
