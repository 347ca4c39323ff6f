using System;
using System.Security.Cryptography;
using System.Text;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

namespace Governance.Rules.Tests.Vectors;

/// <summary>What a host does around Rules: hashes the texts.</summary>
internal static class Digests
{
    public static string Of(Rulebook rulebook) => Of(RulebookText.Write(rulebook));

    public static string Of(string text)
    {
        using var sha256 = SHA256.Create();
        return BitConverter.ToString(sha256.ComputeHash(Encoding.UTF8.GetBytes(text))).Replace("-", string.Empty).ToLowerInvariant();
    }

    public static Rulebook With(Rulebook rulebook, string digest) =>
        new() { Code = rulebook.Code, Name = rulebook.Name, Version = rulebook.Version, Gates = rulebook.Gates, Digest = digest };
}
