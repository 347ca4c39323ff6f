using System;
using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Governance.Sandbox.Jira.Functions;

/// <summary>Runs one function of the app in Node.js, starting it when needed and again when it has ended. Thread-safe.</summary>
internal sealed class FunctionHost(string command, string folder, string handler, TimeSpan timeout, ILogger logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1, 1);
    private NodeProcess? node;

    /// <summary>Runs the function. It never throws for what the function or Node.js does: that is a failed answer.</summary>
    public async Task<FunctionAnswer> RunAsync(JsonObject call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        NodeProcess? used = null;
        try
        {
            (used, var failure) = await EnsureAsync(limit.Token);
            return used is null ? FunctionAnswer.Failed(failure!) : await used.CallAsync(call, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await EndAsync(used);
            return FunctionAnswer.Failed($"The function did not return within {timeout.TotalSeconds:0.#} seconds and was ended.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(node);
        starting.Dispose();
    }

    private async Task<(NodeProcess? Node, string? Failure)> EnsureAsync(CancellationToken cancellation)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            if (node is { HasEnded: false } running)
            {
                return (running, null);
            }

            if (node is not null)
            {
                await node.DisposeAsync();
                node = null;
            }

            return await StartAsync(cancellation);
        }
        catch (Win32Exception failure)
        {
            return (null, $"Node.js ('{command}') cannot be started: {failure.Message}. Install it, or name it.");
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<(NodeProcess? Node, string? Failure)> StartAsync(CancellationToken cancellation)
    {
        var started = NodeProcess.Start(command, folder, handler, logger);
        try
        {
            if (await started.LoadedAsync(cancellation) is { } reason)
            {
                return (null, $"The function '{handler}' cannot be loaded: {reason} Run 'npm ci' in the app's folder.");
            }

            node = started;
            return (started, null);
        }
        finally
        {
            if (!ReferenceEquals(node, started))
            {
                await started.DisposeAsync();
            }
        }
    }

    private async Task EndAsync(NodeProcess? used)
    {
        if (used is null)
        {
            return;
        }

        await starting.WaitAsync();
        try
        {
            if (ReferenceEquals(node, used))
            {
                node = null;
                await used.DisposeAsync();
            }
        }
        finally
        {
            starting.Release();
        }
    }
}
