namespace Governance.Rules.Rulebooks;

/// <summary>What a gate is for.</summary>
public enum GateType
{
    /// <summary>Proceed or not.</summary>
    GoNoGo = 1,

    /// <summary>Planning, resources and approvals are complete.</summary>
    ImplementationReadiness = 2,

    /// <summary>The investment is approved.</summary>
    Budget = 3,

    /// <summary>Scope, cost, timing or value changes.</summary>
    Change = 4,

    /// <summary>The expected value was achieved.</summary>
    Closure = 5,
}
