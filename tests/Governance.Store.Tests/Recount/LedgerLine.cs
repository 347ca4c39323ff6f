using System.Text.Json;

namespace Governance.Store.Tests.Recount;

/// <summary>One entry of an export, as JSON.</summary>
internal sealed record LedgerLine(long Number, string Type, string Kind, string Id, string CommandId, JsonElement Data);
