using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Governance.Store.Configuration;
using Governance.Store.Hosts.Binding;
using Governance.Store.Storage;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Detection;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Inbound;
using Governance.Store.Sync.Outbound;
using Governance.Store.Sync.Permits;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Governance.Store.Sync.Hosting;

/// <summary>Adds the sync with Dataverse, and what the sync with Jira shares with it.</summary>
public static class SyncServices
{
    /// <summary>Adds the sync. The store itself must be added too.</summary>
    /// <exception cref="ConfigurationFault">An entry of <c>Governance:Dataverse</c> cannot be used.</exception>
    public static IServiceCollection AddGovernanceSync(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(StoreOptions.Section);
        var options = new SyncOptions();
        section.GetSection("Sync").Bind(options);
        section.GetSection("Dataverse").Bind(options.Dataverse);
        Check(options.Dataverse);

        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SyncStatus>();
        services.AddSingleton<SyncDatabase>();
        services.AddSingleton<ISyncState, SqliteSyncState>();
        services.AddSingleton(Signer);
        services.AddSingleton<IRowHandler, OpportunityHandler>();
        services.AddSingleton<IRowHandler, EvidenceHandler>();
        services.AddSingleton<IRowHandler, ApprovalHandler>();
        services.AddSingleton<IRowHandler, TaskHandler>();
        services.AddSingleton<IRowHandler, ReviewHandler>();
        services.AddSingleton<DataverseReader>();
        services.AddSingleton<DataverseInbox>();
        services.AddSingleton<WriteJournal>();
        services.AddSingleton<GateWatch>();
        services.AddSingleton<TaskWatch>();
        services.AddSingleton<EvidenceWatch>();
        services.AddSingleton(provider => new PermitKeyLook(PermitKeySet.KeyIdOf(provider.GetRequiredService<ServerKeys>().Permit)));
        services.AddSingleton<AuditSwitches>();
        services.AddSingleton<RowCensus>();
        services.AddSingleton<PreventionWatch>();
        services.AddSingleton<MeasureViews>();
        services.AddSingleton<DataverseDelivery>();
        services.AddSingleton<DataverseOutbox>();
        services.AddSingleton(Environments);
        services.AddSingleton<EnvironmentProof>();
        services.AddSingleton<DataverseSync>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<DataverseSync>());
        return services;
    }

    private static WritePermitSigner Signer(IServiceProvider provider)
    {
        var key = provider.GetRequiredService<ServerKeys>().Permit;
        return new WritePermitSigner(key, PermitKeySet.KeyIdOf(key), provider.GetRequiredService<TimeProvider>());
    }

    private static IReadOnlyList<DataverseEnvironment> Environments(IServiceProvider provider)
    {
        var store = provider.GetRequiredService<StoreOptions>();
        return
        [
            .. provider.GetRequiredService<SyncOptions>().Dataverse.Select(binding => new DataverseEnvironment(
                binding,
                provider.GetRequiredService<WritePermitSigner>(),
                store.OriginOf(binding.Tenant),
                provider.GetRequiredService<TimeProvider>(),
                NewTransport,
                RetryPolicy.Default,
                provider.GetRequiredService<IHostBindings>())),
        ];
    }

    // Redirects are not followed: a token goes where the configuration says, and nowhere else.
    private static SocketsHttpHandler NewTransport() => new()
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    private static ConfigurationFault Fault(string code, string words) => new($"{words} [{code}]");

    private static void Check(IList<DataverseBinding> bindings)
    {
        for (var i = 0; i < bindings.Count; i++)
        {
            if (bindings[i].Problem() is { } problem)
            {
                throw new ConfigurationFault($"Governance:Dataverse:{i}: {problem}");
            }
        }

        if (bindings.DistinctBy(binding => binding.Organization).Count() != bindings.Count)
        {
            throw new ConfigurationFault("Governance:Dataverse names an OrganizationId twice. An environment belongs to one tenant.");
        }

        // INVARIANT: work items and requests are known by (host, key), which two environments of a tenant could share.
        if (bindings.DistinctBy(binding => binding.Tenant, StringComparer.Ordinal).Count() != bindings.Count)
        {
            throw Fault("Configuration.OneEnvironmentATenant",
                "Governance:Dataverse binds two environments to one tenant. Give each environment a tenant of its own.");
        }
    }
}
