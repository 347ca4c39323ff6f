using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.People.Events;

namespace Governance.Store.People;

/// <summary>How a person follows from its events.</summary>
internal sealed class PersonStreams() : StreamKind<PersonState>(
    "person",
    typeof(PersonAdded),
    typeof(IdentityLinkProposed),
    typeof(IdentityLinkConfirmed),
    typeof(IdentityUnlinkProposed),
    typeof(IdentityUnlinked),
    typeof(PersonLeft),
    typeof(PersonMergeProposed),
    typeof(PersonMerged),
    typeof(PersonAbsorbed),
    typeof(PersonsMerged))
{
    public const string IdentityIndex = "identity";
    public const string LinkIndex = "identity-link";

    public static string NameOf(string id) => StreamName.Of("person", id);

    public static string IdentityKey(string system, string scope, string subject) => string.Join('\n', system, scope, subject);

    protected override PersonState Evolve(PersonState? state, RecordedEvent recorded) => recorded.Event switch
    {
        PersonAdded added => new PersonState { Id = StreamName.Split(recorded.Stream).Id, Name = added.Name },
        IdentityLinkProposed proposed => Existing(state, recorded) with { Links = state!.Links.Add(ToLink(proposed, recorded.Actor)) },
        IdentityLinkConfirmed confirmed => Existing(state, recorded) with
        {
            Links = state!.Links.ConvertAll(link => link.Id == confirmed.LinkId ? link with { ConfirmedBy = confirmed.ConfirmedBy } : link),
        },
        IdentityUnlinkProposed unlink => Existing(state, recorded) with
        {
            Links = state!.Links.ConvertAll(link => link.Id == unlink.LinkId ? link with { UnlinkProposer = Administrator.Of(recorded) } : link),
        },
        IdentityUnlinked unlinked => Existing(state, recorded) with { Links = state!.Links.RemoveAll(link => link.Id == unlinked.LinkId) },
        PersonLeft left => Existing(state, recorded) with { LeftOn = left.On },
        PersonMergeProposed merge => Existing(state, recorded) with { Merge = new MergeProposal(merge.Into, Administrator.Of(recorded), merge.Reason) },
        PersonMerged merged => Existing(state, recorded) with { MergedInto = merged.Into, Merge = null, Links = [] },
        PersonAbsorbed absorbed => Existing(state, recorded) with { Links = state!.Links.AddRange(absorbed.Links) },
        _ => throw new InvalidOperationException($"A person has no event {recorded.Event.GetType().Name}."),
    };

    protected override IEnumerable<(string Index, string Key, string Value)> Lookups(PersonState state)
    {
        foreach (var link in state.Links)
        {
            yield return (LinkIndex, link.Id, state.Id);

            // INVARIANT: the identity of somebody who left stays theirs, so that it is refused instead of being nobody's.
            if (link.ConfirmedBy is not null && state.MergedInto is null)
            {
                yield return (IdentityIndex, IdentityKey(link.System, link.Scope, link.Subject), state.Id);
            }
        }
    }

    private static IdentityLink ToLink(IdentityLinkProposed proposed, Actor proposer) => new()
    {
        Id = proposed.LinkId,
        System = proposed.System,
        Scope = proposed.Scope,
        Subject = proposed.Subject,
        ProposedBy = proposed.ProposedBy,
        ProposerSubject = proposer.Subject,
        ProposerPersonId = proposer.PersonId,
    };
}
