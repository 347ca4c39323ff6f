using System;
using System.Text.Json;

namespace Governance.Store.Commands;

/// <summary>
/// Two records of one human became one. Whatever a stream knows of the first it knows of the second from now on, so that
/// nobody counts as two; what was written before stays in the ledger as it was.
/// </summary>
public sealed record PersonsMerged : DomainEvent
{
    public required string From { get; init; }

    public required string Into { get; init; }

    /// <summary>The state with the one id in the place of the other. Ids are GUIDs, so nothing else can be meant by one.</summary>
    internal T In<T>(T state)
        where T : class => JsonSerializer.Deserialize<T>(
            JsonSerializer.Serialize(state, StoreJson.Options).Replace(From, Into, StringComparison.Ordinal), StoreJson.Options)!;
}
