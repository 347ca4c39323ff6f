using Governance.Store.Commands;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Capacity;

/// <summary>Composes skills, capacity and needs.</summary>
internal static class CapacityServices
{
    public static IServiceCollection AddGovernanceCapacity(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, SkillStreams>()
        .AddSingleton<ICommandHandler, CreateSkillHandler>()
        .AddSingleton<ICommandHandler, EnterSupplyHandler>()
        .AddSingleton<ICommandHandler, RecordNeedsHandler>()
        .AddSingleton<ICommandHandler, CheckCapacityHandler>()
        .AddSingleton<CapacityReader>();
}
