using System;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Store.Auth;

/// <summary>Command ids of the API. A key holds no line end, so that no two pairs of caller and key read the same.</summary>
internal static class ApiCommandId
{
    public static string Of(string subject, string key) =>
        "api:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject + "\n" + key)));

    /// <summary>The id of one line of a request that is many commands; a key that holds a line end is refused, so that no other key reads like it.</summary>
    public static string OfLine(string subject, string key, int line) => Of(subject, System.FormattableString.Invariant($"{key}\n{line}"));
}
