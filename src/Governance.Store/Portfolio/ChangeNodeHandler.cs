using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>
/// Renames and moves nodes. INVARIANT: a parent is exactly one level up, so no level is skipped, and nothing can stand below itself.
/// </summary>
internal sealed class ChangeNodeHandler : CommandHandler<ChangeNode>
{
    protected override Decision Decide(ChangeNode command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (view.Find<NodeState>(NodeStreams.NameOf(command.NodeId)) is not { } node)
        {
            return PortfolioErrors.NodeUnknown();
        }

        if (string.IsNullOrEmpty(command.Name) && string.IsNullOrEmpty(command.ParentId))
        {
            return PortfolioErrors.NothingChanged();
        }

        if ((Text.OptionalFault("The name", command.Name, 200) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        var parent = string.IsNullOrEmpty(command.ParentId) ? node.ParentId : command.ParentId;
        if (parent != node.ParentId && CreateNodeHandler.ParentFault(node.Kind, parent, view) is { } misplaced)
        {
            return misplaced;
        }

        var stream = NodeStreams.NameOf(node.Id);
        var events = new List<StreamEvent>();
        if (!string.IsNullOrEmpty(command.Name) && command.Name != node.Name)
        {
            events.Add(new StreamEvent(stream, new NodeRenamed { OldName = node.Name, Name = command.Name, By = command.Actor.Identity, Reason = command.Reason }));
        }

        if (parent != node.ParentId)
        {
            events.Add(new StreamEvent(stream, new NodeMoved { OldParentId = node.ParentId, ParentId = parent, By = command.Actor.Identity, Reason = command.Reason }));
        }

        return Decision.Accept(new JsonObject { ["id"] = node.Id }, events);
    }
}
