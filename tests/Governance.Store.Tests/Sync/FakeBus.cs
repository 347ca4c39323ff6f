using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;

namespace Governance.Store.Tests.Sync;

/// <summary>Writes commands down and answers as it is told.</summary>
internal sealed class FakeBus : ICommandBus
{
    private readonly List<Command> commands = [];

    public IReadOnlyList<Command> Commands => commands;

    public Func<Command, CommandResult> Answer { get; set; } = _ => new CommandResult { Outcome = CommandOutcome.Done };

    /// <summary>What an idempotent store would have done: each command id once.</summary>
    public IReadOnlyList<string> Happened => [.. commands.Select(command => command.CommandId).Distinct(StringComparer.Ordinal)];

    public Task<CommandResult> Submit(Command command, CancellationToken cancellationToken = default)
    {
        var result = Answer(command);
        commands.Add(command);
        return Task.FromResult(result);
    }
}
