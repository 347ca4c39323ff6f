using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Rulebooks.Events;
using Governance.Store.Settings;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Takes in a draft that could be published as it is; the same one again is a success that changes nothing.</summary>
internal sealed class DraftRulebookHandler : CommandHandler<DraftRulebook>
{
    protected override Decision Decide(DraftRulebook command, IDecisionView view)
    {
        if (DraftRights.Fault(command.Actor, view) is { } denied)
        {
            return denied;
        }

        var publication = PublishRulebookHandler.Publish(command.Canonical, view);
        if (publication.Problem is { } problem)
        {
            return problem;
        }

        var digest = publication.Answer!["digest"]!.GetValue<string>();
        var answer = (JsonObject)publication.Answer.DeepClone();
        if (publication.Events.Select(named => named.Event).OfType<RulebookPublished>().SingleOrDefault() is not { } published)
        {
            answer["waitingFor"] = null;
            return Decision.Accept(answer);
        }

        answer["waitingFor"] = SettingsStreams.Of(view).Rulebooks.PublishedBy == Publishers.Two ? "second administrator" : "administrator";
        return view.Find<RulebookDraftState>(RulebookDraftStreams.NameOf(digest)) is { Standing: DraftStanding.Waiting } waiting && waiting.DraftedBy == command.Actor.PersonId
            ? Decision.Accept(answer)
            : Decision.Accept(answer, new StreamEvent(RulebookDraftStreams.NameOf(digest), new RulebookDrafted
            {
                Code = published.Code,
                Name = published.Name,
                Version = published.Version,
                Canonical = published.Canonical,
                By = command.Actor.PersonId!,
            }));
    }
}
