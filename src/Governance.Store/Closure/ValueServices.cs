using Governance.Store.Budgets;
using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Evidence;
using Governance.Store.Storage;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Closure;

/// <summary>Composes divergence, budget, assumptions and the confirmation of value.</summary>
internal static class ValueServices
{
    public static IServiceCollection AddGovernanceValue(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, DecideDivergenceHandler>()
        .AddSingleton<ICommandHandler, ConfirmValueHandler>()
        .AddSingleton<ICommandHandler, ExplainOutcomeHandler>()
        .AddSingleton<ICommandHandler, ExplainKpiHandler>()
        .AddSingleton<ICommandHandler, RecordAssumptionHandler>()
        .AddSingleton<ICommandHandler, ValidateAssumptionHandler>()
        .AddSingleton<ICommandHandler, GrantBudgetHandler>()
        .AddSingleton<ICommandHandler, MoveBudgetHandler>()
        .AddSingleton<ICommandHandler, RecordCostsHandler>()
        .AddSingleton<ICommandHandler, ReleaseCostHandler>()
        .AddSingleton<ICommandHandler, EraseEvidenceHandler>()
        .AddSingleton<EvidenceEraser>()
        .AddSingleton<LookupReader>();
}
