using System;
using System.Net;
using System.Net.Http;

namespace Governance.Store.Sync.Http;

/// <summary>Tells a host that is away for the moment from one that answers what cannot be used.</summary>
internal static class HostAway
{
    /// <summary>Whether the host did not answer, or asked for a pause: the same call may do a moment later.</summary>
    public static bool Is(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException
            or HostException { Status: (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.ServiceUnavailable };
}
