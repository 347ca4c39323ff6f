using System.Text.Json;

using Governance.Store.Commands;

namespace Governance.Store.Writing;

/// <summary>How results are kept under their command ids.</summary>
internal static class ResultJson
{
    // `Succeeded` is written and follows from `Outcome` when read.
    public static JsonSerializerOptions Options { get; } = new(StoreJson.Options) { IgnoreReadOnlyProperties = true };
}
