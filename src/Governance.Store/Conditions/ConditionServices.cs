using Governance.Store.Commands;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Conditions;

/// <summary>Composes conditions.</summary>
internal static class ConditionServices
{
    public static IServiceCollection AddGovernanceConditions(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, MeetConditionHandler>()
        .AddSingleton<ICommandHandler, ConfirmConditionHandler>();
}
