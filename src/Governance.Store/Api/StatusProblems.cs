using System.Threading.Tasks;

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Governance.Store.Api;

/// <summary>Statuses that the framework sets without a body become problems too.</summary>
internal static class StatusProblems
{
    public static Task Write(StatusCodeContext context)
    {
        var response = context.HttpContext.Response;
        var (code, detail) = response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => ("Request.Malformed", RequestFaults.Unreadable),
            StatusCodes.Status404NotFound => ("Request.RouteUnknown", "There is no such route. See /openapi/v1.json."),
            StatusCodes.Status405MethodNotAllowed => ("Request.MethodNotAllowed", "The route does not take this method. See /openapi/v1.json."),
            StatusCodes.Status415UnsupportedMediaType => ("Request.MediaTypeUnsupported", "The route takes another Content-Type. See /openapi/v1.json."),
            StatusCodes.Status413PayloadTooLarge => ("Request.TooLarge", "The request is larger than this route takes. Send less."),
            _ => ("Request.Refused", "The request was refused. See /openapi/v1.json."),
        };
        response.ContentType = ProblemResult.MediaType;
        return response.WriteAsync(ProblemResult.Text(response.StatusCode, code, detail));
    }
}
