using System;
using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>Notes the hash of a code. The answer names the hash and the end, never the code: answers are kept.</summary>
internal sealed class IssueHostCodeHandler : CommandHandler<IssueHostCode>
{
    /// <summary>How long a code is good, by the store's clock.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    protected override Decision Decide(IssueHostCode command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (command.Actor.IsApplication)
        {
            return HostErrors.ApplicationCannotAsk();
        }

        if (!HostKinds.IsKnown(command.Host))
        {
            return HostErrors.HostUnknown();
        }

        var expires = view.Now + Lifetime;
        var issued = new HostCodeIssued { Host = command.Host, IssuedBy = command.Actor.Identity, ExpiresAt = expires };
        return Decision.Accept(
            new JsonObject { ["digest"] = command.Digest, ["expiresAt"] = JsonValue.Create(expires) },
            new StreamEvent(HostCodeStreams.NameOf(command.Digest), issued));
    }
}
