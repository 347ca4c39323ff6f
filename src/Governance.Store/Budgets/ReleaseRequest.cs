namespace Governance.Store.Budgets;

/// <summary>Body of the release of a ledger line.</summary>
internal sealed record ReleaseRequest
{
    public required string System { get; init; }

    public required string Document { get; init; }

    public required string Line { get; init; }

    public string? Reason { get; init; }
}
