using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Governance.Sandbox.Jira.Functions;

/// <summary>One running Node.js that holds the app's function. Thread-safe. Ends with its owner.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ILogger logger;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentDictionary<long, TaskCompletionSource<FunctionAnswer>> waiting = new();
    private readonly TaskCompletionSource<string?> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;
    private long lastCall;
    private volatile bool hasEnded;

    private NodeProcess(Process process, ILogger logger)
    {
        this.process = process;
        this.logger = logger;
        reading = Task.WhenAll(ReadAnswersAsync(), ReadLogAsync());
    }

    public bool HasEnded => hasEnded;

    /// <exception cref="System.ComponentModel.Win32Exception">There is no such command.</exception>
    public static NodeProcess Start(string command, string folder, string handler, ILogger logger)
    {
        var start = new ProcessStartInfo(command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Jira", "Node", "validator-host.mjs"), folder, handler },
        };
        return new NodeProcess(Process.Start(start)!, logger);
    }

    /// <summary>Null when the function is loaded, or why it cannot be.</summary>
    public Task<string?> LoadedAsync(CancellationToken cancellation) => ready.Task.WaitAsync(cancellation);

    public async Task<FunctionAnswer> CallAsync(JsonObject call, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref lastCall);
        var answer = new TaskCompletionSource<FunctionAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        call["id"] = id;
        await writing.WaitAsync(cancellation);
        try
        {
            await process.StandardInput.WriteLineAsync(call.ToJsonString().AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            answer.TrySetResult(FunctionAnswer.Failed("Node.js has ended."));
        }
        finally
        {
            writing.Release();
        }

        if (hasEnded)
        {
            answer.TrySetResult(FunctionAnswer.Failed("Node.js has ended."));
        }

        return await answer.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            logger.LogDebug("Node.js had ended already.");
        }

        await reading;
        process.Dispose();
        writing.Dispose();
    }

    private async Task ReadAnswersAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Take(line);
        }

        hasEnded = true;
        ready.TrySetResult("Node.js ended before the function was loaded.");
        foreach (var (_, answer) in waiting)
        {
            answer.TrySetResult(FunctionAnswer.Failed("Node.js ended while the function ran."));
        }
    }

    private void Take(string line)
    {
        JsonElement message;
        try
        {
            message = JsonElement.Parse(line);
        }
        catch (JsonException)
        {
            logger.LogWarning("Node.js wrote a line that is no message: {Line}", line);
            return;
        }

        if (message.TryGetProperty("ready", out var isReady))
        {
            ready.TrySetResult(isReady.GetBoolean() ? null : message.GetProperty("reason").GetString());
        }
        else if (message.TryGetProperty("id", out var id) && waiting.TryRemove(id.GetInt64(), out var answer))
        {
            answer.TrySetResult(message.TryGetProperty("value", out var value)
                ? FunctionAnswer.Of(value)
                : FunctionAnswer.Failed($"The function failed: {message.GetProperty("error").GetString()}"));
        }
    }

    private async Task ReadLogAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            logger.LogInformation("Function: {Line}", line);
        }
    }
}
