using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Settings;

namespace Governance.Store.Capacity;

/// <summary>Adds a skill for a resource manager.</summary>
internal sealed class CreateSkillHandler : CommandHandler<CreateSkill>
{
    /// <summary>Why the actor may not enter capacity; null when they may.</summary>
    public static Problem? ManagerOnly(Actor actor, IDecisionView view)
    {
        var managers = SettingsStreams.Of(view).Capacity.Managers;
        return actor.Is("admin") || managers.Any(actor.Is) ? null : CapacityErrors.ManagerOnly(managers);
    }

    protected override Decision Decide(CreateSkill command, IDecisionView view)
    {
        if ((ManagerOnly(command.Actor, view) ?? (FieldRules.IsCode(command.Code) ? null : CapacityErrors.CodeInvalid()) ?? Text.Fault("The name of a skill", command.Name, 200)) is { } fault)
        {
            return fault;
        }

        var stream = SkillStreams.NameOf(command.Code);
        return view.Find<SkillState>(stream) is not null
            ? CapacityErrors.SkillExists()
            : Decision.Accept(new JsonObject { ["code"] = command.Code }, new StreamEvent(stream, new SkillCreated { Name = command.Name }));
    }
}
