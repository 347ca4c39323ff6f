using System;
using System.Collections.Generic;

using Governance.Store.Delegations;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Intake;
using Governance.Store.Reporting.Committee;
using Governance.Store.Reporting.Configuration;

namespace Governance.Store.Portfolio.Queries;

/// <summary>What may wait for somebody and belongs to no measure.</summary>
internal sealed record TenantMatters
{
    public required IEnumerable<DemandState> Demands { get; init; }

    public required IEnumerable<PreventionState> Hosts { get; init; }

    public required IReadOnlyList<CommitteeCadence> Cadences { get; init; }

    public required Func<string, CommitteeState?> CommitteeOf { get; init; }

    public required Func<string, string> NodeName { get; init; }

    /// <summary>Delegations in force that serve nothing.</summary>
    public required IEnumerable<DelegationState> Idle { get; init; }

    public required Func<string, string> PersonName { get; init; }
}
