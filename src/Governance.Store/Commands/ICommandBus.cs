using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Commands;

/// <summary>The only way to change anything in the store. Thread-safe.</summary>
public interface ICommandBus
{
    /// <summary>
    /// Queues the command for its tenant's writer and answers after commit.
    /// A denial is a result, not an exception; an exception means that nothing is known about the outcome: send the same command again.
    /// </summary>
    public Task<CommandResult> Submit(Command command, CancellationToken cancellationToken = default);
}
