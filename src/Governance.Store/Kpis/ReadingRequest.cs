using System;

namespace Governance.Store.Kpis;

/// <summary>Body of a reading.</summary>
internal sealed record ReadingRequest
{
    public required decimal Value { get; init; }

    public required DateOnly On { get; init; }

    public required string Source { get; init; }

    public string? Corrects { get; init; }
}
