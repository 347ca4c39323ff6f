using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Sandbox.Faults;

/// <summary>How faults are read and shown; an unknown property is an error.</summary>
internal static class FaultJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
}
