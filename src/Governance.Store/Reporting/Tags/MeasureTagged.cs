using System;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Reporting.Tags;

/// <summary>Somebody gave a tag by hand, or took one back that was given by hand.</summary>
public sealed record MeasureTagged : DomainEvent, IMeasureEvent
{
    public required string Tag { get; init; }

    public required bool Given { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded)
    {
        var others = state.Tags.RemoveAll(held => held.Tag == Tag);
        var tags = Given ? others.Add(new HandTag { Tag = Tag, Reason = Reason, By = By, At = recorded.At }) : others;
        return state with { Tags = [.. tags.OrderBy(held => held.Tag, StringComparer.Ordinal)] };
    }
}
