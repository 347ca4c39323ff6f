using System;
using System.Text.Json.Nodes;

namespace Governance.Store.Portfolio.Queries;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="PersonId">For whom; empty when nobody holds the role.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Role">The role that can do it.</param>
/// <param name="Since">Since when it waits; follows from the ledger.</param>
/// <param name="Shown">As the API shows it.</param>
internal sealed record Waiting(string? PersonId, string? PersonName, string? Role, DateTimeOffset Since, JsonObject Shown)
{
    /// <summary>The same for a person who holds the role, as found when the remedy was worked out.</summary>
    public static Waiting For(string? personId, string? personName, string? role, DateTimeOffset since, JsonObject shown)
    {
        var own = (JsonObject)shown.DeepClone();
        own["since"] = Reporting.Views.ReportRow.Moment(since);
        return new Waiting(personId, personName, role, since, own);
    }
}
