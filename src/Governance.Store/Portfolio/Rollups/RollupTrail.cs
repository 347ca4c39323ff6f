using System.Collections.Generic;

namespace Governance.Store.Portfolio.Rollups;

/// <summary>The roll-ups that a command changed, nearest first and the organization last.</summary>
internal sealed class RollupTrail
{
    private readonly List<string> ids = [];
    private bool organization;

    public IReadOnlyList<string> Ids => organization ? [.. ids, NodeStreams.Organization] : ids;

    public void Add(IReadOnlyList<string> changed)
    {
        foreach (var id in changed)
        {
            if (id == NodeStreams.Organization)
            {
                organization = true;
            }
            else if (!ids.Contains(id))
            {
                ids.Add(id);
            }
        }
    }
}
