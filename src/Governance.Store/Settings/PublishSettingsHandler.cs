using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Settings;

/// <summary>The second person publishes what the first one proposed.</summary>
internal sealed class PublishSettingsHandler : CommandHandler<PublishSettings>
{
    protected override Decision Decide(PublishSettings command, IDecisionView view)
    {
        if (SettingsRights.Fault(command.Actor, view) is { } denied)
        {
            return denied;
        }

        var state = view.Find<SettingsState>(SettingsStreams.Only);
        if (SettingsStreams.Holding(state).Digest == command.Digest)
        {
            return Decision.Accept(new JsonObject { ["digest"] = command.Digest });
        }

        if (state?.Proposal is not { } proposal || proposal.Digest != command.Digest)
        {
            return SettingsErrors.NoProposal();
        }

        // INVARIANT: nobody changes what everybody is judged by alone.
        return proposal.ProposedBy == command.Actor.PersonId
            ? SettingsErrors.SecondPerson()
            : Decision.Accept(
                new JsonObject { ["digest"] = proposal.Digest, ["version"] = proposal.Settings.Version },
                new StreamEvent(SettingsStreams.Only, new SettingsPublished { Digest = proposal.Digest, By = command.Actor.PersonId! }));
    }
}
