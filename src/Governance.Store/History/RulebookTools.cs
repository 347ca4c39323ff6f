using System;
using System.Collections.Generic;
using System.IO;

using Governance.Store.Configuration;
using Governance.Store.Hosting;
using Governance.Store.Rulebooks;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.Storage;
using Governance.Store.Writing;

using Microsoft.Extensions.DependencyInjection;

namespace Governance.Store.History;

/// <summary>What the command line does with a rulebook and a data folder, without a server; one may run meanwhile. Nothing is written.</summary>
public static class RulebookTools
{
    /// <summary>Checks a rulebook against itself, and against the people and measures of a tenant.</summary>
    public static CheckReport Check(string yaml, string dataFolder, string tenant)
    {
        if (Fault(dataFolder, tenant) is { } fault)
        {
            return new CheckReport { Fault = fault };
        }

        using var provider = Open(dataFolder);
        return new TenantCheck(provider.GetRequiredService<DocumentReader>(), provider.GetRequiredService<TimeProvider>()).Run(tenant, yaml);
    }

    /// <summary>Asks the recorded decisions of a tenant again under a draft.</summary>
    public static SimulationReport Simulate(string yaml, string dataFolder, string tenant, DateTimeOffset since)
    {
        var (draft, unreadable) = RulebookCheck.Read(yaml);
        if (draft is null || Fault(dataFolder, tenant) is not null)
        {
            return new SimulationReport { Fault = unreadable ?? Fault(dataFolder, tenant) };
        }

        using var provider = Open(dataFolder);
        var library = provider.GetRequiredService<RulebookLibrary>();
        var replay = new LedgerReplay(provider.GetRequiredService<LedgerReader>(), provider.GetRequiredService<EntryCodec>(), provider.GetRequiredService<StreamKinds>());
        var judge = new QuestionJudge(provider.GetRequiredService<IEnumerable<Commands.ICommandHandler>>());
        return new Simulation(replay, library, judge).Run(tenant, draft, Rules.Text.RulebookText.Write(draft), since);
    }

    private static string? Fault(string dataFolder, string tenant) =>
        File.Exists(new Database(dataFolder, readOnly: true).File) && new LedgerReader(new Database(dataFolder, readOnly: true)).Last(tenant) != 0
            ? null
            : $"The folder {dataFolder} holds no ledger entry of the tenant {tenant}. Check both names.";

    private static ServiceProvider Open(string dataFolder) => new ServiceCollection()
        .AddGovernanceCore(new StoreOptions { DataFolder = dataFolder })
        .AddSingleton(new Database(dataFolder, readOnly: true))
        .BuildServiceProvider();
}
