using System;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Store.Auth;

/// <summary>Command ids of the API. A key holds no line end, so that no two pairs of caller and key read the same.</summary>
internal static class ApiCommandId
{
    public static string Of(string subject, string key) =>
        "api:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject + "\n" + key)));
}
