using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Governance.Sandbox.Story.Hosts;
using Governance.Sandbox.Story.Telling;

namespace Governance.Sandbox.Story.Stage;

/// <summary>The hosts, the people, and what the steps so far have made. One story at a time.</summary>
internal sealed class World(PlayOptions options, TextWriter output) : IDisposable
{
    /// <summary>The issue that the story is about.</summary>
    public const string LastIssue = "LEND-50";

    /// <summary>The gate that the story is about.</summary>
    public const string Gate = "G4";

    /// <summary>The criterion that the last issue and the task wait for, and the kind of evidence that it wants.</summary>
    public const string Criterion = "regulatory-approval";

    public PlayOptions Options { get; } = options;

    public Narrator Narrator { get; } = new(output);

    public Company Company { get; } = new();

    public DynamicsClient Dynamics { get; } = new(options.Dataverse);

    public JiraClient Jira { get; } = new(options.Jira);

    public StoreClient Store { get; } = new(options.Server, Company.Tenant);

    public HostClient Recorder { get; } = new("The recorder", options.Recorder);

    public GovernanceTool Tool { get; } = new(options.Governance);

    public string OrganizationId { get; set; } = string.Empty;

    public string RulebookDigest { get; set; } = string.Empty;

    public string OpportunityId { get; set; } = string.Empty;

    public string DemandId { get; set; } = string.Empty;

    public string MeasureId { get; set; } = string.Empty;

    public string TaskId { get; set; } = string.Empty;

    /// <summary>What stands above the measure in the hierarchy, the nearest first; the organization is not among them.</summary>
    public IReadOnlyList<string> Ancestors { get; set; } = [];

    /// <summary>The words with which Jira refused the last issue.</summary>
    public string RefusalInJira { get; set; } = string.Empty;

    /// <summary>The ledger number of the decision that moved the gate.</summary>
    public long DecisionNumber { get; set; }

    /// <summary>The measure as the store sees it.</summary>
    public async Task<HostAnswer> MeasureAsync() =>
        (await Store.ReadAsync(Company.Owner, $"measures/{MeasureId}")).Granted();

    /// <summary>The measure's row in Dynamics; its id is the store's.</summary>
    public async Task<HostAnswer> MeasureRowAsync() => (await Dynamics.ReadAsync(
        Company.Administrator, $"gov_measures({MeasureId})?$select=gov_doi,gov_gate,gov_packetdigest,gov_writesequence,gov_ledgernumber")).Granted();

    public void Dispose()
    {
        Dynamics.Dispose();
        Jira.Dispose();
        Store.Dispose();
        Recorder.Dispose();
    }
}
