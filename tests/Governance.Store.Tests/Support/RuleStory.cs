using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;

using Xunit;

namespace Governance.Store.Tests.Support;

/// <summary>A measure under a rulebook that the test writes, with one person for each of a few roles.</summary>
internal sealed class RuleStory(TestStore store)
{
    private static readonly string[] RoleCodes = ["owner", "sponsor", "controller"];

    public TestStore Store => store;

    public string Owner { get; private set; } = string.Empty;

    public string Sponsor { get; private set; } = string.Empty;

    public string Controller { get; private set; } = string.Empty;

    public string Rulebook { get; private set; } = string.Empty;

    public string Measure { get; private set; } = string.Empty;

    public static async Task<RuleStory> Begin(TestStore store, string yaml, params (string Name, string Value)[] fields)
    {
        var story = new RuleStory(store);
        story.Owner = await story.Person("Sandbox Owner");
        story.Sponsor = await story.Person("Sandbox Sponsor");
        story.Controller = await story.Person("Sandbox Controller");
        story.Rulebook = await Publishing.PublishYaml(store, yaml, story.Owner, story.Sponsor);
        var demand = Story.Text(await store.Done(new Story(store).DemandOf("opportunity-1")), "id");
        foreach (var command in ReadyDemand.Commands(TestStore.Tenant, store.NextId, demand, story.Owner, story.Controller, story.Sponsor))
        {
            await store.Done(command);
        }

        story.Measure = Story.Text(await store.Done(story.Approve(demand, await story.Only(demand, fields))), "measureId");
        return story;
    }

    public static string[] Reasons(CommandResult result) => [.. result.Refusal!["reasons"]!.AsArray().Select(reason => reason!["code"]!.GetValue<string>())];

    public async Task<string> Person(string name) =>
        Story.Text(await store.Done(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Name = name }), "id");

    public ReviewGate Review(string gate, RequestedOutcome outcome = RequestedOutcome.Go, string? person = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(person ?? Owner, "api"),
        MeasureId = Measure,
        Gate = gate,
        Outcome = outcome,
        Reason = outcome == RequestedOutcome.Go ? null : "The steering committee wants it so",
    };

    public ChangeFields Change(string name, string value) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(Owner, "api"),
        MeasureId = Measure,
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value },
    };

    public async Task<RecordApproval> Approval(string person, string step) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(person, "api"),
        MeasureId = Measure,
        Gate = (await State()).NextGate!,
        Step = step,
        Approve = true,
        PacketDigest = (await State()).PacketDigest!,
    };

    public async Task<MeasureState> State() => (await store.Get<IMeasureReader>().Find(TestStore.Tenant, Measure))!;

    /// <summary>The measure begins with these fields: what the demand says besides is left empty.</summary>
    private async Task<Dictionary<string, string>> Only(string demand, (string Name, string Value)[] fields)
    {
        var given = fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        foreach (var name in (await store.Get<IDemandReader>().Find(TestStore.Tenant, demand))!.Fields.Keys)
        {
            given.TryAdd(name, string.Empty);
        }

        return given;
    }

    private DecideIntake Approve(string demand, IReadOnlyDictionary<string, string> fields) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(Sponsor, "api", "admin"),
        DemandId = demand,
        Outcome = IntakeOutcome.Approved,
        Reason = "Fits the portfolio",
        Measure = new MeasureDraft
        {
            Name = "Lending product",
            Rulebook = Rulebook,
            Roles = [.. RoleCodes.Zip([Owner, Sponsor, Controller], (role, person) => new RoleHolder(role, person))],
            Fields = fields,
        },
    };
}
