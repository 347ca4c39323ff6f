using System;
using System.Collections.Frozen;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Writing;

/// <summary>Which handler decides which type of command.</summary>
internal sealed class CommandRouter(IEnumerable<ICommandHandler> handlers)
{
    private readonly FrozenDictionary<Type, ICommandHandler> byType = handlers.ToFrozenDictionary(handler => handler.CommandType);

    public Decision Decide(Command command, IDecisionView view) => byType[command.GetType()].Decide(command, view);
}
