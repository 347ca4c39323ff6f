using System;

namespace Governance.Sandbox.Forms;

/// <summary>Where to go after signing in: a path of this host and nothing else.</summary>
internal static class LocalAddress
{
    public const string Start = "/main.aspx?pagetype=entitylist&etn=gov_measure";

    /// <summary>The address when it is a path of this host, else the start page.</summary>
    public static string Of(string? address) =>
        address is { Length: > 0 and < 2000 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal)
            && !address.Contains('\\', StringComparison.Ordinal) && !address.AsSpan().ContainsAnyInRange('\0', '\x1f')
                ? address
                : Start;
}
