using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Settings;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Publishes a draft: where the settings say two, by somebody else than who drafted it.</summary>
internal sealed class PublishRulebookDraftHandler : CommandHandler<PublishRulebookDraft>
{
    protected override Decision Decide(PublishRulebookDraft command, IDecisionView view)
    {
        if (DraftRights.Fault(command.Actor, view) is { } denied)
        {
            return denied;
        }

        var state = view.Find<RulebookDraftState>(RulebookDraftStreams.NameOf(command.Digest));
        if (state is { Standing: DraftStanding.Published })
        {
            return Decision.Accept(new JsonObject { ["digest"] = state.Digest, ["code"] = state.Code, ["version"] = state.Version });
        }

        if (state is not { Standing: DraftStanding.Waiting })
        {
            return DraftErrors.Unknown();
        }

        // INVARIANT: who drafted does not publish, where the tenant says so when it is published.
        if (SettingsStreams.Of(view).Rulebooks.PublishedBy == Publishers.Two && state.DraftedBy == command.Actor.PersonId)
        {
            return DraftErrors.SecondPerson();
        }

        var publication = PublishRulebookHandler.Publish(state.Canonical, view, state.DraftedBy, command.Actor.PersonId);
        if (publication.Problem is not null)
        {
            return publication;
        }

        List<StreamEvent> events = [new(RulebookDraftStreams.NameOf(state.Digest), new RulebookDraftPublished { By = command.Actor.PersonId! }), .. publication.Events];
        return Decision.Accept(publication.Answer, events);
    }
}
