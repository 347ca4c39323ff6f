using System;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;

namespace Governance.Store.Tests.Sync;

/// <summary>A bus whose server ends after some commands: what was sent before is kept, nothing later is heard.</summary>
internal sealed class CutBus(ICommandBus inner) : ICommandBus
{
    /// <summary>Commands until the end; null for none.</summary>
    public int? Left { get; set; }

    public Task<CommandResult> Submit(Command command, CancellationToken cancellationToken = default) =>
        Left is { } left && (Left = left - 1) < 0
            ? throw new OperationCanceledException("The server was ended.")
            : inner.Submit(command, cancellationToken);
}
