using System;

using Governance.Store.Commands;
using Governance.Store.Storage;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.Hosts.Binding;

/// <summary>Composes codes and bindings.</summary>
internal static class HostServices
{
    public static void AddGovernanceHosts(this IServiceCollection services) => services
        .AddSingleton<IStreamKind, HostCodeStreams>()
        .AddSingleton<IStreamKind, HostBindingStreams>()
        .AddSingleton<ICommandHandler, IssueHostCodeHandler>()
        .AddSingleton<ICommandHandler, BindHostHandler>()
        .AddSingleton<ICommandHandler, ReleaseHostHandler>()
        .AddSingleton<HostBindings>()
        .AddSingleton<IHostBindings>(provider => provider.GetRequiredService<HostBindings>())
        .AddSingleton<HostAttempts>()
        .AddSingleton(provider => new HostBinder(
            provider.GetRequiredService<HostBindings>(),
            provider.GetRequiredService<HostAttempts>(),
            provider.GetRequiredService<DocumentReader>(),
            provider.GetRequiredService<ICommandBus>(),
            provider.GetRequiredService<TimeProvider>()));
}
