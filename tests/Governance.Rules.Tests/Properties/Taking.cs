using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;

namespace Governance.Rules.Tests.Properties;

/// <summary>Takes the remedies of a refusal, as people would: what changes the packet first, then the answers in their order.</summary>
internal static class Taking
{
    public static GateFacts Take(World world, IReadOnlyList<Remedy> remedies)
    {
        var facts = world.Facts;
        var fresh = new List<RoleFact>();
        foreach (var remedy in remedies.OrderBy(remedy => remedy.Action == RemedyAction.ReviewRegister))
        {
            facts = Take(facts, remedy, fresh);
        }

        facts = Worlds.Bind(world.Gate, facts);
        var answers = new List<ApprovalFact>(facts.Approvals);
        var givers = Givers.Choose(remedies.Where(remedy => remedy.Action == RemedyAction.Approve).ToList(), fresh);
        foreach (var remedy in remedies)
        {
            var persons = remedy.Action switch
            {
                RemedyAction.ChangeAnswer => remedy.Persons.Take(remedy.Count).Select(person => person.PersonId),
                RemedyAction.Approve => givers[remedy],
                _ => Enumerable.Empty<string>(),
            };
            answers.AddRange(persons.Select((person, index) => Approval(facts, remedy.Subject, person, 1000 + answers.Count + index)).ToList());
        }

        return facts with { Approvals = answers };
    }

    private static GateFacts Take(GateFacts facts, Remedy remedy, List<RoleFact> fresh)
    {
        switch (remedy.Action)
        {
            case RemedyAction.SupplyField:
                return facts with { Fields = facts.Fields.Where(field => field.Name != remedy.Subject).Append(new FieldFact { Name = remedy.Subject, Value = "supplied" }).ToArray() };
            case RemedyAction.UploadEvidence:
                return facts with { Evidence = facts.Evidence.Append(Worlds.Valid(remedy.Subject)).ToArray() };
            case RemedyAction.MapWorkItem:
                return facts with { WorkItems = facts.WorkItems.Append(new WorkItemFact { Key = "new", GateCode = remedy.Subject, Progress = WorkItemProgress.Done }).ToArray() };
            case RemedyAction.CompleteWorkItem:
                return facts with { WorkItems = facts.WorkItems.Select(item => item.Key == remedy.Subject ? new WorkItemFact { Key = item.Key, GateCode = item.GateCode, Progress = WorkItemProgress.Done } : item).ToArray() };
            case RemedyAction.CloseEntry:
                // A change of a register changes what stands in it, and ends its review.
                return facts with
                {
                    Registers = facts.Registers.Select(register => register.Open.Contains(remedy.Subject)
                        ? register with { Open = register.Open.Where(open => open != remedy.Subject).ToArray(), Entries = register.Entries.Append("Closed: " + remedy.Subject).ToArray(), ReviewedAt = null }
                        : register).ToArray(),
                };
            case RemedyAction.ReviewRegister:
                return facts with
                {
                    Registers = facts.Registers.Select(register => register.Name == remedy.Subject ? register with { ReviewedAt = facts.AsOf, ReviewedByRoles = remedy.Roles } : register).ToArray(),
                };
            case RemedyAction.MeetCondition:
                return facts with { Conditions = facts.Conditions.Select(condition => condition.Code == remedy.Subject ? condition with { State = ConditionState.Met } : condition).ToArray() };
            case RemedyAction.ConfirmCondition:
                return facts with
                {
                    Conditions = facts.Conditions.Select(condition => condition.Code == remedy.Subject && condition.State == ConditionState.Met ? condition with { State = ConditionState.Confirmed } : condition).ToArray(),
                };
            case RemedyAction.GiveReason:
                return facts with { RequestReason = "given" };
            case RemedyAction.LetRoleAsk:
                return Ask(facts, remedy);
            case RemedyAction.AssignRole:
                var assigned = Enumerable.Range(0, remedy.Count).Select(index => new RoleFact { Role = remedy.Subject, PersonId = New(remedy.Subject, index) }).ToList();
                fresh.AddRange(assigned);
                return facts with { Roles = facts.Roles.Concat(assigned).ToArray() };
            default:
                return facts;
        }
    }

    /// <summary>Where nobody may ask, the role goes to the first of whoever is to get it anyhow, if it is to be given; one more holder would be asked to approve where everybody must.</summary>
    private static GateFacts Ask(GateFacts facts, Remedy remedy) => remedy.Persons.Count != 0
        ? facts with { RequesterId = remedy.Persons[0].PersonId }
        : facts with { RequesterId = New(remedy.Roles[0], 0), Roles = facts.Roles.Append(new RoleFact { Role = remedy.Roles[0], PersonId = New(remedy.Roles[0], 0) }).ToArray() };

    private static string New(string role, int index) => $"new-{role}-{index}";

    private static ApprovalFact Approval(GateFacts facts, string step, string person, long sequence) => new()
    {
        GateCode = facts.GateCode, Step = step, PersonId = person, Answer = ApprovalAnswer.Approve, PacketDigest = Worlds.SeenIn(step, facts), Round = facts.Round, Sequence = sequence, GivenAt = facts.AsOf,
    };
}
