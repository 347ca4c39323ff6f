using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Budgets;
using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Effects;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Evidence;
using Governance.Store.Measures;
using Governance.Store.Registers;
using Governance.Store.Settings;
using Governance.Store.Statuses;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Tests.Value;

/// <summary>A measure with work, value and budget. The clock stands at 2026-11-20.</summary>
internal sealed class ValueStory
{
    private int settings;
    private string? first;
    private string? second;

    private ValueStory(TestStore store, PortfolioStory story, string measure) => (Store, Story, Measure) = (store, story, measure);

    public TestStore Store { get; }

    public PortfolioStory Story { get; }

    public string Measure { get; }

    public Story People => Story.People;

    public static async Task<ValueStory> Begin(TestStore store)
    {
        var story = await PortfolioStory.Begin(store);
        return new ValueStory(store, story, await story.NewMeasure());
    }

    /// <summary>Another measure of a portfolio that is there already.</summary>
    public static async Task<ValueStory> Begin(TestStore store, PortfolioStory story) => new(store, story, await story.NewMeasure());

    public Task<MeasureState> State(string? measure = null) => Story.State(measure ?? Measure);

    /// <summary>What a register of the measure says now.</summary>
    public async Task<RegisterFact> Register(string name, string? measure = null) =>
        AllRegisters.Of(await State(measure), Store.Clock.Now).Single(register => register.Name == name);

    public Task Sweep() => Store.Get<StatusSweep>().WorkAsync(TestStore.Tenant, CancellationToken.None);

    /// <summary>Maps so many work items and has so many of them done.</summary>
    public async Task Work(int total, int done, string? measure = null)
    {
        var id = measure ?? Measure;
        await Store.Done(new MapWorkItems
        {
            Tenant = TestStore.Tenant,
            CommandId = Store.NextId(),
            Actor = TestStore.Admin,
            MeasureId = id,
            WorkItems = [.. Enumerable.Range(1, total).Select(at => new WorkItemDraft { Host = "jira", ExternalKey = Key(id, at), Gate = "G1", Title = $"Item {at}" })],
        });
        for (var at = 1; at <= done; at++)
        {
            await Store.Done(Observe(at, id));
        }
    }

    public ObserveWorkItem Observe(int item, string? measure = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = Actor.Sync, Host = "jira", ExternalKey = Key(measure ?? Measure, item), Completed = true, HostVersion = 1 };

    public Task Plan(params IReadOnlyList<EffectDraft> effects) => Store.Done(Story.Effects(Measure, People.Owner, effects));

    public DecideDivergence Decision(string divergence, AuditDecision decision, string? until, string? person = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = Actor.Person(person ?? People.Controller, "api"),
        MeasureId = Measure,
        DivergenceId = divergence,
        Decision = decision,
        Reason = "Looked at with the owner",
        Until = Day(until),
    };

    public async Task<string> Capture(string content = "ledger extract", string? measure = null)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var sha256 = await Store.Get<IEvidenceContent>().Put(TestStore.Tenant, bytes);
        return Support.Story.Text(
            await Store.Done(new CaptureEvidence
            {
                Tenant = TestStore.Tenant,
                CommandId = Store.NextId(),
                Actor = Actor.Person(People.Controller, "api"),
                MeasureId = measure ?? Measure,
                Kind = "closure-report",
                Name = "extract.txt",
                Sha256 = sha256,
                Size = bytes.Length,
                ContentType = "text/plain",
                Collector = "Sandbox Controller",
            }),
            "key");
    }

    public ConfirmValue Confirm(string evidence, string period, decimal actual, string? person = null, string kind = "Savings") => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = Actor.Person(person ?? People.Controller, "api"),
        MeasureId = Measure,
        Amounts = [new ConfirmedAmount { Kind = kind, Currency = "EUR", Period = period, Actual = actual }],
        Method = "Compared with the ledger",
        EvidenceKey = evidence,
    };

    public ExplainOutcome Explain(string? person = null, string text = "The launch came a month late") => new()
    {
        Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = Actor.Person(person ?? People.Controller, "api"), MeasureId = Measure, Kind = "Savings", Currency = "EUR", Text = text,
    };

    public RecordAssumption Assume(string code = "volume", string statement = "Volume grows by four percent", string? person = null, string kind = "Savings") => new()
    {
        Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = Actor.Person(person ?? People.Owner, "api"), MeasureId = Measure, Code = code, Kind = kind, Currency = "EUR", Statement = statement,
    };

    public ValidateAssumption Validate(string code = "volume", Credibility credibility = Credibility.High, string? until = null, string? person = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = Actor.Person(person ?? People.Controller, "api"),
        MeasureId = Measure,
        Code = code,
        Credibility = credibility,
        Reason = "Three quarters bear it out",
        RecheckOn = Day(until),
    };

    public Actor Finance() => Actor.Person(People.Sponsor, "api", "finance");

    public GrantBudget Grant(decimal amount, string period = "2027-01", string? measure = null, Actor? actor = null, string currency = "EUR") => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = actor ?? Finance(),
        MeasureId = measure ?? Measure,
        Lines = [new BudgetLine { Period = period, Currency = currency, Amount = amount }],
        Reason = "Board decision",
    };

    public MoveBudget Move(decimal amount, string to, string fromPeriod = "2027-01", string toPeriod = "2027-01", string? from = null, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = actor ?? Finance(),
        FromMeasureId = from ?? Measure,
        FromPeriod = fromPeriod,
        ToMeasureId = to,
        ToPeriod = toPeriod,
        Currency = "EUR",
        Amount = amount,
        Reason = "Needed there",
    };

    public RecordCosts Cost(decimal amount, string line = "1", string? measure = null, Actor? actor = null, bool imported = false, string document = "4711", string period = "2026-10") => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = actor ?? Finance(),
        MeasureId = measure ?? Measure,
        Lines = [new CostLine { System = "erp", Document = document, Line = line, Period = period, Currency = "EUR", Amount = amount }],
        Imported = imported,
    };

    public ReleaseCost Release(string line = "1", string? measure = null, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = actor ?? Finance(),
        MeasureId = measure ?? Measure,
        System = "ERP",
        Document = "4711",
        Line = line,
        Reason = "Booked on the wrong measure",
    };

    /// <summary>Publishes settings by two administrators.</summary>
    public async Task Set(Func<TenantSettings, TenantSettings> change)
    {
        first ??= await People.Person("Sandbox Admin One");
        second ??= await People.Person("Sandbox Admin Two");
        var draft = change(new TenantSettings { Version = ++settings });
        var proposed = await Store.Done(new ProposeSettings { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = Actor.Person(first, "api", "admin"), Settings = draft });
        await Store.Done(new PublishSettings { Tenant = TestStore.Tenant, CommandId = Store.NextId(), Actor = Actor.Person(second, "api", "admin"), Digest = Support.Story.Text(proposed, "digest") });
    }

    /// <summary>Opens all gates up to a degree.</summary>
    public async Task Promote(int doi, string? measure = null)
    {
        for (var gate = (await State(measure)).Doi + 1; gate <= doi; gate++)
        {
            await Store.Done(Story.Review(measure ?? Measure, $"G{gate}"));
        }
    }

    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Key(string measure, int item) => $"W-{measure[..8]}-{item}";
}
