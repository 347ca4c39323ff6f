using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Settings;

/// <summary>Takes in a proposal; settings that hold already are a success that changes nothing.</summary>
internal sealed class ProposeSettingsHandler : CommandHandler<ProposeSettings>
{
    protected override Decision Decide(ProposeSettings command, IDecisionView view)
    {
        if (SettingsRights.Fault(command.Actor, view) is { } denied)
        {
            return denied;
        }

        if (command.Settings.Version < 1)
        {
            return SettingsErrors.Malformed(0, "The version is a whole number from 1.");
        }

        var state = view.Find<SettingsState>(SettingsStreams.Only);
        var (digest, now) = (SettingsStreams.DigestOf(command.Settings), SettingsStreams.Holding(state));
        var answer = new JsonObject { ["digest"] = digest, ["version"] = command.Settings.Version, ["waitingFor"] = now.Digest == digest ? null : "second administrator" };
        if (now.Digest == digest || (state?.Proposal is { } waiting && waiting.Digest == digest && waiting.ProposedBy == command.Actor.PersonId))
        {
            return Decision.Accept(answer);
        }

        return command.Settings.Version <= now.Settings.Version
            ? SettingsErrors.VersionTaken(now.Settings.Version)
            : Decision.Accept(answer, new StreamEvent(SettingsStreams.Only, new SettingsProposed { Digest = digest, Settings = command.Settings, By = command.Actor.PersonId! }));
    }
}
