using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;

namespace Governance.Benchmarks.Launch;

/// <summary>
/// Generated cases of the twelve-criteria gate: two of three open it, in the others one to four things are wrong.
/// No text of a case is the instance that the rulebook holds: hosts read both from different places.
/// </summary>
internal static class LaunchCases
{
    public const int Count = 2_000;

    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] FieldNames = [.. LaunchRulebook.FirstFields, .. LaunchRulebook.SecondFields, "effectCurrency", "implementationStatus", "potentialStatus", "customerSegment"];
    private static readonly (string Role, int Person)[] Holders =
        [("owner", 0), ("sponsor", 1), ("controller", 2), ("committee", 3), ("committee", 4), ("committee", 5), ("legal", 6), ("pmo", 7)];

    public static List<GateFacts> Of(Rulebook rulebook, int count) => Enumerable.Range(0, count).Select(number => Of(rulebook, new Random(number), number % 3 != 0 ? 0 : 1 + (number % 4))).ToList();

    private static GateFacts Of(Rulebook rulebook, Random random, int faults)
    {
        var draft = new LaunchDraft(random);
        draft.Fields.AddRange(FieldNames.Select(name => new FieldFact { Name = Copy(name), Value = name + " " + random.Next(1000).ToString(CultureInfo.InvariantCulture) }));
        draft.Roles.AddRange(Holders.Select(holder => new RoleFact { Role = Copy(holder.Role), PersonId = draft.Person(holder.Person), PersonName = "Sandbox Person" }));
        draft.Evidence.AddRange(LaunchRulebook.Evidence.Select(asked => draft.Valid(asked.Kind, asked.MaxAgeDays)));
        draft.WorkItems.AddRange(Enumerable.Range(0, 6).Select(at => new WorkItemFact { Key = "LEND-" + (40 + at).ToString(CultureInfo.InvariantCulture), GateCode = at < 2 ? "G" + 3 : "G" + 4, Progress = WorkItemProgress.Done }));
        draft.Answer("sponsor", 1);
        draft.Answer("controller", 2);
        draft.Answer("committee", random.Next(2) == 0 ? 3 : 4);
        draft.Answer("committee", 5);
        draft.Answer("legal", 6);
        for (var i = 0; i < faults; i++)
        {
            LaunchFaults.Plant(draft);
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(draft.Evidence));
        return Build(rulebook, draft);
    }

    private static GateFacts Build(Rulebook rulebook, LaunchDraft draft)
    {
        var facts = new GateFacts
        {
            MeasureId = Guid.Empty.ToString(),
            GateCode = "G" + 4,
            RulebookDigest = Copy(rulebook.Digest),
            Degree = draft.Degree,
            State = draft.State,
            Round = LaunchDraft.Round,
            AsOf = Now,
            Known = FactSources.All,
            Fields = draft.Fields,
            Roles = draft.Roles,
            Evidence = draft.Evidence,
            WorkItems = draft.WorkItems,
        };
        var packet = LaunchRulebook.Digest(PacketText.Write(rulebook.FindGate(LaunchRulebook.Gate)!, facts));
        facts = facts with { PacketDigest = packet, Approvals = draft.Answers.Select(answer => LaunchDraft.Bind(answer, Copy(packet))).ToArray() };
        return facts with { FactsDigest = LaunchRulebook.Digest(FactsText.Write(facts)) };
    }

    private static string Copy(string text) => new(text.AsSpan());
}
