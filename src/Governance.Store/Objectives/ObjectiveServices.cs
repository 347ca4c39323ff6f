using Governance.Store.Commands;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Objectives;

/// <summary>Composes objectives.</summary>
internal static class ObjectiveServices
{
    public static IServiceCollection AddGovernanceObjectives(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, ObjectiveStreams>()
        .AddSingleton<ICommandHandler, SetObjectiveHandler>()
        .AddSingleton<ICommandHandler, RetireObjectiveHandler>()
        .AddSingleton<ICommandHandler, ServeObjectiveHandler>();
}
