using System;
using System.Collections.Generic;
using System.Net;

using Governance.Store.Configuration;

namespace Governance.Store.Auth;

/// <summary>The local issuer starts in the sandbox and on loopback addresses only.</summary>
public static class SandboxGuard
{
    /// <summary>Checks the addresses that the server would listen on.</summary>
    /// <exception cref="ConfigurationFault">The sandbox would be reachable from outside, or no issuer is configured outside it.</exception>
    public static void Check(StoreOptions options, IEnumerable<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(addresses);
        if (!options.Sandbox)
        {
            if (!Uri.TryCreate(options.Auth.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != "https" && !authority.IsLoopback))
            {
                throw new ConfigurationFault("Governance:Auth:Authority is not set to an https address. Name the OIDC issuer of your tokens, or set Governance:Sandbox for the local sandbox.");
            }

            return;
        }

        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsLoopback(uri.Host))
            {
                throw new ConfigurationFault($"Governance:Sandbox is set and the server would listen on {address}. The sandbox serves loopback addresses only: use http://127.0.0.1, or switch the sandbox off.");
            }
        }
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
