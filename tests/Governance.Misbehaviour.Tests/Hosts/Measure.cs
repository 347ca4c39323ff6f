using System.Collections.Generic;

namespace Governance.Misbehaviour.Tests.Hosts;

/// <summary>A measure as the script knows it.</summary>
internal sealed class Measure(string name)
{
    public string Name => name;

    public string Id { get; set; } = string.Empty;

    /// <summary>Task ids in Dynamics by title.</summary>
    public Dictionary<string, string> Tasks { get; } = [];

    /// <summary>Issue keys in Jira by title.</summary>
    public Dictionary<string, string> Issues { get; } = [];
}
