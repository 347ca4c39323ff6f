namespace Governance.Sandbox.Metadata;

/// <summary>What deleting a row does to the rows that point at it.</summary>
internal enum DeleteBehavior
{
    RemoveLink,
    Restrict,
    Cascade,
}
