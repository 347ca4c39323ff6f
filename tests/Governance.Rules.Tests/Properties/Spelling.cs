using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Decisions;

namespace Governance.Rules.Tests.Properties;

/// <summary>Decisions as text, to compare them.</summary>
internal static class Spelling
{
    public static List<string> Reasons(GateDecision decision) =>
        decision.Reasons.Select(reason => $"{reason.Code}/{reason.CriterionCode}/{reason.State}/{reason.Subject}").ToList();

    /// <summary>The reasons given after that were not given before. That something is not known is no new reason where it was known to be unmet.</summary>
    public static IEnumerable<string> NewReasons(GateDecision before, GateDecision after)
    {
        var given = Reasons(before);
        return Reasons(after).Except(given).Except(given.Select(reason => reason.Replace("/Unmet/", "/Unknown/", StringComparison.Ordinal)));
    }

    /// <summary>Lists that follow the order of the facts are sorted: persons, and work items.</summary>
    public static string OfAnyOrder(GateDecision decision) => string.Join(
        "\n",
        Reasons(decision).Concat(decision.Remedies.Select(Remedy)).OrderBy(line => line, StringComparer.Ordinal).Prepend($"{decision.Verdict} {decision.Outcome}"));

    private static string Remedy(Remedy remedy) =>
        $"{remedy.Action}/{remedy.CriterionCode}/{remedy.Subject}/{remedy.Count}/{string.Join(",", remedy.Roles)}/"
        + string.Join(",", remedy.Persons.Select(person => person.PersonId).OrderBy(id => id, StringComparer.Ordinal));
}
