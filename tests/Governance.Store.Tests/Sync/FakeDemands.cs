using System;
using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Store.Intake;
using Governance.Store.Triggers;

namespace Governance.Store.Tests.Sync;

/// <summary>Rules and demands as a test sets them; the usual rules at the beginning.</summary>
internal sealed class FakeDemands : IDemandSources
{
    public TriggerSettings Rules { get; set; } = new();

    public Dictionary<string, DemandState> Known { get; } = new(StringComparer.Ordinal);

    public bool Fits(string tenant, CrmOpportunity opportunity) => DemandTriggers.Match(Rules, opportunity) is not null;

    public ValueTask<DemandState?> Find(string tenant, string organizationId, string opportunityId) => ValueTask.FromResult(Known.GetValueOrDefault(opportunityId));
}
