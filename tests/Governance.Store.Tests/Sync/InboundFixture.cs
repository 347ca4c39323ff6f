using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Measures;
using Governance.Store.Sync.Inbound;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Store.Tests.Sync;

/// <summary>The inbound half over the fake host: one look and everything that follows from it.</summary>
internal sealed class InboundFixture : IDisposable
{
    public static readonly Guid Measure = Guid.Parse("22222222-0000-4000-8000-000000000001");
    public static readonly Guid User = Guid.Parse("33333333-0000-4000-8000-000000000001");
    public static readonly Guid Task = Guid.Parse("44444444-0000-4000-8000-000000000001");

    private readonly DataverseReader reader;
    private readonly DataverseInbox inbox;

    public InboundFixture()
    {
        IReadOnlyList<IRowHandler> handlers =
        [
            new OpportunityHandler(Bus, Demands), new EvidenceHandler(Bus, Content, People, Measures, new EvidenceWatch(Bus, People, Sync.Clock)), new ApprovalHandler(Bus, People),
            new TaskHandler(Bus, Measures), new ReviewHandler(Bus, People),
        ];
        reader = new DataverseReader(Sync.State, handlers);
        inbox = new DataverseInbox(Sync.State, handlers, Sync.Clock, NullLogger<DataverseInbox>.Instance);
        People.Links[("acme", "dataverse", FakeDataverse.Organization.ToString("D"), User.ToString("D"))] = "person-1";
        Measures.All.Add(NewMeasure());
    }

    public SyncFixture Sync { get; } = new();

    public FakeDataverse Host => Sync.Host;

    public FakeBus Bus { get; } = new();

    public FakePeople People { get; } = new();

    public FakeMeasures Measures { get; } = new();

    public FakeDemands Demands { get; } = new();

    public FakeContent Content { get; } = new();

    public static MeasureState NewMeasure() => new()
    {
        Id = Measure.ToString("D"),
        DemandId = Guid.NewGuid().ToString("D"),
        DemandSource = new HostReference("dataverse", FakeDataverse.Organization.ToString("D"), Guid.NewGuid().ToString("D")),
        Name = "Lending",
        RulebookDigest = new string('a', 64),
        NextGate = "G4",
        WorkItems =
        [
            new WorkItem
            {
                Id = "55555555-0000-4000-8000-000000000001", Host = "dataverse", ExternalKey = Task.ToString("D"),
                Title = "Regulatory approval", Gate = "G4", Criterion = "regulatory-approval",
            },
        ],
        CreatedAt = DateTimeOffset.UnixEpoch,
        Version = 1,
        LedgerNumber = 7,
    };

    public async System.Threading.Tasks.Task LookAsync()
    {
        await reader.LookAsync(Sync.Environment, CancellationToken.None);
        await WorkAsync();
    }

    public System.Threading.Tasks.Task WorkAsync() => inbox.WorkAsync(Sync.Environment, CancellationToken.None);

    public FakeRow PutApproval(Action<JsonObject>? change = null)
    {
        var values = new JsonObject
        {
            ["gov_status"] = 0, ["gov_answer"] = 1, ["gov_gatecode"] = "G4", ["gov_step"] = "sponsor",
            ["gov_packetdigest"] = new string('b', 64),
            ["_gov_measureid_value"] = Measure.ToString("D"),
        };
        Author(values);
        change?.Invoke(values);
        return Host.Put("gov_approval", Guid.NewGuid(), values);
    }

    public FakeRow PutReview(Action<JsonObject>? change = null)
    {
        var values = new JsonObject
        {
            ["gov_status"] = 0, ["gov_requestedoutcome"] = 1, ["gov_gatecode"] = "G4",
            ["_gov_measureid_value"] = Measure.ToString("D"),
        };
        Author(values);
        change?.Invoke(values);
        return Host.Put("gov_gatereview", Guid.NewGuid(), values);
    }

    public FakeRow PutEvidence(byte[]? file, Action<JsonObject>? change = null)
    {
        var values = new JsonObject
        {
            ["gov_status"] = 0, ["gov_name"] = "Licence", ["gov_kind"] = "regulatory-approval",
            ["_gov_measureid_value"] = Measure.ToString("D"),
        };
        Author(values);
        change?.Invoke(values);
        return Host.Put("gov_evidenceitem", Guid.NewGuid(), values, file);
    }

    public void Dispose() => Sync.Dispose();

    // As the host keeps a row that nobody has touched since it was created.
    private static void Author(JsonObject values)
    {
        values["_createdby_value"] = User.ToString("D");
        values["_modifiedby_value"] = User.ToString("D");
        values["createdon"] = "2026-11-21T08:00:00Z";
        values["modifiedon"] = "2026-11-21T08:00:00Z";
    }
}
