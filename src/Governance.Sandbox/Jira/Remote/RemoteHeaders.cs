using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Governance.Sandbox.Jira.Accounts;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>The headers that the platform puts on every call of the remote.</summary>
internal sealed class RemoteHeaders(InvocationTokens tokens, AccountBook accounts)
{
    public IReadOnlyDictionary<string, string> For(InvokedModule module, string? principal, bool withSystemToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["authorization"] = $"Bearer {tokens.Mint(module, principal)}",
            ["x-b3-traceid"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["x-b3-spanid"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
        };
        if (withSystemToken)
        {
            headers["x-forge-oauth-system"] = accounts.IssueAppToken();
        }

        return headers;
    }
}
