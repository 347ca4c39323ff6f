using System;
using System.Threading.Tasks;

using Governance.Store.Commands;

namespace Governance.Store.Writing;

/// <summary>A command that waits for its answer.</summary>
internal sealed class PendingCommand(Command command)
{
    private readonly TaskCompletionSource<CommandResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Command Command => command;

    public byte[] Digest { get; } = CommandDigest.Of(command);

    public Task<CommandResult> Answer => answer.Task;

    public CommandResult? Result { get; set; }

    public Exception? Fault { get; set; }

    /// <summary>Whether the result is to be stored under the command's id.</summary>
    public bool IsNew { get; set; }

    public void Reset()
    {
        Result = null;
        Fault = null;
        IsNew = false;
    }

    public void Complete()
    {
        if (Result is not null)
        {
            answer.TrySetResult(Result);
        }
        else
        {
            answer.TrySetException(Fault ?? new InvalidOperationException("The command was not decided."));
        }
    }
}
