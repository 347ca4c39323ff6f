using System;
using System.Text.Json.Nodes;

namespace Governance.Store.Tests.Sync;

/// <summary>A row of the fake host.</summary>
internal sealed class FakeRow
{
    public required string Table { get; init; }

    public required Guid Id { get; init; }

    public required JsonObject Values { get; init; }

    public long Version { get; set; }

    public bool Deleted { get; set; }

    public byte[]? File { get; set; }
}
