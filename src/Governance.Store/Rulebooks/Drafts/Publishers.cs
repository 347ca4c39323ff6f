namespace Governance.Store.Rulebooks.Drafts;

/// <summary>How many administrators it takes to publish a rulebook.</summary>
public enum Publishers
{
    One = 1,
    Two = 2,
}
