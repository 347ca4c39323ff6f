using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.Faults;

/// <summary>Carries a request out and breaks the connection, so that the caller never learns what became of it.</summary>
internal static class LostAnswer
{
    public static async Task PlayAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Body = Stream.Null;
        await next(http);
        http.Abort();
    }
}
