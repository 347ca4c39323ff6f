using System;
using System.Collections.Generic;
using System.Globalization;

using Governance.Store.Commands;
using Governance.Store.Rulebooks.Events;

namespace Governance.Store.Rulebooks;

/// <summary>How a rulebook follows from its one event.</summary>
internal sealed class RulebookStreams() : StreamKind<RulebookState>("rulebook", typeof(RulebookPublished))
{
    public const string VersionIndex = "rulebook-version";

    public static string NameOf(string digest) => StreamName.Of("rulebook", digest);

    public static string VersionKey(string code, int version) => string.Create(CultureInfo.InvariantCulture, $"{code}:{version}");

    protected override RulebookState Evolve(RulebookState? state, RecordedEvent recorded) => recorded.Event is RulebookPublished published && state is null
        ? new RulebookState
        {
            Digest = StreamName.Split(recorded.Stream).Id,
            Code = published.Code,
            Name = published.Name,
            Version = published.Version,
            Canonical = published.Canonical,
            DraftedBy = published.DraftedBy,
            PublishedBy = published.PublishedBy,
            PublishedAt = recorded.At,
            LedgerNumber = recorded.Number,
        }
        : throw new InvalidOperationException("A rulebook is published once and never changes.");

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(RulebookState state) =>
        [(VersionIndex, VersionKey(state.Code, state.Version), state.Digest)];

    protected override IEnumerable<OutboxNews> News(RulebookState after, RecordedEvent recorded) =>
        [new OutboxNews("dataverse", "rulebook", after.Digest, string.Empty)];
}
