using Governance.Store.Commands;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Changes;

/// <summary>Composes baselines and change requests.</summary>
internal static class ChangeServices
{
    public static IServiceCollection AddGovernanceChanges(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, RequestChangeHandler>()
        .AddSingleton<ICommandHandler, DecideChangeHandler>()
        .AddSingleton<ICommandHandler, WithdrawChangeHandler>()
        .AddSingleton<ChangeReader>();
}
