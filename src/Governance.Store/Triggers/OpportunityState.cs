namespace Governance.Store.Triggers;

/// <summary>The state of an opportunity, in the numbers of <c>statecode</c>; what CRM no longer has is deleted.</summary>
public enum OpportunityState
{
    Open = 0,
    Won = 1,
    Lost = 2,
    Deleted = 100,
}
