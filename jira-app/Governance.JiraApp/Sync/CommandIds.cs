using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Governance.JiraApp.Sync;

/// <summary>Spells what Jira names so that it can stand in a command id.</summary>
internal static class CommandIds
{
    /// <summary>The text itself when it is short and plain, otherwise the beginning of its digest.</summary>
    public static string Part(string text, int longest) =>
        text.Length <= longest && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? text
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Math.Min(longest, 24)];
}
