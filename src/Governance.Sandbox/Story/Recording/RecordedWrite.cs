using System.Text.Json.Nodes;

namespace Governance.Sandbox.Story.Recording;

/// <summary>One write with a permit, as it passed by.</summary>
/// <param name="Method">POST or PATCH.</param>
/// <param name="Path">Path and query, with the leading slash.</param>
/// <param name="Columns">The body.</param>
internal sealed record RecordedWrite(string Method, string Path, JsonObject Columns);
