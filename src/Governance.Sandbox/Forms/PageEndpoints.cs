using System;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Security;
using Governance.Sandbox.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Forms;

/// <summary>
/// The pages of the local Dynamics: <c>/main.aspx</c> with forms and lists of the imported solution, and the choice of who
/// looks. The pages ask the Web API as the signed-in user.
/// </summary>
internal sealed class PageEndpoints(DataverseEnvironment environment)
{
    /// <summary>Where the files of code components are served.</summary>
    public const string Controls = "/sandbox/controls";

    // Dynamics lets code components write styles; scripts come from files only.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly SignInPage signIn = new(environment);

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Redirect(LocalAddress.Start));
        On(app, "GET", "/main.aspx", http => Task.FromResult(User(http) is null ? ToSignIn(http) : Html(PageFiles.Text("main.html"))));
        On(app, "GET", "/sandbox/sign-in", http => Task.FromResult(Html(signIn.Html(LocalAddress.Of(http.Request.Query["returnUrl"])))));
        On(app, "POST", "/sandbox/sign-in", SignInAsync);
        On(app, "POST", "/sandbox/sign-out", SignOut);
        On(app, "GET", "/sandbox/page/{table}", http => Task.FromResult(Describe(http)));
        On(app, "GET", "/sandbox/pages/{file}", http => Task.FromResult(File(Route(http, "file"), PageFiles.Find(Route(http, "file")))));
        On(app, "GET", Controls + "/{name}/{**file}", http => Task.FromResult(File(
            Route(http, "file"),
            environment.Forms.Control(Route(http, "name"))?.Files.TryGetValue(Route(http, "file"), out var bytes) == true ? bytes : null)));
    }

    private static void On(IEndpointRouteBuilder app, string method, string route, Func<HttpContext, Task<ApiAnswer>> answer) =>
        app.MapMethods(route, [method], async (HttpContext http) =>
        {
            ApiAnswer result;
            try
            {
                result = await answer(http);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                result = WebApiEndpoint.Refusal(problem);
            }

            http.Response.Headers.ContentSecurityPolicy = Policy;
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.CacheControl = "no-store";
            await WebApiEndpoint.SendAsync(http, result);
        });

    private static string Route(HttpContext http, string name) => Convert.ToString(http.Request.RouteValues[name], CultureInfo.InvariantCulture) ?? "";

    private static ApiAnswer Html(string text) => new(200, Encoding.UTF8.GetBytes(text), "text/html; charset=utf-8");

    private static ApiAnswer File(string name, byte[]? bytes) =>
        bytes is null ? ApiAnswer.Error(404, "0x80040217", $"There is no file {name} here.") : new(200, bytes, PageFiles.ContentType(name));

    private static ApiAnswer ToSignIn(HttpContext http) => ApiAnswer.Empty(302)
        .With("Location", $"/sandbox/sign-in?returnUrl={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");

    private Guid? User(HttpContext http) => environment.Sessions.UserOf(http.Request) is { } user && signIn.Offers(user) ? user : null;

    private async Task<ApiAnswer> SignInAsync(HttpContext http)
    {
        SameOrigin.Demand(http.Request);
        if (!http.Request.HasFormContentType)
        {
            throw new PlatformException(400, PlatformErrors.BadPayload, "Send the form of the sign-in page.");
        }

        var form = await http.Request.ReadFormAsync();
        if (!Guid.TryParse(form["user"], out var user) || !signIn.Offers(user))
        {
            throw new PlatformException(400, PlatformErrors.InvalidArgument, "Nobody of that id can sign in here. Choose one of the people on the page.");
        }

        environment.Sessions.Open(http.Response, user);
        return ApiAnswer.Empty(303).With("Location", LocalAddress.Of(form["returnUrl"]));
    }

    private Task<ApiAnswer> SignOut(HttpContext http)
    {
        SameOrigin.Demand(http.Request);
        environment.Sessions.Close(http);
        return Task.FromResult(ApiAnswer.Empty(303).With("Location", "/sandbox/sign-in"));
    }

    private ApiAnswer Describe(HttpContext http)
    {
        if (User(http) is not { } user)
        {
            return ApiAnswer.Error(401, "0x80048306", "Nobody is signed in. Choose a person at /sandbox/sign-in.");
        }

        SameOrigin.Demand(http.Request);
        return environment.Read(() =>
        {
            var caller = new Caller(user);
            var table = environment.Table(Route(http, "table"));
            environment.Access.Demand(caller, "Read", table);
            return ApiAnswer.Json(200, new PageDescription(environment, caller, table).Write);
        });
    }
}
