using System;
using System.Collections.Concurrent;

namespace Governance.JiraApp.Detection;

/// <summary>
/// Says that a completed issue came by: if no validator stood before it, the list of validators will tell. Kept in
/// memory only, as the list is read every few minutes in any case. Thread-safe.
/// </summary>
internal sealed class ValidatorPulse
{
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);

    /// <summary>Asks for a look at a site's validators.</summary>
    public void Ask(string cloudId) => asked[cloudId] = true;

    /// <summary>Whether a look was asked for since the last call.</summary>
    public bool Take(string cloudId) => asked.TryRemove(cloudId, out _);
}
