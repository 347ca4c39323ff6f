using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Milestones;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Statuses;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Portfolio;

/// <summary>Composes hierarchy, effects, milestones, lights and roll-up.</summary>
internal static class PortfolioServices
{
    public static void AddGovernancePortfolio(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, NodeStreams>()
        .AddSingleton<IStreamKind, ThresholdStreams>()
        .AddSingleton<IStreamKind, RollupStreams>()
        .AddSingleton<ICommandHandler, CreateNodeHandler>()
        .AddSingleton<ICommandHandler, ChangeNodeHandler>()
        .AddSingleton<ICommandHandler, PlaceMeasureHandler>()
        .AddSingleton<ICommandHandler, SetThresholdsHandler>()
        .AddSingleton<ICommandHandler, RecordEffectsHandler>()
        .AddSingleton<ICommandHandler, RecordMilestonesHandler>()
        .AddSingleton<ICommandHandler, AssessStatusesHandler>()
        .AddSingleton<StatusSweep>()
        .AddSingleton<PortfolioReader>()
        .AddSingleton<MeasureFinder>()
        .AddSingleton<HostPages>()
        .AddSingleton<MeasureLines>()
        .AddSingleton<WaitingReader>()
        .AddSingleton<PortfolioNews>();
}
