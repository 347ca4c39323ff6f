using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Packaging.Sources;

/// <summary>The messages whose ids were verified to be the same in every environment. No other id may be used.</summary>
internal static class Messages
{
    private const string Tail = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["9ebdbb1b"] = "Create",
        ["20bebb1b"] = "Update",
        ["a1bdbb1b"] = "Delete",
        ["8cbdbb1b"] = "Assign",
        ["dbbdbb1b"] = "Merge",
        ["1cbebb1b"] = "SetState",
        ["1dbebb1b"] = "SetStateDynamicEntity",
        ["c5bdbb1b"] = "GrantAccess",
        ["dcbdbb1b"] = "ModifyAccess",
        ["11bebb1b"] = "RevokeAccess",
    };

    /// <summary>Name of the message with that bare id, or nothing when the id is not verified.</summary>
    public static string? NameOf(string id) =>
        id.EndsWith(Tail, StringComparison.Ordinal) ? Names.GetValueOrDefault(id[..^Tail.Length]) : null;

    public static string IdOf(string name) => Names.First(pair => pair.Value == name).Key + Tail;
}
