using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Approvals;
using Governance.Store.Commands;
using Governance.Store.Evidence;
using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks.Checking;
using Governance.Store.WorkItems;

using Xunit;

namespace Governance.Store.Tests.Support;

/// <summary>
/// A measure that is carried through the gates of any rulebook, by the people that the rulebook asks for. The clock is moved on where a
/// gate asks for value, which nobody can confirm before its months are over.
/// </summary>
internal sealed class ExampleStory(TestStore store, Rulebook rulebook)
{
    private readonly Dictionary<string, List<string>> holders = new(StringComparer.Ordinal);
    private ExampleRegisters? registers;

    public string Measure { get; private set; } = string.Empty;

    public ExampleRegisters Registers => registers ??= new ExampleRegisters(store, this);

    public Rulebook Rulebook => rulebook;

    public static async Task<ExampleStory> Begin(TestStore store, string yaml, string name = "Example", Func<string, int>? countOf = null)
    {
        var (rulebook, fault) = RulebookCheck.Read(yaml);
        Assert.Null(fault);
        var story = new ExampleStory(store, rulebook!);
        await story.Begin(name, countOf ?? (_ => 2));
        return story;
    }

    /// <summary>Who holds a role, in the order in which they were named.</summary>
    public string Holder(string role, int at = 0) => holders[role][at];

    /// <summary>The gates that apply to the measure, one after the other, each as the measure stands once the one before is passed.</summary>
    public async IAsyncEnumerable<GateDefinition> Path()
    {
        while ((await State()).NextGate is { } gate)
        {
            yield return rulebook.FindGate(gate)!;
            Assert.NotEqual(gate, (await State()).NextGate);
        }
    }

    /// <summary>Passes every gate before this one.</summary>
    public async Task<GateDefinition> GoTo(string code)
    {
        while ((await State()).NextGate is { } gate && gate != code)
        {
            await Pass(rulebook.FindGate(gate)!);
        }

        return rulebook.FindGate(code)!;
    }

    /// <summary>Supplies what the gate asks for, has it approved, and asks for it.</summary>
    public async Task Pass(GateDefinition gate)
    {
        await SupplyAll(gate);
        await ApproveAll(gate);
        await store.Done(Review(gate));
    }

    /// <summary>Everything but the approvals. What work brings comes first.</summary>
    public async Task SupplyAll(GateDefinition gate)
    {
        var criteria = gate.Criteria.Where(criterion => criterion is not ApprovalsCriterion).ToList();
        foreach (var criterion in criteria)
        {
            await Begin(criterion);
        }

        foreach (var criterion in criteria)
        {
            await Supply(criterion, gate);
        }
    }

    public async Task ApproveAll(GateDefinition gate, string? only = null)
    {
        var asked = (await store.Get<IGateReader>().Look(TestStore.Tenant, Measure, gate.Code))!.Facts;
        foreach (var step in gate.Criteria.OfType<ApprovalsCriterion>().SelectMany(criterion => criterion.Policy.Steps).Where(step => IsAsked(step, asked.Fields) && (only ?? step.Code) == step.Code))
        {
            foreach (var person in step.Unanimous ? holders[step.Role] : holders[step.Role].Take(step.Quorum))
            {
                await store.Done(await Approval(gate, step, person));
            }
        }
    }

    /// <summary>What work brings before the criterion is met: of a register an open entry.</summary>
    public Task Begin(Criterion criterion) => criterion is RegisterCriterion register ? Registers.Begin(register) : Task.CompletedTask;

    public async Task Supply(Criterion criterion, GateDefinition gate)
    {
        switch (criterion)
        {
            case FieldsCriterion { Fields.Count: > 0 } fields:
                await store.Done(new ChangeFields { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(Owner, "api"), MeasureId = Measure, Fields = await Missing(fields) });
                break;
            case EvidenceCriterion evidence:
                await store.Done(await Evidence(evidence.Kind));
                break;
            case WorkItemsCriterion:
                await store.Done(Complete(gate, 1));
                break;
            case RegisterCriterion register:
                await Registers.Close(register);
                break;
        }
    }

