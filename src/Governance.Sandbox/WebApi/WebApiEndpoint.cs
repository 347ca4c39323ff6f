using System;
using System.IO;
using System.Threading.Tasks;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.WebApi;

/// <summary>The edge of the Web API: it authenticates, reads the request and maps every refusal to its answer.</summary>
internal sealed class WebApiEndpoint(DataverseEnvironment environment, ChangeTracker changes)
{
    private const int LargestBody = 34 * 1024 * 1024;

    private readonly ApiRouter router = new(environment, changes);
    private readonly CallerResolver callers = new(environment);

    public void Map(IEndpointRouteBuilder app) => app.Map(ApiRequest.Prefix + "{**path}", HandleAsync);

    /// <summary>The answer that a failed request gets.</summary>
    public static ApiAnswer Refusal(Exception problem) => problem switch
    {
        PlatformException refusal => ApiAnswer.Error(refusal.Status, refusal.Code, refusal.Message),
        InvalidPluginExecutionException refusal => ApiAnswer.Error(
            (int)refusal.HttpStatus is >= 400 and < 600 ? (int)refusal.HttpStatus : 400,
            PlatformErrors.PluginRefusal,
            refusal.Message),
        BadHttpRequestException refusal => ApiAnswer.Error(400, PlatformErrors.BadPayload, refusal.Message),
        _ => ApiAnswer.Error(500, "0x80040216", $"An unexpected error occurred: {problem.Message}"),
    };

    public static async Task SendAsync(HttpContext http, ApiAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.Headers["OData-Version"] = "4.0";
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (answer.ContentType is not null)
        {
            http.Response.ContentType = answer.ContentType;
            http.Response.ContentLength = answer.Body.Length;
            await http.Response.Body.WriteAsync(answer.Body);
        }
    }

    private async Task HandleAsync(HttpContext http)
    {
        ApiAnswer answer;
        try
        {
            answer = await AnswerAsync(http);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            answer = Refusal(problem);
        }

        await SendAsync(http, answer);
    }

    private async Task<ApiAnswer> AnswerAsync(HttpContext http)
    {
        if (callers.Resolve(http.Request) is not { } caller)
        {
            return ApiAnswer.Error(401, "0x80048306", "The request has no valid bearer token. Fetch one from the token endpoint.")
                .With("WWW-Authenticate", "Bearer");
        }

        var path = PathOf(http);
        var body = await ReadBodyAsync(http.Request);
        return router.Answer(new ApiRequest(
            http,
            caller,
            callers.Bypass(caller, http.Request.Headers),
            ODataPath.Parse(path),
            QueryOptions.Read(http.Request.Query),
            Preferences.Read(http.Request.Headers),
            body));
    }

    /// <summary>The path after the prefix, decoded once and whole: a key's value may hold a slash.</summary>
    private static string PathOf(HttpContext http)
    {
        var raw = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var path = raw.StartsWith('/') ? Uri.UnescapeDataString(raw) : http.Request.Path.Value!;
        return path.StartsWith(ApiRequest.Prefix, StringComparison.OrdinalIgnoreCase)
            ? path[ApiRequest.Prefix.Length..]
            : throw PlatformErrors.SegmentNotFound(path);
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = await request.Body.ReadAsync(buffer); read > 0; read = await request.Body.ReadAsync(buffer))
        {
            if (content.Length + read > LargestBody)
            {
                throw new PlatformException(400, PlatformErrors.BadPayload, $"The request is larger than {LargestBody} bytes.");
            }

            await content.WriteAsync(buffer.AsMemory(0, read));
        }

        return content.ToArray();
    }
}
