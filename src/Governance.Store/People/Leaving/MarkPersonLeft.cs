using System;

using Governance.Store.Commands;

namespace Governance.Store.People.Leaving;

/// <summary>Says that a person has left.</summary>
public sealed record MarkPersonLeft : Command
{
    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary>The day from which they hold nothing any more; empty for today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
