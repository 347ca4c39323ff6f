using Governance.Store.Commands;
using Governance.Store.Registers;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Risks;

/// <summary>Composes risks.</summary>
internal static class RiskServices
{
    public static IServiceCollection AddGovernanceRisks(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, RecordRiskHandler>()
        .AddSingleton<ICommandHandler, AcceptRiskHandler>()
        .AddSingleton<ICommandHandler, CloseRiskHandler>()
        .AddSingleton<ICommandHandler, ReviewRisksHandler>()
        .AddSingleton<ICommandHandler, EscalateRisksHandler>()
        .AddSingleton<RiskSweep>()
        .AddSingleton<RiskReader>();
}
