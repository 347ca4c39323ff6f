using Governance.Store.Commands;

namespace Governance.Store.Changes;

/// <summary>Decides for or against a change request. With the last decision that it needs, the change is applied.</summary>
public sealed record DecideChange : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The request.</summary>
    public required string ChangeId { get; init; }

    /// <summary>For or against.</summary>
    public required bool Approve { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
