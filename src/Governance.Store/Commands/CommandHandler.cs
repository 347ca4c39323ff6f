using System;

namespace Governance.Store.Commands;

/// <summary>Decides commands of type <typeparamref name="TCommand"/>.</summary>
internal abstract class CommandHandler<TCommand> : ICommandHandler
    where TCommand : Command
{
    /// <inheritdoc/>
    public Type CommandType => typeof(TCommand);

    /// <inheritdoc/>
    public Decision Decide(Command command, IDecisionView view) => Decide((TCommand)command, view);

    protected abstract Decision Decide(TCommand command, IDecisionView view);
}
