namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Where a draft stands.</summary>
public enum DraftStanding
{
    Waiting = 1,
    Withdrawn = 2,
    Published = 3,
}
