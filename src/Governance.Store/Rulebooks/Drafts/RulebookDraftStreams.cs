using System;

using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>How a draft follows from its events. Drafting it again after it was withdrawn begins anew.</summary>
internal sealed class RulebookDraftStreams() : StreamKind<RulebookDraftState>(
    Name, typeof(RulebookDrafted), typeof(RulebookDraftWithdrawn), typeof(RulebookDraftPublished))
{
    public const string Name = "rulebook-draft";

    public static string NameOf(string digest) => StreamName.Of(Name, digest);

    protected override RulebookDraftState Evolve(RulebookDraftState? state, RecordedEvent recorded) => recorded.Event switch
    {
        RulebookDrafted drafted => new RulebookDraftState
        {
            Digest = StreamName.Split(recorded.Stream).Id,
            Code = drafted.Code,
            Name = drafted.Name,
            Version = drafted.Version,
            Canonical = drafted.Canonical,
            Standing = DraftStanding.Waiting,
            DraftedBy = drafted.By,
            At = recorded.At,
            LedgerNumber = recorded.Number,
        },
        RulebookDraftWithdrawn withdrawn => Existing(state, recorded) with
        {
            Standing = DraftStanding.Withdrawn,
            WithdrawnBy = withdrawn.By,
            Reason = withdrawn.Reason,
            At = recorded.At,
            LedgerNumber = recorded.Number,
        },
        RulebookDraftPublished published => Existing(state, recorded) with
        {
            Standing = DraftStanding.Published,
            PublishedBy = published.By,
            At = recorded.At,
            LedgerNumber = recorded.Number,
        },
        _ => throw new InvalidOperationException($"A draft has no event {recorded.Event.GetType().Name}."),
    };
}
