using System;

using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>How a node follows from its events.</summary>
internal sealed class NodeStreams() : StreamKind<NodeState>(Name, typeof(NodeCreated), typeof(NodeRenamed), typeof(NodeMoved))
{
    public const string Name = "node";

    /// <summary>What stands above every Portfolio, and above measures that sit nowhere.</summary>
    public const string Organization = "organization";

    public static string NameOf(string id) => StreamName.Of(Name, id);

    protected override NodeState Evolve(NodeState? state, RecordedEvent recorded) => recorded.Event switch
    {
        NodeCreated created => new NodeState { Id = StreamName.Split(recorded.Stream).Id, Kind = created.Kind, Name = created.Name, ParentId = created.ParentId },
        NodeRenamed renamed => Existing(state, recorded) with { Name = renamed.Name },
        NodeMoved moved => Existing(state, recorded) with { ParentId = moved.ParentId },
        _ => throw new InvalidOperationException($"A node has no event {recorded.Event.GetType().Name}."),
    };
}
