using System;
using System.Collections.Generic;

using Governance.Store.Delegations;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Portfolio;
using Governance.Store.Reporting.Committee;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Reporting.World;

/// <summary>States of streams, from wherever they were read.</summary>
internal sealed record ReportParts
{
    public required IReadOnlyList<MeasureState> Measures { get; init; }

    public required IReadOnlyList<NodeState> Nodes { get; init; }

    public required IReadOnlyList<DemandState> Demands { get; init; }

    public required IReadOnlyList<CommitteeState> Committees { get; init; }

    public required IReadOnlyList<PreventionState> Hosts { get; init; }

    public required IReadOnlyList<DelegationState> Delegations { get; init; }

    public required SettingsState? Settings { get; init; }

    public required ThresholdsState? Thresholds { get; init; }

    public required Func<string, PersonState?> Person { get; init; }

    public required Func<string, RulebookState?> Rulebook { get; init; }
}
