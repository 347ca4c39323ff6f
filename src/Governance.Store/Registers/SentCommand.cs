using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Http;

namespace Governance.Store.Registers;

/// <summary>Sends a command of the caller, and answers with its result.</summary>
internal static class SentCommand
{
    public static async Task<IResult> Answer(HttpContext context, ICommandBus bus, Func<Caller, string, Command> command, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        return CommandAnswer.Of(await bus.Submit(command(caller, CallerFilter.CommandIdOf(context)), cancellation));
    }
}
