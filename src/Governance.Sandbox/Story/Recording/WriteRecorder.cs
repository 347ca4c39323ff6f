using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Governance.Sandbox.Story.Recording;

/// <summary>
/// Stands between the store and Dataverse as somebody who can listen would: passes every call on unchanged and remembers
/// the writes that carry a permit, so that the story can replay one. Thread-safe.
/// </summary>
internal sealed class WriteRecorder(Uri target) : IDisposable
{
    /// <summary>Where the recorded writes are read; nothing below it is passed on.</summary>
    public const string Path = "/recorder/writes";

    private const string PermitColumn = "gov_writepermit";
    private const int Most = 2000;

    private static readonly HashSet<string> NotPassedOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Content-Length",
    };

    private readonly ConcurrentQueue<RecordedWrite> writes = new();
    private readonly HttpMessageInvoker onward = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    public Task HandleAsync(HttpContext context) =>
        context.Request.Path == Path ? context.Response.WriteAsJsonAsync(writes.ToArray()) : PassOnAsync(context);

    public void Dispose() => onward.Dispose();

    private async Task PassOnAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        Record(context.Request, body);

        using var request = Copy(context.Request, body);
        using var response = await onward.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(header => !NotPassedOn.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private void Record(HttpRequest request, byte[] body)
    {
        if (!HttpMethods.IsPatch(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            return;
        }

        if (AsObject(body) is { } columns && columns[PermitColumn] is not null)
        {
            writes.Enqueue(new RecordedWrite(request.Method, request.Path + request.QueryString, columns));
            if (writes.Count > Most)
            {
                writes.TryDequeue(out _);
            }
        }
    }

    private HttpRequestMessage Copy(HttpRequest from, byte[] body)
    {
        // The raw target, so that no escaping is undone and made anew on the way.
        var path = from.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(target, path));
        if (body.Length != 0 || from.ContentType is not null)
        {
            request.Content = new ByteArrayContent(body);
        }

        foreach (var (name, values) in from.Headers.Where(header => !NotPassedOn.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return request;
    }

    private static JsonObject? AsObject(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            // Not JSON, so not a write of columns: a file, or a form.
            return null;
        }
    }
}
