namespace Governance.Store.Ownership;

/// <summary>About what the views of one initiative differ.</summary>
public enum TruthKind
{
    /// <summary>CRM's amount against the plan.</summary>
    Amount = 1,

    /// <summary>What sales promised against when delivery expects it and from when finance counts on it.</summary>
    Date = 2,

    /// <summary>The work items that are complete against the milestones that are reached.</summary>
    Progress = 3,

    /// <summary>What finance confirmed against what the owner forecast for the same months.</summary>
    Value = 4,

    /// <summary>CRM says that the opportunity is lost or gone, while the measure goes on.</summary>
    Sale = 5,
}
