using System.Text.Json.Serialization;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>An administrator asks for a one-time code.</summary>
public sealed record IssueHostCode : Command
{
    /// <summary>The kind of host that it is to bind.</summary>
    public required string Host { get; init; }

    /// <summary>
    /// SHA-256 of the code that the caller has just made. It does not make two requests different: a repeat meets the
    /// first answer, whose hash is then not that of the repeat's own code.
    /// </summary>
    [JsonIgnore]
    public string Digest { get; init; } = string.Empty;
}
