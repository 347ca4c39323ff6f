using System.Collections.Generic;
using System.Text;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;

namespace Governance.Rules.Text;

/// <summary>The one wording of a refusal, the same in Dynamics, in Jira and on the page: what is missing, and who can do what about it.</summary>
public static class RefusalText
{
    private const int MostPersonsNamed = 5;

    /// <summary>The refusal in plain lines; empty for an allowed decision.</summary>
    public static string Of(GateDecision decision)
    {
        if (decision.IsAllowed)
        {
            return string.Empty;
        }

        var text = new StringBuilder(decision.CriterionCode is null ? $"Gate {decision.GateCode} stays shut:" : "Not yet:");
        foreach (var reason in decision.Reasons)
        {
            text.Append("\n- ").Append(ReasonText.Of(reason)).Append(" [").Append(reason.Code).Append(']');
        }

        var remedies = decision.Remedies;
        if (remedies.Count != 0)
        {
            text.Append("\nWhat opens it:");
        }

        foreach (var remedy in remedies)
        {
            text.Append("\n- ").Append(RemedyText.Of(remedy)).Append(Who(remedy));
        }

        return text.ToString();
    }

    private static string Who(Remedy remedy)
    {
        var names = new List<string>();
        for (var i = 0; i < remedy.Persons.Count && i < MostPersonsNamed; i++)
        {
            var person = remedy.Persons[i];
            names.Add($"{(person.PersonName.Length == 0 ? person.PersonId : person.PersonName)} ({person.Role})");
        }

        if (remedy.Persons.Count > MostPersonsNamed)
        {
            names.Add($"{remedy.Persons.Count - MostPersonsNamed} more");
        }

        if (names.Count != 0)
        {
            return $" Who: {string.Join(", ", names)}.";
        }

        return remedy.Roles.Count == 0 ? string.Empty : $" Who: whoever holds the role {string.Join(" or ", remedy.Roles)}; nobody does yet.";
    }
}
