using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Commands;

namespace Governance.Store.Rulebooks;

/// <summary>Rulebooks parsed once. What is kept follows from its digest, so it never grows stale. Thread-safe.</summary>
internal sealed class RulebookLibrary
{
    private readonly ConcurrentDictionary<string, Rulebook> parsed = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of a canonical form, lower-case hex.</summary>
    public static string DigestOf(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    /// <summary>The rulebook of a measure; null when it is not published.</summary>
    public Rulebook? Find(IDecisionView view, string digest) => view.Find<RulebookState>(RulebookStreams.NameOf(digest)) is { } state ? Of(state) : null;

    /// <summary>The rulebook in its parsed form.</summary>
    public Rulebook Of(RulebookState state) => parsed.GetOrAdd(state.Digest, static (digest, canonical) => Parse(digest, canonical), state.Canonical);

    private static Rulebook Parse(string digest, string canonical) =>
        RulebookReader.Read(canonical, digest).Rulebook ?? throw new InvalidOperationException($"The published rulebook {digest} cannot be read.");
}
