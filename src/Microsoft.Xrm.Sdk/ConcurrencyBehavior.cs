namespace Microsoft.Xrm.Sdk;

/// <summary>Whether a write asks for an unchanged row version.</summary>
public enum ConcurrencyBehavior
{
    Default = 0,
    IfRowVersionMatches = 1,
    AlwaysOverwrite = 2,
}
