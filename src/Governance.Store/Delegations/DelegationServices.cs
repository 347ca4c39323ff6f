using Governance.Store.Commands;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Delegations;

/// <summary>Composes the delegations.</summary>
internal static class DelegationServices
{
    public static IServiceCollection AddGovernanceDelegations(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, DelegationStreams>()
        .AddSingleton<ICommandHandler, OfferDelegationHandler>()
        .AddSingleton<ICommandHandler, AcceptDelegationHandler>()
        .AddSingleton<ICommandHandler, RevokeDelegationHandler>()
        .AddSingleton<DelegationIndex>()
        .AddSingleton<DelegationReader>();
}
