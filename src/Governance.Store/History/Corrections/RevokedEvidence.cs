using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.History.Corrections;

/// <summary>Evidence that was revoked since counts as revoked from its capture on: revoking says that it should not have counted.</summary>
internal sealed class RevokedEvidence : ICorrection
{
    /// <inheritdoc/>
    public MeasureState Correct(MeasureState then, MeasureState now, DateTimeOffset at, ICollection<string> said)
    {
        var revoked = now.Evidence.Where(item => item.Revoked).ToDictionary(item => item.Key, StringComparer.Ordinal);
        var evidence = then.Evidence.ConvertAll(item => !item.Revoked && revoked.TryGetValue(item.Key, out var later)
            ? item with { Revoked = true, RevokedReason = later.RevokedReason }
            : item);
        foreach (var item in evidence.Where((item, place) => item.Revoked && !then.Evidence[place].Revoked))
        {
            said.Add($"The evidence {item.Name} ({item.Kind}) was revoked since: {item.RevokedReason}");
        }

        return said.Count == 0 ? then : then with { Evidence = evidence };
    }
}
