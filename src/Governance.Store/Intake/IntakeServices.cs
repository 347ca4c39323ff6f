using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Needs;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Intake.Queries;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Intake;

/// <summary>Composes intake.</summary>
internal static class IntakeServices
{
    public static IServiceCollection AddGovernanceIntake(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, DemandStreams>()
        .AddSingleton<IStreamKind, IntakeRulesStreams>()
        .AddSingleton<ICommandHandler, RecordDemandHandler>()
        .AddSingleton<ICommandHandler, EnterDemandHandler>()
        .AddSingleton<ICommandHandler, ChangeDemandHandler>()
        .AddSingleton<ICommandHandler, RecordDemandNeedsHandler>()
        .AddSingleton<ICommandHandler, ScoreDemandHandler>()
        .AddSingleton<ICommandHandler, ReviewDemandHandler>()
        .AddSingleton<ICommandHandler, DecideIntakeHandler>()
        .AddSingleton<ICommandHandler, DecidePortfolioHandler>()
        .AddSingleton<ICommandHandler, PublishIntakeRulesHandler>()
        .AddSingleton<DemandQueries>();
}
