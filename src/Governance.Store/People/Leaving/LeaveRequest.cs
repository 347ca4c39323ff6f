using System;

namespace Governance.Store.People.Leaving;

/// <summary>Body of a leaving.</summary>
internal sealed record LeaveRequest
{
    public DateOnly? On { get; init; }

    public string? Reason { get; init; }
}
