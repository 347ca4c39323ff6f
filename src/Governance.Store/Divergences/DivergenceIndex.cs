using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.Divergences;

/// <summary>Divergences of a tenant in the order in which they are listed: what is open first, then the newest.</summary>
internal static class DivergenceIndex
{
    public const string Name = "divergence";

    public static IEnumerable<(string Index, string Key, string Value)> Of(MeasureState state) =>
        state.Divergences.Select(known => (Name, KeyOf(known), state.Id));

    /// <summary>The first part of the keys of a state.</summary>
    public static string Prefix(DivergenceState state) => ((int)state).ToString(CultureInfo.InvariantCulture) + ":";

    public static string IdIn(string key) => key[(key.LastIndexOf(':') + 1)..];

    private static string KeyOf(Divergence known) => string.Create(CultureInfo.InvariantCulture, $"{(int)known.State}:{long.MaxValue - known.LedgerNumber:D19}:{known.Id}");
}
