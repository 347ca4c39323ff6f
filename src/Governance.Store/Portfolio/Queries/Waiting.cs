using System.Text.Json.Nodes;

namespace Governance.Store.Portfolio.Queries;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="PersonId">For whom; empty when nobody holds the role.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Role">The role that can do it.</param>
/// <param name="Shown">As the API shows it.</param>
internal sealed record Waiting(string? PersonId, string? PersonName, string? Role, JsonObject Shown);