    public ReviewGate Review(GateDefinition gate) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(Owner, "api"), MeasureId = Measure, Gate = gate.Code, Outcome = RequestedOutcome.Go };

    public async Task<RecordApproval> Approval(GateDefinition gate, ApprovalStep step, string? person = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Actor.Person(person ?? holders[step.Role][0], "api"),
        MeasureId = Measure,
        Gate = gate.Code,
        Step = step.Code,
        Approve = true,
        PacketDigest = (await State()).PacketDigest!,
    };

    public async Task<CaptureEvidence> Evidence(string kind)
    {
        var bytes = Encoding.UTF8.GetBytes("captured: " + kind);
        var sha256 = await store.Get<IEvidenceContent>().Put(TestStore.Tenant, bytes);
        return new CaptureEvidence { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(Owner, "api"), MeasureId = Measure, Kind = kind, Name = kind + ".txt", Sha256 = sha256, Size = bytes.Length, ContentType = "text/plain", Collector = "Sandbox Owner" };
    }

    public ObserveWorkItem Complete(GateDefinition gate, long version) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, Host = "jira", ExternalKey = KeyOf(gate), Completed = true, HostVersion = version };

    public RevokeEvidence Revoke(string key) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(Owner, "api"), MeasureId = Measure, Key = key, Reason = "Superseded" };

    public ChangeFields Change(string name, string value) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(Owner, "api"), MeasureId = Measure, Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value } };

    public async Task<MeasureState> State() => (await store.Get<IMeasureReader>().Find(TestStore.Tenant, Measure))!;

    private string Owner => holders["owner"][0];

    /// <summary>The fields with values, those that have one already as they are: a test may have set them.</summary>
    private async Task<Dictionary<string, string>> Missing(FieldsCriterion criterion)
    {
        var known = (await State()).Fields;
        return criterion.Fields.ToDictionary(field => field, field => known.TryGetValue(field, out var value) ? value : ValueOf(field));
    }

    private static bool IsAsked(ApprovalStep step, IReadOnlyList<Governance.Rules.Facts.FieldFact> fields) =>
        step.FromAmount is not { } from || !(decimal.TryParse(fields.FirstOrDefault(field => field.Name == from.Field)?.Value, System.Globalization.CultureInfo.InvariantCulture, out var amount) && amount < from.AtLeast);

    private string KeyOf(GateDefinition gate) => $"{rulebook.Code}-{Measure[..8]}-{gate.Code}";

    private static string ValueOf(string field) => field switch
    {
        "effectKind" => "Savings",
        "effectAmount" => "125000.50",
        "effectCurrency" => "EUR",
        "investment" => "80000.00",
        _ => "As agreed for " + field,
    };

    private async Task Begin(string name, Func<string, int> countOf)
    {
        foreach (var role in rulebook.Gates.SelectMany(gate => gate.Criteria).OfType<FieldsCriterion>().SelectMany(criterion => criterion.Roles).Distinct())
        {
            holders[role] = [];
            for (var number = 1; number <= countOf(role); number++)
            {
                holders[role].Add(Story.Text(await store.Done(new AddPerson { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, Name = FormattableString.Invariant($"Sandbox {role} {number}") }), "id"));
            }
        }

        var canonical = Governance.Rules.Text.RulebookText.Write(rulebook);
        await Publishing.Publish(store, canonical, Owner, holders["sponsor"][0]);
        var demand = Story.Text(await store.Done(new RecordDemand { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, OrganizationId = "organization-1", OpportunityId = $"opportunity-{name}", Name = name }), "id");
        foreach (var command in ReadyDemand.Commands(TestStore.Tenant, store.NextId, demand, Owner, holders["controller"][0], holders["sponsor"][0]))
        {
            await store.Done(command);
        }

        var approved = await store.Done(new DecideIntake
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Actor.Person(holders["sponsor"][0], "api", "admin"),
            DemandId = demand,
            Outcome = IntakeOutcome.Approved,
            Reason = "Fits the portfolio",
            Measure = new MeasureDraft { Name = name, Rulebook = rulebook.Digest, Roles = [.. holders.SelectMany(role => role.Value.Select(person => new RoleHolder(role.Key, person)))] },
        });
        Measure = Story.Text(approved, "measureId");
        var items = rulebook.Gates.Where(gate => gate.Criteria.Any(criterion => criterion is WorkItemsCriterion))
            .Select(gate => new WorkItemDraft { Host = "jira", ExternalKey = KeyOf(gate), Gate = gate.Code, Title = "Work of " + gate.Code })
            .ToList();
        await store.Done(new MapWorkItems { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, MeasureId = Measure, WorkItems = items });
    }
}
