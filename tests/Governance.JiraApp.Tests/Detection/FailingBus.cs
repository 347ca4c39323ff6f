using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>The store's own bus, before which the server can come to its end.</summary>
internal sealed class FailingBus(ICommandBus bus) : ICommandBus
{
    /// <summary>Commands that are not sent any more; asked once a command.</summary>
    public Func<Command, bool> EndsBefore { get; set; } = _ => false;

    public Task<CommandResult> Submit(Command command, CancellationToken cancellationToken = default) =>
        EndsBefore(command) ? throw new InvalidOperationException("The server ended.") : bus.Submit(command, cancellationToken);
}
