using System;

using Governance.Store.Api;
using Governance.Store.Approvals;
using Governance.Store.Auth;
using Governance.Store.Breaches;
using Governance.Store.Capacity;
using Governance.Store.Changes;
using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Configuration;
using Governance.Store.Delegations;
using Governance.Store.Dependencies;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.History;
using Governance.Store.Hosts.Binding;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Kpis;
using Governance.Store.LedgerApi;
using Governance.Store.Measures;
using Governance.Store.Objectives;
using Governance.Store.Outbox;
using Governance.Store.Panel;
using Governance.Store.People;
using Governance.Store.People.Roles;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Registers;
using Governance.Store.Reporting;
using Governance.Store.Risks;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Moves;
using Governance.Store.Settings;
using Governance.Store.Statuses;
using Governance.Store.Storage;
using Governance.Store.Sweeps;
using Governance.Store.Triggers;
using Governance.Store.Waivers;
using Governance.Store.WorkItems;
using Governance.Store.Writing;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Governance.Store.Hosting;

/// <summary>Composes the store.</summary>
public static class StoreServices
{
    /// <summary>Adds the store with its API and its writers. Hosted services added later find the database ready.</summary>
    /// <exception cref="ConfigurationFault">The configuration cannot be used.</exception>
    public static IServiceCollection AddGovernanceStore(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = new StoreOptions();
        configuration.GetSection(StoreOptions.Section).Bind(options);
        OptionChecks.Check(options);
        services.AddGovernanceCore(options);
        services.AddGovernanceAuth(options);
        services.AddSingleton(_ => DataFolderLock.Take(options.DataFolder));
        services.AddHostedService(provider =>
        {
            provider.GetRequiredService<DataFolderLock>();
            return provider.GetRequiredService<StoreEngine>();
        });
        services.AddHostedService<SweepService<StatusSweep>>().AddHostedService<SweepService<EvidenceEraser>>().AddHostedService<SweepService<RoleSweep>>();
        services.AddHostedService<SweepService<RiskSweep>>().AddHostedService<SweepService<DependencySweep>>();
        services.AddExceptionHandler<RequestFaults>();
        services.AddOpenApi();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.UnmappedMemberHandling = StoreJson.Options.UnmappedMemberHandling;
            json.SerializerOptions.NumberHandling = StoreJson.Options.NumberHandling;
            json.SerializerOptions.PropertyNameCaseInsensitive = false;
            json.SerializerOptions.AllowDuplicateProperties = false;
            json.SerializerOptions.MaxDepth = 16;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            foreach (var converter in StoreJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        return services;
    }

    internal static IServiceCollection AddGovernanceCore(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new Database(options.DataFolder));
        services.AddSingleton(_ => ServerKeys.Open(options.DataFolder));
        services.AddSingleton(provider => new EvidenceFiles(options.DataFolder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEvidenceContent>(provider => provider.GetRequiredService<EvidenceFiles>()).AddSingleton<IEvidenceErasure>(provider => provider.GetRequiredService<EvidenceFiles>());
        services.AddSingleton<EvidenceIntake>();
        services.AddSingleton<DocumentReader>().AddSingleton<LedgerReader>().AddSingleton<LedgerExporter>();
        services.AddSingleton<RulebookLibrary>().AddSingleton<NewsBell>().AddSingleton<ServerSigner>();
        services.AddSingleton<PastMeasures>();
        services.AddSingleton<StreamKinds>().AddSingleton<CommandRouter>().AddSingleton<EntryCodec>().AddSingleton<Rebuilder>();
        services.AddSingleton<LedgerCheck>().AddSingleton<CheckpointKeeper>();
        services.AddSingleton<StoreEngine>().AddSingleton<ICommandBus>(provider => provider.GetRequiredService<StoreEngine>());
        services.AddSingleton<IOutbox, SqliteOutbox>().AddSingleton<IMeasureReader, StoredMeasures>().AddSingleton<IDemandReader, StoredDemands>();
        services.AddSingleton<IRulebookReader, StoredRulebooks>().AddSingleton<IGateReader, StoredGates>();
        services.AddSingleton<IPersonDirectory, StoredPeople>().AddSingleton<IIdentities>(provider => provider.GetRequiredService<IPersonDirectory>()).AddSingleton<IWorkItemJudge, WorkItemJudge>().AddSingleton<IStandings, KeptStandings>();
        AddStreams(services);
        AddHandlers(services);
        services.AddGovernanceIntake();
        services.AddGovernancePortfolio();
        services.AddGovernanceHosts();
        services.AddGovernanceSettings();
        services.AddGovernanceTriggers();
        services.AddGovernanceRulebookVersions();
        services.AddGovernanceConditions();
        services.AddGovernanceWaivers();
        services.AddGovernanceReporting();
        services.AddGovernanceRisks().AddGovernanceDependencies().AddGovernanceCapacity().AddGovernanceChanges().AddSingleton<IndexReader>();
        services.AddGovernanceKpis().AddGovernanceObjectives().AddGovernancePeople();
        services.AddGovernanceValue();
        services.AddGovernanceDelegations().AddSingleton<ApprovalDifferences>();
        services.AddSingleton<IPanelReader, StoredPanels>();
        services.AddSingleton<IPastGates, PastGates>().AddSingleton<LedgerMoment>().AddSingleton<LedgerCut>().AddSingleton<LedgerStates>().AddSingleton<IPastPortfolio, PastPortfolio>();
        return services;
    }

    private static void AddStreams(IServiceCollection services) => services
        .AddSingleton<IStreamKind, RulebookStreams>()
        .AddSingleton<IStreamKind, PersonStreams>()
        .AddSingleton<IStreamKind, MeasureStreams>();

    private static void AddHandlers(IServiceCollection services) => services
        .AddSingleton<ICommandHandler, PublishRulebookHandler>()
        .AddSingleton<ICommandHandler, AddPersonHandler>()
        .AddSingleton<ICommandHandler, ProposeIdentityLinkHandler>()
        .AddSingleton<ICommandHandler, ConfirmIdentityLinkHandler>()
        .AddSingleton<ICommandHandler, ChangeFieldsHandler>()
        .AddSingleton<ICommandHandler, MapWorkItemsHandler>()
        .AddSingleton<ICommandHandler, ObserveWorkItemHandler>()
        .AddSingleton<ICommandHandler, CaptureEvidenceHandler>()
        .AddSingleton<ICommandHandler, RevokeEvidenceHandler>()
        .AddSingleton<ICommandHandler, RecordApprovalHandler>()
        .AddSingleton<ICommandHandler, ReviewGateHandler>()
        .AddSingleton<ICommandHandler, RecordBreachHandler>()
        .AddSingleton<ICommandHandler, PutBackBreachHandler>()
        .AddSingleton<ICommandHandler, ExplainBreachHandler>()
        .AddSingleton<ICommandHandler, AcceptBreachHandler>()
        .AddSingleton<BreachReader>()
        .AddGovernancePrevention();
}
