using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Objectives;

/// <summary>An administrator or the PMO keeps the tree of objectives: one code, one objective, and never a circle.</summary>
internal sealed class SetObjectiveHandler : CommandHandler<SetObjective>
{
    private const int MostLevels = 20;

    protected override Decision Decide(SetObjective command, IDecisionView view)
    {
        if (!command.Actor.Is("admin") && !command.Actor.Is("pmo"))
        {
            return ObjectiveErrors.NotYours();
        }

        if (!FieldRules.IsCode(command.Code))
        {
            return ObjectiveErrors.CodeInvalid();
        }

        if ((Text.Fault("The name of an objective", command.Name, 200) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        var id = command.ObjectiveId ?? StoreId.Of(command, "objective");
        var old = view.Find<ObjectiveState>(ObjectiveStreams.NameOf(id));
        if (command.ObjectiveId is not null && old is null)
        {
            return ObjectiveErrors.Unknown();
        }

        if (old?.RetiredAt is not null)
        {
            return ObjectiveErrors.Retired(old.Code);
        }

        if (view.Lookup(ObjectiveStreams.CodeIndex, command.Code) is { } holder && holder != id)
        {
            return ObjectiveErrors.CodeTaken(command.Code);
        }

        if ((ParentFault(id, command.ParentId, view) ?? RetiredFault(command.ParentId, old, view) ?? (command.OwnerId is { } owner && owner != old?.OwnerId ? PersonRules.Fault(view, owner) : null)) is { } wrong)
        {
            return wrong;
        }

        var next = new ObjectiveState { Id = id, Code = command.Code, Name = command.Name, ParentId = command.ParentId, OwnerId = command.OwnerId };
        var answer = new JsonObject { ["id"] = id };
        return next == old ? Decision.Accept(answer) : Decision.Accept(answer, new StreamEvent(ObjectiveStreams.NameOf(id), new ObjectiveSet
        {
            Code = next.Code,
            Name = next.Name,
            ParentId = next.ParentId,
            OwnerId = next.OwnerId,
            By = command.Actor.Identity,
            Reason = command.Reason,
        }));
    }

    // One that was below already stays there until somebody moves it.
    private static Problem? RetiredFault(string? parentId, ObjectiveState? old, IDecisionView view) =>
        parentId is not null && parentId != old?.ParentId && view.Find<ObjectiveState>(ObjectiveStreams.NameOf(parentId)) is { RetiredAt: not null } parent ? ObjectiveErrors.Retired(parent.Code) : null;

    // INVARIANT: whoever goes up from an objective comes to the top.
    private static Problem? ParentFault(string id, string? parentId, IDecisionView view)
    {
        var levels = 0;
        for (var above = parentId; above is not null;)
        {
            if (above == id)
            {
                return ObjectiveErrors.Circle();
            }

            if (view.Find<ObjectiveState>(ObjectiveStreams.NameOf(above)) is not { } state)
            {
                return ObjectiveErrors.Unknown();
            }

            if (++levels >= MostLevels)
            {
                return ObjectiveErrors.TooDeep(MostLevels);
            }

            above = state.ParentId;
        }

        return null;
    }
}
