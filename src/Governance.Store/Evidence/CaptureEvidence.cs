using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Evidence;

/// <summary>Content that was put into the evidence store shall count as evidence.</summary>
public sealed record CaptureEvidence : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Kind, as criteria ask for it.</summary>
    public required string Kind { get; init; }

    /// <summary>File or document name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes, from <c>IEvidenceContent.Put</c>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Who brought it in, as shown; not a judged identity.</summary>
    public required string Collector { get; init; }

    /// <summary>Valid from; empty when always.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Valid until; empty when for ever.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The host row that it came from; the same row is captured once.</summary>
    public HostReference? Source { get; init; }
}
