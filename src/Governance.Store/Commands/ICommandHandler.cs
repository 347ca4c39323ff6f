using System;

namespace Governance.Store.Commands;

/// <summary>Decides one type of command. Pure: the same command and view give the same decision.</summary>
public interface ICommandHandler
{
    /// <summary>The type of command.</summary>
    public Type CommandType { get; }

    /// <summary>Decides.</summary>
    public Decision Decide(Command command, IDecisionView view);
}
