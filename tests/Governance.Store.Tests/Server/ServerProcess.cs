using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Server;

/// <summary>The real server, as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Process process;
    private readonly StringBuilder output = new();

    private ServerProcess(Process process) => this.process = process;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(30) };

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public static async Task<ServerProcess> Start(string folder, IReadOnlyDictionary<string, string>? settings = null)
    {
        ReadyKeys.PutInto(folder);
        var server = new ServerProcess(Process.Start(Info(folder, settings))!);
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var read = Task.WhenAll(server.Watch(server.process.StandardOutput, address), server.Watch(server.process.StandardError, address));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        await using var registration = limit.Token.Register(() => address.TrySetException(new TimeoutException(server.Output)));
        // What a process that ends has said is known only when both streams are read to their ends.
        _ = read.ContinueWith(_ => address.TrySetException(new InvalidOperationException(server.Output)), TaskScheduler.Default);
        server.Http.BaseAddress = new Uri(await address.Task);
        return server;
    }

    /// <summary>Runs a command of the executable to its end.</summary>
    public static async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        using var tool = Process.Start(Info(Path.GetTempPath(), null, arguments))!;
        var (text, errors) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync();
        return (tool.ExitCode, await text + await errors);
    }

    public async Task<string> Token(string? personId = null, string name = "Sandbox Admin", string tenant = "t1", params string[] roles)
    {
        var body = new JsonObject { ["tenant"] = tenant, ["personId"] = personId, ["name"] = name, ["roles"] = JsonSerializer.SerializeToNode(roles) };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync("/sandbox/token", content);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!.GetValue<string>();
    }

    public async Task<(int Status, JsonNode? Body)> Send(HttpMethod method, string path, string? token, HttpContent? content = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        // A body that the server will not take must not be on its way when the server closes the connection.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1024 * 1024;
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : text);
    }

    public async Task<(int Status, JsonNode? Body)> Post(string path, string token, string json, string? key = null)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await Send(HttpMethod.Post, path, token, content, key ?? Guid.NewGuid().ToString("N"));
    }

    /// <summary>SIGKILL: the process gets no chance to do anything more.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
        Http.Dispose();
    }

    private static ProcessStartInfo Info(string folder, IReadOnlyDictionary<string, string>? settings, params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "governance.dll"));
        foreach (var argument in arguments.Length == 0 ? ["serve", "--urls", "http://127.0.0.1:0"] : arguments)
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment["Governance__DataFolder"] = folder;
        info.Environment["Governance__Origin"] = "governance.example";
        info.Environment["Governance__Sandbox"] = "true";
        info.Environment["Governance__Tenants__0__Id"] = "t1";
        info.Environment["Governance__Tenants__1__Id"] = "t2";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private Task Watch(StreamReader reader, TaskCompletionSource<string> address) => Task.Run(async () =>
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                address.TrySetResult(line[(at + Listening.Length)..].Trim());
            }
        }
    });
}
