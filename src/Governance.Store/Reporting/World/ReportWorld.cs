using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Governance.Rules.Evaluation;
using Governance.Rules.Rulebooks;
using Governance.Rules.Statuses;
using Governance.Store.Delegations;
using Governance.Store.Gates;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Registers;
using Governance.Store.Reporting.Committee;
using Governance.Store.Settings;

using RegisterFact = Governance.Rules.Facts.RegisterFact;

namespace Governance.Store.Reporting.World;

/// <summary>Everything that reports are made of, as it stood at one moment. A report is a pure function of it. Made for one request.</summary>
internal sealed class ReportWorld
{
    private readonly Dictionary<string, GateLook?> looks = new(StringComparer.Ordinal);
    private ILookup<string, string>? children;

    public required string Tenant { get; init; }

    /// <summary>The moment; time in reports is this, never a clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the last entry that is in it; 0 when there is none.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>By id.</summary>
    public required IReadOnlyList<MeasureState> Measures { get; init; }

    public required IReadOnlyDictionary<string, NodeState> Nodes { get; init; }

    public required IReadOnlyDictionary<string, DemandState> Demands { get; init; }

    public required IReadOnlyDictionary<string, CommitteeState> Committees { get; init; }

    public required IReadOnlyList<PreventionState> Hosts { get; init; }

    public required IReadOnlyList<DelegationState> Delegations { get; init; }

    public required TenantSettings Settings { get; init; }

    public required StatusThresholds Thresholds { get; init; }

    public required Func<string, string> NameOf { get; init; }

    public required Func<string, Rulebook?> RulebookOf { get; init; }

    /// <summary>What registers say of a measure at the moment.</summary>
    public Func<MeasureState, DateTimeOffset, IReadOnlyList<RegisterFact>> RegistersOf { get; init; } = static (measure, at) => AllRegisters.Of(measure, at);

    public DateOnly Today => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>The next gate of a measure as judged at the moment; null when none lies ahead.</summary>
    public GateLook? Look(MeasureState measure)
    {
        if (!looks.TryGetValue(measure.Id, out var look))
        {
            looks[measure.Id] = look = Judge(measure);
        }

        return look;
    }

    public RegisterFact? Register(MeasureState measure, string name) => RegistersOf(measure, At).FirstOrDefault(register => register.Name == name);

    /// <summary>Names from the Portfolio down to the package.</summary>
    public string PathOf(MeasureState measure)
    {
        var names = new List<string>();
        for (var id = measure.ParentId; id is not null && Nodes.TryGetValue(id, out var node); id = node.ParentId)
        {
            names.Insert(0, node.Name);
        }

        return string.Join(" / ", names);
    }

    /// <summary>The node and everything below it.</summary>
    public ImmutableHashSet<string> Below(string node)
    {
        children ??= Nodes.Values.ToLookup(child => child.ParentId, child => child.Id, StringComparer.Ordinal);
        List<string> found = [node];
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(children[found[at]]);
        }

        return [.. found];
    }

    private GateLook? Judge(MeasureState measure)
    {
        if (measure.NextGate is not { } gate || RulebookOf(measure.RulebookDigest) is not { } rulebook || rulebook.FindGate(gate) is not { } definition)
        {
            return null;
        }

        var facts = MeasureFacts.Of(measure, rulebook, new GateQuestion(gate), At, NameOf);
        return PromotionFreeze.Over(new GateLook(measure, gate, facts, GateEvaluator.Evaluate(rulebook, facts), string.Empty), () => Settings, definition, At);
    }
}
