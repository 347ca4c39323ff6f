using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>
/// Uses a code up and binds the host. A tenant's commands are decided one after the other, so that of two hosts that send
/// the same code at the same moment one finds it used.
/// </summary>
internal sealed class BindHostHandler : CommandHandler<BindHost>
{
    protected override Decision Decide(BindHost command, IDecisionView view)
    {
        if (!command.Actor.Is("service"))
        {
            return HostErrors.ServiceOnly();
        }

        if (view.Find<HostCodeState>(HostCodeStreams.NameOf(command.Digest)) is not { } code || !code.IsGoodFor(command.Host, view.Now))
        {
            return HostErrors.CodeUnknown();
        }

        // INVARIANT: work items and requests are known by (host, key), which two hosts of a kind could share.
        if (view.Lookup(HostBindingStreams.KindIndex, command.Host) is not null)
        {
            return HostErrors.OneATenant(command.Host);
        }

        return Decision.Accept(
            null,
            new StreamEvent(HostCodeStreams.NameOf(command.Digest), new HostCodeUsed { Host = command.Host, Scope = command.Scope }),
            new StreamEvent(HostBindingStreams.NameOf(command.Host, command.Scope), new HostBound
            {
                Host = command.Host,
                Scope = command.Scope,
                BoundBy = code.IssuedBy,
                EnteredBy = command.EnteredBy,
                CodeDigest = command.Digest,
            }));
    }
}
