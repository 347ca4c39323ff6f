using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>Releases a bound host.</summary>
internal sealed class ReleaseHostHandler : CommandHandler<ReleaseHost>
{
    protected override Decision Decide(ReleaseHost command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (Text.Fault("The reason", command.Reason, 2000) is { } fault)
        {
            return fault;
        }

        return view.Find<HostBindingState>(HostBindingStreams.NameOf(command.Host, command.Scope)) is { IsBound: true } state
            ? Decision.Accept(null, new StreamEvent(HostBindingStreams.NameOf(state.Host, state.Scope), new HostReleased
            {
                Host = state.Host,
                Scope = state.Scope,
                ReleasedBy = command.Actor.Identity,
                Reason = command.Reason,
            }))
            : HostErrors.NotBound();
    }
}
