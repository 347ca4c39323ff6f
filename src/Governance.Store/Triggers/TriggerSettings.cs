using System.Collections.Generic;

namespace Governance.Store.Triggers;

/// <summary>Which events and figures ask for attention, decided by the tenant.</summary>
public sealed record TriggerSettings
{
    /// <summary>Which opportunities of CRM become demands; the first rule that fits counts. None: no opportunity does.</summary>
    public IReadOnlyList<DemandTrigger> Demands { get; init; } = [new DemandTrigger { Code = "won", When = OpportunityState.Won }];

    /// <summary>Which commitments to customers the steering committee must see. Every rule that fits is named.</summary>
    public IReadOnlyList<CommitmentTrigger> Commitments { get; init; } = [];

    /// <summary>Which planned figures the controller must validate. Every rule that fits is named. None: the value kinds of the section <c>assumptions</c> are the rule.</summary>
    public IReadOnlyList<AssumptionTrigger> Assumptions { get; init; } = [];
}
