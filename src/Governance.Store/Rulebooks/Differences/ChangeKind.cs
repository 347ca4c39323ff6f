namespace Governance.Store.Rulebooks.Differences;

/// <summary>What happened to a part of a rulebook.</summary>
public enum ChangeKind
{
    Added = 1,
    Removed = 2,
    Changed = 3,
}
