namespace Governance.Store.Reporting.Committee;

/// <summary>Body of the issue of a report.</summary>
internal sealed record IssueRequest
{
    public string? Node { get; init; }

    public required string At { get; init; }

    public required string Digest { get; init; }
}
