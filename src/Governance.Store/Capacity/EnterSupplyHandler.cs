using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Capacity;

/// <summary>Takes in from a resource manager what a person or team offers.</summary>
internal sealed class EnterSupplyHandler : CommandHandler<EnterSupply>
{
    private const int MostRowsOfASkill = 20_000;

    protected override Decision Decide(EnterSupply command, IDecisionView view)
    {
        if ((CreateSkillHandler.ManagerOnly(command.Actor, view) ?? Fault(command, view)) is { } fault)
        {
            return fault;
        }

        var stream = SkillStreams.NameOf(command.Skill);
        if (view.Find<SkillState>(stream) is not { } skill)
        {
            return CapacityErrors.SkillUnknown(command.Skill);
        }

        var known = skill.Supply.Where(row => row.Resource.Code == command.Resource.Code).ToList();
        var changes = command.Months.Where(given => (known.Find(row => row.Month == given.Month)?.Hours ?? 0) != given.Hours).ToList();
        var entered = new SupplyEntered { Resource = command.Resource, Months = changes, By = command.Actor.Identity, Reason = command.Reason };
        var answer = new JsonObject { ["skill"] = skill.Code };
        return (changes.Count == 0 && known.TrueForAll(row => row.Resource == command.Resource)) ? Decision.Accept(answer)
            : skill.With(entered).Supply.Count > MostRowsOfASkill ? CapacityErrors.TooManyRows(MostRowsOfASkill)
            : Decision.Accept(answer, new StreamEvent(stream, entered));
    }

    private static Problem? Fault(EnterSupply command, IDecisionView view)
    {
        var resource = command.Resource;
        if (!FieldRules.IsCode(resource.Code) || !FieldRules.IsCode(command.Skill))
        {
            return CapacityErrors.CodeInvalid();
        }

        var isPerson = resource.Kind == ResourceKind.Person;
        if (string.IsNullOrWhiteSpace(resource.PersonId) == isPerson || string.IsNullOrWhiteSpace(resource.Name) != isPerson)
        {
            return CapacityErrors.ResourceInvalid();
        }

        IEnumerable<Problem?> faults =
        [
            CapacityRules.Fault(command.Months, isPerson ? CapacityRules.MostOfAPerson : CapacityRules.MostOfATeam),
            Text.Fault("The reason", command.Reason, 2000),
            Text.OptionalFault("The name of a team", resource.Name, 200),
            isPerson ? PersonFault(resource.PersonId!, command, view) : null,
        ];
        return faults.FirstOrDefault(fault => fault is not null);
    }

    // Hours of somebody who has left are taken out, and none are added.
    private static Problem? PersonFault(string personId, EnterSupply command, IDecisionView view) =>
        command.Months.Any(given => given is { Hours: not 0 }) || view.Find<PersonState>(PersonStreams.NameOf(personId)) is null ? PersonRules.Fault(view, personId) : null;
}
