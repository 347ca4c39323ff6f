using System;

namespace Governance.Store.Breaches;

/// <summary>The index in which findings of all kinds are listed: open ones first, then by state, newest first within a state.</summary>
internal static class BreachOrder
{
    public const string Index = "breach-order";

    /// <summary>The index entry of a finding: its place leads to its kind and stream.</summary>
    public static (string Index, string Key, string Value) Entry(BreachKind kind, BreachState state, long ledgerNumber, string id, string stream) =>
        (Index, KeyOf(state, ledgerNumber, id), $"{kind} {stream}");

    /// <summary>The place. Keys are compared as text.</summary>
    public static string KeyOf(BreachState state, long ledgerNumber, string id) =>
        FormattableString.Invariant($"{(int)state}{long.MaxValue - ledgerNumber:D19}{id}");

    /// <summary>The id at the end of a key.</summary>
    public static string IdIn(string key) => key[20..];

    /// <summary>The stream that an entry leads to.</summary>
    public static string StreamIn(string value) => value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
