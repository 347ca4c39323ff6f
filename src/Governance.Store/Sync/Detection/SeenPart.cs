using System;
using System.Collections.Generic;

namespace Governance.Store.Sync.Detection;

/// <summary>What a look at one part of an environment's protection saw.</summary>
/// <param name="Values">Values by subject.</param>
internal sealed record SeenPart(Dictionary<string, string> Values)
{
    /// <summary>Nothing yet.</summary>
    public SeenPart()
        : this(new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    /// <summary>The users who last changed a subject's row.</summary>
    public Dictionary<string, Guid> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a subject.</summary>
    public void Add(string subject, string value, Guid? user = null)
    {
        Values[subject] = value;
        if (user is { } known)
        {
            Users[subject] = known;
        }
    }
}
