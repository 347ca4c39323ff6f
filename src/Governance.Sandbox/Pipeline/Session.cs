using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Pipeline;

/// <summary>One request from outside: its transaction, its id and its time. Used under the environment's lock only.</summary>
internal sealed class Session(DateTime startedOn, bool bypass)
{
    public Guid CorrelationId { get; } = Guid.NewGuid();

    /// <summary>The transaction in progress; asynchronous steps each have one of their own.</summary>
    public Guid TransactionId { get; set; } = Guid.NewGuid();

    /// <summary>When the request was taken up, in UTC.</summary>
    public DateTime StartedOn => startedOn;

    /// <summary>The caller skips custom steps, as holders of the bypass privilege may.</summary>
    public bool Bypass => bypass;

    /// <summary>Stage 10 of the outermost operation runs before the transaction begins.</summary>
    public bool OutsideTransaction { get; set; }

    /// <summary>A write failed inside the transaction: nothing of it can be committed any more.</summary>
    public bool Doomed { get; set; }

    /// <summary>Asynchronous steps, run after the commit.</summary>
    public List<Action> Afterwards { get; } = [];
}
