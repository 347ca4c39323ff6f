using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Governance.Sandbox.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Sandbox.Story.Recording;

/// <summary>The command <c>play record</c>: the recorder, until it is stopped.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var listen = AddressOption.Create("--listen", "The address to listen on.");
        var target = AddressOption.Create("--target", "The local Dataverse that every call is passed on to.");
        var command = new Command("record", "Passes calls on to the local Dataverse and remembers the writes that carry a permit.") { listen, target };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(listen), parsed.GetRequiredValue(target), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Uri listen, Uri target, CancellationToken cancellation)
    {
        using var recorder = new WriteRecorder(target);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(listen.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = null);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        await using var app = builder.Build();
        app.Run(recorder.HandleAsync);
        await app.RunAsync(cancellation);
        return 0;
    }
}
