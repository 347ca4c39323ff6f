using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Tokens;
using Governance.Store.Hosts.Prevention;

namespace Governance.JiraApp.Detection;

/// <summary>
/// Compares where the app's validator stands with where it stood at the first look, or after the last accepted change.
/// A place that is new since then protects more than before: it is kept, and is no finding.
/// </summary>
internal sealed class ValidatorWatch(JiraWorkflows workflows, PreventionBook book, TimeProvider clock)
{
    /// <summary>Reads the whole list.</summary>
    public async Task<PreventionLook> ReadAsync(JiraAccess access, CancellationToken cancellation)
    {
        var seen = ValidatorSubjects.Of(await workflows.ValidatorsAsync(access, cancellation));
        return new PreventionLook
        {
            Tenant = access.Tenant,
            Host = BreachReporter.Host,
            Scope = access.CloudId,
            Area = ValidatorSubjects.Area,
            Seen = seen,
            Expected = seen.ToDictionary(place => place.Key, string? (place) => place.Value, StringComparer.Ordinal),
            At = clock.GetUtcNow(),
        };
    }

    /// <summary>The projects or workflows in which something known is not as it was last seen.</summary>
    public IReadOnlyList<string> ChangedIn(PreventionLook look) =>
    [
        .. (book.Find(look.Tenant, look.Host, look.Scope)?.Subjects.Values ?? [])
            .Where(known => known.Subject.StartsWith(look.Area, StringComparison.Ordinal) && known.Seen != look.Seen.GetValueOrDefault(known.Subject))
            .Select(known => ValidatorSubjects.PlaceOf(known.Subject))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Records what differs, once.</summary>
    /// <returns>Why it could not be recorded, or null.</returns>
    public Task<string?> RecordAsync(PreventionLook look, CancellationToken cancellation) => book.CompareAsync(look, cancellation);
}
