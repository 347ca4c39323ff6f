using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Auth;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Server-sent events: a line with the ledger number whenever something changed, so that a page is live.</summary>
internal static class PortfolioEvents
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    public static async Task Stream(HttpContext context, PortfolioNews news, IHostApplicationLifetime life)
    {
        var tenant = CallerFilter.Of(context).Tenant;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var shown = news.Last(tenant);
            await Write(context, Line(shown), ending.Token);
            while (true)
            {
                var last = await news.After(tenant, shown, Pulse, ending.Token);
                await Write(context, last > shown ? Line(last) : ": still here\n\n", ending.Token);
                shown = last;
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page is gone or the server ends: there is nobody to tell.
            return;
        }
    }

    private static string Line(long number) => string.Create(CultureInfo.InvariantCulture, $"event: ledger\ndata: {{\"ledgerNumber\":{number}}}\n\n");

    private static async Task Write(HttpContext context, string text, CancellationToken cancellation)
    {
        await context.Response.WriteAsync(text, cancellation);
        await context.Response.Body.FlushAsync(cancellation);
    }
}
