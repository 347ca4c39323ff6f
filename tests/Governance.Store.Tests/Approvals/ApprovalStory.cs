using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

/// <summary>A measure under a rulebook with the given steps, and the people that a test names.</summary>
internal sealed class ApprovalStory(TestStore store)
{
    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);

    public string Measure { get; private set; } = string.Empty;

    public static async Task<ApprovalStory> Begin(TestStore store, string steps, params (string Role, string Person)[] roles)
    {
        var story = new ApprovalStory(store);
        await story.Begin(steps, roles);
        return story;
    }

    public string this[string name] => people[name];

    public async Task<string> Person(string name)
    {
        people[name] = Story.Text(await store.Done(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Name = "Sandbox " + name }), "id");
        return people[name];
    }

    public async Task<MeasureState> State() => (await store.Get<IMeasureReader>().Find(TestStore.Tenant, Measure))!;

    public async Task<RecordApproval> Answer(string person, string step, bool approve = true, string? delegation = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(people[person], "api"),
        MeasureId = Measure,
        Gate = "G1",
        Step = step,
        Approve = approve,
        DelegationId = delegation,
        PacketDigest = (await State()).PacketDigest!,
    };

    public ReviewGate Review() => new()
    {
        Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(people["Owner"], "api"), MeasureId = Measure, Gate = "G1", Outcome = RequestedOutcome.Go,
    };

    public ChangeFields Change(string name, string value) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(people["Owner"], "api"),
        MeasureId = Measure,
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value },
    };

    public async Task<CaptureEvidence> Evidence(string kind, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new CaptureEvidence
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Person(people["Owner"], "api"),
            MeasureId = Measure,
            Kind = kind,
            Name = kind + ".txt",
            Sha256 = await store.Get<IEvidenceContent>().Put(TestStore.Tenant, bytes),
            Size = bytes.Length,
            ContentType = "text/plain",
            Collector = "Sandbox Owner",
        };
    }

    public OfferDelegation Offer(string principal, string delegated, string role = "sponsor", int days = 30, DateTimeOffset? from = null, params string[] measures) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(people[principal], "api"),
        DelegateId = people[delegated],
        Role = role,
        Measures = measures,
        From = from,
        Until = (from ?? store.Clock.Now).AddDays(days),
        Reason = "On leave",
    };

    public AcceptDelegation Accept(string id, string person) => new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(people[person], "api"), DelegationId = id };

    public RevokeDelegation Revoke(string id, string person) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(people[person], "api"), DelegationId = id, Reason = "Back again" };

    /// <summary>An accepted delegation.</summary>
    public async Task<string> Delegate(string principal, string delegated, string role = "sponsor", int days = 30)
    {
        var id = Story.Text(await store.Done(Offer(principal, delegated, role, days)), "id");
        await store.Done(Accept(id, delegated));
        return id;
    }

    private async Task Begin(string steps, (string Role, string Person)[] roles)
    {
        foreach (var name in roles.Select(held => held.Person).Append("Owner").Distinct(StringComparer.Ordinal))
        {
            await Person(name);
        }

        var rulebook = await Publishing.PublishYaml(store, Yaml(steps), people["Owner"], await Person("Publisher"));
        var demand = Story.Text(
            await store.Done(new RecordDemand { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, OrganizationId = "organization-1", OpportunityId = "opportunity-" + store.NextId(), Name = "Lending" }), "id");
        await Prepare(demand);
        Measure = Story.Text(
            await store.Done(new DecideIntake
            {
                Tenant = TestStore.Tenant,
                CommandId = store.NextId(),
                Actor = Actor.Person(people["Owner"], "api", "admin"),
                DemandId = demand,
                Outcome = IntakeOutcome.Approved,
                Reason = "Fits the portfolio",
                Measure = new MeasureDraft
                {
                    Name = "Lending",
                    Rulebook = rulebook,
                    Roles = [new RoleHolder("owner", people["Owner"]), .. roles.Select(held => new RoleHolder(held.Role, people[held.Person]))],
                    Fields = await Fields(demand),
                },
            }),
            "measureId");
    }

    /// <summary>What intake asks of every demand; the reviewer holds no role on the measure.</summary>
    private async Task Prepare(string demand)
    {
        var reviewer = Story.Text(await store.Done(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Name = "Sandbox Reviewer" }), "id");
        foreach (var command in ReadyDemand.Commands(TestStore.Tenant, store.NextId, demand, people["Owner"], reviewer, people["Owner"]))
        {
            await store.Done(command);
        }
    }

    /// <summary>The measure begins with two fields; what the demand says besides is left empty.</summary>
    private async Task<Dictionary<string, string>> Fields(string demand)
    {
        var fields = (await store.Get<IDemandReader>().Find(TestStore.Tenant, demand))!.Fields.Keys.ToDictionary(name => name, _ => string.Empty, StringComparer.Ordinal);
        (fields["budget"], fields["milestones"]) = ("50000", "M1");
        return fields;
    }

    private static string Yaml(string steps) => $$"""
        code: approvals-{{steps.Length}}
        name: Approvals
        version: 1
        gates:
          - code: G1
            name: Identified
            type: Budget
            from: Defined
            criteria:
              - { code: case, name: Case, suppliedBy: [owner], fields: [budget] }
              - { code: plan, name: Plan, suppliedBy: [owner], fields: [milestones] }
              - code: approvals
                name: Approvals
                approvals: {{steps}}
            outcomes: { recycle: [owner], kill: [owner] }
          - code: G2
            name: Detailed
            type: GoNoGo
            from: Identified
            criteria:
              - { code: next, name: Next, suppliedBy: [owner], fields: [other] }
        """;
}
