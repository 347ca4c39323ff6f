using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.WorkItems;

using Xunit;

namespace Governance.Store.Tests.Support;

/// <summary>A measure with its people, up to where a test begins.</summary>
internal sealed class Story(TestStore store)
{
    public const string Item = "LEND-42";

    public TestStore Store => store;

    public string Owner { get; private set; } = string.Empty;

    public string Sponsor { get; private set; } = string.Empty;

    public string Controller { get; private set; } = string.Empty;

    public string Rulebook { get; private set; } = string.Empty;

    public string Demand { get; private set; } = string.Empty;

    public string Measure { get; private set; } = string.Empty;

    public static async Task<Story> Begin(TestStore store)
    {
        var story = new Story(store);
        story.Owner = await story.Person("Sandbox Owner");
        story.Sponsor = await story.Person("Sandbox Sponsor");
        story.Controller = await story.Person("Sandbox Controller");
        story.Rulebook = await Publishing.PublishYaml(store, SampleRulebook.Yaml, story.Owner, story.Sponsor);
        story.Demand = Text(await store.Done(story.DemandOf("opportunity-1")), "id");
        return story;
    }

    public static async Task<Story> WithMeasure(TestStore store)
    {
        var story = await Begin(store);
        await story.Prepare(story.Demand);
        story.Measure = Text(await store.Done(story.Approve()), "measureId");
        return story;
    }

    /// <summary>Everything but the approvals.</summary>
    public static async Task<Story> ReadyForApproval(TestStore store)
    {
        var story = await WithMeasure(store);
        await story.Capture();
        await store.Done(story.Observe(completed: true, version: 1));
        return story;
    }

    public static string Text(CommandResult result, string name) => result.Answer![name]!.GetValue<string>();

    public async Task<string> Person(string name) =>
        Text(await store.Done(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Name = name }), "id");

    public RecordDemand DemandOf(string opportunity) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Sync,
        OrganizationId = "organization-1",
        OpportunityId = opportunity,
        Name = "Lending product",
    };

    /// <summary>Everything that intake asks of a demand before it can be approved.</summary>
    public async Task Prepare(string demand)
    {
        foreach (var command in Preparing(demand))
        {
            await store.Done(command);
        }
    }

    public IReadOnlyList<Command> Preparing(string demand) => ReadyDemand.Commands(TestStore.Tenant, store.NextId, demand, Owner, Controller, Sponsor);

    public DecideIntake Approve() => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(Sponsor, "api", "admin"),
        DemandId = Demand,
        Outcome = IntakeOutcome.Approved,
        Reason = "Fits the portfolio",
        Measure = new MeasureDraft
        {
            Name = "Lending product",
            Rulebook = Rulebook,
            Roles = [new RoleHolder("owner", Owner), new RoleHolder("sponsor", Sponsor), new RoleHolder("controller", Controller)],
            Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["function"] = "Lending" },
        },
        WorkItems = [new WorkItemDraft { Host = "jira", ExternalKey = Item, Gate = "G1", Criterion = "regulatory", Title = "Regulatory approval" }],
    };

    public async Task<string> Capture(string content = "approval letter")
    {
        var sha256 = await store.Get<IEvidenceContent>().Put(TestStore.Tenant, Encoding.UTF8.GetBytes(content));
        return Text(await store.Done(Evidence(sha256)), "key");
    }

    public CaptureEvidence Evidence(string sha256) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(Owner, "api"),
        MeasureId = Measure,
        Kind = "regulatory-approval",
        Name = "letter.txt",
        Sha256 = sha256,
        Size = 15,
        ContentType = "text/plain",
        Collector = "Sandbox Owner",
    };

    public ObserveWorkItem Observe(bool completed, long version, string key = Item) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Sync,
        Host = "jira",
        ExternalKey = key,
        Completed = completed,
        HostVersion = version,
    };

    public async Task<RecordApproval> Approval(string person, string step, bool approve = true) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(person, "api"),
        MeasureId = Measure,
        Gate = "G1",
        Step = step,
        Approve = approve,
        PacketDigest = (await State()).PacketDigest!,
    };

    public ReviewGate Review(RequestedOutcome outcome = RequestedOutcome.Go, string gate = "G1", string? person = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(person ?? Owner, "api"),
        MeasureId = Measure,
        Gate = gate,
        Outcome = outcome,
        Reason = outcome == RequestedOutcome.Go ? null : "Finance sees a slip",
    };

    public ChangeFields Change(string name, string value, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = actor ?? Actor.Person(Owner, "api"),
        MeasureId = Measure,
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value },
    };

    public async Task ApproveAll()
    {
        await store.Done(await Approval(Sponsor, "sponsor"));
        await store.Done(await Approval(Controller, "controller"));
    }

    public async Task<MeasureState> State() => (await store.Get<IMeasureReader>().Find(TestStore.Tenant, Measure))!;
}
