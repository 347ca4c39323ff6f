using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Governance.Store.Api;

/// <summary>The one place where exceptions become problems. Nothing of a fault but its trace id leaves the server.</summary>
internal sealed class RequestFaults(ILogger<RequestFaults> logger) : IExceptionHandler
{
    /// <summary>What is said about a request of which nothing more is known than that it does not fit its route.</summary>
    public const string Unreadable = "The request cannot be read. Send it as the API description says.";

    private static readonly Action<ILogger, string, string, Exception?> LogFault =
        LoggerMessage.Define<string, string>(LogLevel.Error, new EventId(1, "RequestFault"), "{Method} {Path} failed");

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, code, detail) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                (StatusCodes.Status413PayloadTooLarge, "Request.TooLarge", "The request is larger than this route takes. Send less."),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } =>
                (StatusCodes.Status415UnsupportedMediaType, "Request.MediaTypeUnsupported", "The route takes another Content-Type. See the API description."),
            InvalidOperationException when HasUnknownCharset(httpContext.Request) =>
                (StatusCodes.Status415UnsupportedMediaType, "Request.CharsetUnknown", "The Content-Type names a charset that is not known here. Send UTF-8, or name no charset."),
            BadHttpRequestException bad => (bad.StatusCode, "Request.Malformed", Explain(bad)),
            _ => (StatusCodes.Status500InternalServerError, "Server.Fault", $"The server failed. Send the same request again with the same Idempotency-Key; if it fails again, tell the operator the trace id {httpContext.TraceIdentifier}."),
        };
        if (status == StatusCodes.Status500InternalServerError)
        {
            LogFault(logger, httpContext.Request.Method, httpContext.Request.Path, exception);
        }

        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = ProblemResult.MediaType;
        await httpContext.Response.WriteAsync(ProblemResult.Text(status, code, detail), cancellationToken);
        return true;
    }

    // The framework reads the charset of a JSON body before it reads the body, and knows no better than to fail.
    private static bool HasUnknownCharset(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue || !request.HasJsonContentType())
        {
            return false;
        }

        try
        {
            return type.Encoding is null;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string Explain(BadHttpRequestException fault) => fault.InnerException is JsonException json
        ? $"The body cannot be read{(json.Path is null ? string.Empty : $" at {json.Path}")}, line {(json.LineNumber ?? 0) + 1}. Send JSON as the API description says, without unknown members."
        : Unreadable;
}
