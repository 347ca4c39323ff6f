using System.Net.Http;

namespace Governance.Store.Tests.Sync;

/// <summary>Passes on to a handler that several clients share, and does not dispose of it.</summary>
internal sealed class Passing(HttpMessageHandler shared) : HttpMessageHandler
{
    private readonly HttpMessageInvoker invoker = new(shared, disposeHandler: false);

    protected override System.Threading.Tasks.Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
        invoker.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        invoker.Dispose();
        base.Dispose(disposing);
    }
}
