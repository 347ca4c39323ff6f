using System;

namespace Governance.Rules.Facts;

/// <summary>What a host knows in full. A criterion on what is not known is Unknown, and so refused.</summary>
[Flags]
public enum FactSources
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Fields and roles of the measure.</summary>
    Fields = 1,

    /// <summary>All evidence of the measure.</summary>
    Evidence = 2,

    /// <summary>All work items of the measure, in every host.</summary>
    WorkItems = 4,

    /// <summary>All approvals of the measure.</summary>
    Approvals = 8,

    /// <summary>All registers of the measure that the gate asks for.</summary>
    Registers = 16,

    /// <summary>All waivers of the measure.</summary>
    Waivers = 32,

    /// <summary>All conditions under which the measure went on.</summary>
    Conditions = 64,

    /// <summary>Everything: only the store knows that.</summary>
    All = Fields | Evidence | WorkItems | Approvals | Registers | Waivers | Conditions,
}
