using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Sandbox.Jira;
using Governance.Sandbox.Solutions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Governance.Sandbox.Control;

/// <summary>The command <c>run</c>: both hosts in one process, until it is stopped.</summary>
internal static class RunCommand
{
    private static readonly Option<FileInfo> Solution = new("--solution") { Required = true, Description = "The packed solution zip, imported at start." };
    private static readonly Option<Uri> Dataverse = AddressOption.Create("--dataverse", "The loopback address of the local Dataverse.");
    private static readonly Option<Uri> Jira = AddressOption.Create("--jira", "The loopback address of the local Jira.");
    private static readonly Option<DirectoryInfo> JiraApp = new("--jira-app") { Required = true, Description = "The folder with the Forge app's manifest." };
    private static readonly Option<Uri> Remote = AddressOption.Create("--remote", "The address of the server that the Forge app calls.");
    private static readonly Option<bool> StepsDisabled = new("--steps-disabled") { Description = "Imports the plug-in steps switched off." };

    public static Command Create()
    {
        var command = new Command("run", "Starts the local Dataverse and the local Jira.") { Solution, Dataverse, Jira, JiraApp, Remote, StepsDisabled };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        try
        {
            await using var dataverse = DataverseSandbox.Build(new DataverseSandboxOptions
            {
                Address = parsed.GetRequiredValue(Dataverse),
                SolutionPath = parsed.GetRequiredValue(Solution).FullName,
                StepsDisabled = parsed.GetValue(StepsDisabled),
            });
            await using var jira = JiraSandbox.Build(new JiraSandboxOptions
            {
                Url = parsed.GetRequiredValue(Jira).ToString(),
                JiraAppFolder = parsed.GetRequiredValue(JiraApp).FullName,
                RemoteUrl = parsed.GetRequiredValue(Remote).ToString(),
            });
            await ServeAsync([dataverse, jira], stop);
            return 0;
        }
        catch (Exception problem) when (problem is SolutionImportException or ArgumentException or IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
    }

    /// <summary>Runs all until one of them stops or the process is asked to.</summary>
    private static async Task ServeAsync(IReadOnlyList<WebApplication> hosts, CancellationToken stop)
    {
        foreach (var host in hosts)
        {
            await host.StartAsync(stop);
            Console.WriteLine($"Listening at {string.Join(", ", host.Urls)}");
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            [stop, .. hosts.Select(host => host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping)]);
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (ended.Token.Register(waiting.SetResult))
        {
            await waiting.Task;
        }

        foreach (var host in hosts)
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
