using Governance.Store.Commands;
using Governance.Store.Registers;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Dependencies;

/// <summary>Composes dependencies.</summary>
internal static class DependencyServices
{
    public static IServiceCollection AddGovernanceDependencies(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, RecordDependencyHandler>()
        .AddSingleton<ICommandHandler, CommitDependencyHandler>()
        .AddSingleton<ICommandHandler, DeclineDependencyHandler>()
        .AddSingleton<ICommandHandler, CloseDependencyHandler>()
        .AddSingleton<ICommandHandler, ReviewDependenciesHandler>()
        .AddSingleton<ICommandHandler, CheckDependenciesHandler>()
        .AddSingleton<DependencySweep>()
        .AddSingleton<DependencyReader>();
}
