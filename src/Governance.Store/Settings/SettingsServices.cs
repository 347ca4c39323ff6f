using Governance.Store.Commands;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Settings;

/// <summary>Composes the settings.</summary>
internal static class SettingsServices
{
    public static IServiceCollection AddGovernanceSettings(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, SettingsStreams>()
        .AddSingleton<ICommandHandler, ProposeSettingsHandler>()
        .AddSingleton<ICommandHandler, PublishSettingsHandler>()
        .AddSingleton<SettingsReader>()
        .AddSingleton<SettingsShow>();
}
