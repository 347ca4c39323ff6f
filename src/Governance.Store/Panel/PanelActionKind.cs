namespace Governance.Store.Panel;

/// <summary>What has to be done.</summary>
public enum PanelActionKind
{
    /// <summary>Something else; the words say what.</summary>
    Other = 0,

    /// <summary>Evidence is to be added.</summary>
    Evidence = 1,

    /// <summary>Somebody has to approve.</summary>
    Approval = 2,

    /// <summary>A field is to be filled.</summary>
    Field = 3,

    /// <summary>A work item is to be completed or mapped.</summary>
    WorkItem = 4,
}
