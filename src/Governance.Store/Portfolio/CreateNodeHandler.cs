using System.Text.Json.Nodes;

using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>Creates a node exactly one level below its parent.</summary>
internal sealed class CreateNodeHandler : CommandHandler<CreateNode>
{
    protected override Decision Decide(CreateNode command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if (Text.Fault("The name", command.Name, 200) is { } fault)
        {
            return fault;
        }

        var parent = string.IsNullOrEmpty(command.ParentId) ? NodeStreams.Organization : command.ParentId;
        if (ParentFault(command.Kind, parent, view) is { } misplaced)
        {
            return misplaced;
        }

        var id = StoreId.Of(command, "node");
        var created = new NodeCreated { Kind = command.Kind, Name = command.Name, ParentId = parent };
        return Decision.Accept(new JsonObject { ["id"] = id }, new StreamEvent(NodeStreams.NameOf(id), created));
    }

    internal static Problem? ParentFault(NodeKind kind, string parentId, IDecisionView view)
    {
        if (parentId == NodeStreams.Organization)
        {
            return kind == NodeKind.Portfolio ? null : PortfolioErrors.WrongLevel(kind);
        }

        return view.Find<NodeState>(NodeStreams.NameOf(parentId)) is not { } parent
            ? PortfolioErrors.NodeUnknown()
            : parent.Kind == kind - 1 ? null : PortfolioErrors.WrongLevel(kind);
    }
}
