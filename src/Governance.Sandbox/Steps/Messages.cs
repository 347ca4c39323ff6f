using System;
using System.Collections.Generic;

namespace Governance.Sandbox.Steps;

/// <summary>The messages that run through the pipeline, with the ids that are the same in every environment.</summary>
internal static class Messages
{
    public const string Create = "Create";
    public const string Update = "Update";
    public const string Delete = "Delete";
    public const string SetState = "SetState";
    public const string SetStateDynamicEntity = "SetStateDynamicEntity";
    public const string Win = "Win";

    private const string Tail = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<Guid, string> ById = new()
    {
        [new("9ebdbb1b" + Tail)] = Create,
        [new("20bebb1b" + Tail)] = Update,
        [new("a1bdbb1b" + Tail)] = Delete,
        [new("8cbdbb1b" + Tail)] = "Assign",
        [new("dbbdbb1b" + Tail)] = "Merge",
        [new("1cbebb1b" + Tail)] = SetState,
        [new("1dbebb1b" + Tail)] = SetStateDynamicEntity,
        [new("c5bdbb1b" + Tail)] = "GrantAccess",
        [new("dcbdbb1b" + Tail)] = "ModifyAccess",
        [new("11bebb1b" + Tail)] = "RevokeAccess",
    };

    public static string? NameOf(Guid id) => ById.GetValueOrDefault(id);

    public static Guid IdOf(string name)
    {
        foreach (var (id, known) in ById)
        {
            if (known == name)
            {
                return id;
            }
        }

        throw new ArgumentException($"No id is known for the message {name}.", nameof(name));
    }
}
