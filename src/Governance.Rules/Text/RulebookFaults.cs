using System.Collections.Generic;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Text;

/// <summary>What makes a rulebook unusable, whatever form it was written in.</summary>
public static class RulebookFaults
{
    private const int LongestCode = 50;
    internal const int LongestName = 200;
    private const int MostDays = 36500;
    private const int MostPersons = 100;

    /// <summary>The first fault in words, or null when there is none.</summary>
    public static string? Find(Rulebook rulebook)
    {
        var codes = new HashSet<string>();
        var fault = CodeFault("rulebook", rulebook.Code) ?? NameFault(rulebook.Code, rulebook.Name)
            ?? (rulebook.Version < 1 ? "The version must be 1 or more." : null)
            ?? (rulebook.Gates.Count == 0 ? "The rulebook has no gate." : null);
        for (var i = 0; i < rulebook.Gates.Count && fault is null; i++)
        {
            var gate = rulebook.Gates[i];
            fault = CodeFault("gate", gate.Code) ?? NameFault(gate.Code, gate.Name)
                ?? (codes.Add(gate.Code) ? null : $"Two gates have the code '{gate.Code}'.")
                ?? (gate.Type is < GateType.GoNoGo or > GateType.Closure ? $"Gate '{gate.Code}' has an unknown type." : null)
                ?? (gate.From is < DegreeOfImplementation.Defined or >= DegreeOfImplementation.Closed
                    ? $"Gate '{gate.Code}' must lead from a degree between Defined and Implemented." : null)
                ?? GateFault(gate)
                ?? GateTermsFaults.Find(gate);
        }

        return fault ?? GateTermsFaults.FindBetween(rulebook.Gates);
    }

    private static string? GateFault(GateDefinition gate)
    {
        var codes = new HashSet<string>();
        var policies = 0;
        var registers = new HashSet<string>();
        var outcomes = new HashSet<GateOutcome>();
        var fault = gate.Criteria.Count == 0 ? $"Gate '{gate.Code}' asks for nothing: add a criterion." : null;
        for (var i = 0; i < gate.Criteria.Count && fault is null; i++)
        {
            var criterion = gate.Criteria[i];
            fault = CodeFault("criterion", criterion.Code) ?? NameFault(criterion.Code, criterion.Name)
                ?? (codes.Add(criterion.Code) ? null : $"Two criteria of gate '{gate.Code}' have the code '{criterion.Code}'.")
                ?? ListFault("role", criterion.SuppliedBy)
                ?? CriterionFault(criterion)
                ?? (criterion is RegisterCriterion asking && !registers.Add(asking.Register)
                    ? $"Two criteria of gate '{gate.Code}' ask for the register '{asking.Register}': put them into one." : null)
                ?? ApprovalStepFaults.Find(gate, criterion as ApprovalsCriterion);
            policies += criterion is ApprovalsCriterion ? 1 : 0;
        }

        // INVARIANT: an answer names its gate and step only, and one person counts in one step of the gate; two policies would undo both.
        fault ??= policies > 1 ? $"Gate '{gate.Code}' has {policies} criteria of approvals: put their steps into one." : null;
        for (var i = 0; i < gate.Outcomes.Count && fault is null; i++)
        {
            var right = gate.Outcomes[i];
            fault = (right.Outcome is GateOutcome.ConditionalGo or GateOutcome.Hold or GateOutcome.Recycle or GateOutcome.Kill
                    ? null : $"Gate '{gate.Code}' gives a right to {right.Outcome}: only ConditionalGo, Hold, Recycle and Kill are given by right.")
                ?? (outcomes.Add(right.Outcome) ? null : $"Gate '{gate.Code}' names the outcome {right.Outcome} twice.")
                ?? (right.Roles.Count == 0 ? $"Nobody may decide {right.Outcome} at gate '{gate.Code}': name a role." : null)
                ?? ListFault("role", right.Roles);
        }

        return fault;
    }

    private static string? CriterionFault(Criterion criterion) => criterion switch
    {
        FieldsCriterion fields => (fields.Fields.Count + fields.Roles.Count == 0 ? $"Criterion '{fields.Code}' names no field and no role." : null)
            ?? ListFault("field", fields.Fields) ?? ListFault("role", fields.Roles),
        EvidenceCriterion evidence => CodeFault("kind of evidence", evidence.Kind)
            ?? (evidence.MaxAgeDays is < 0 or > MostDays ? $"Criterion '{evidence.Code}': the age must be between 0 and {MostDays} days." : null),
        RegisterCriterion register => CodeFault("register", register.Register) ?? ListFault("role", register.ReviewedBy)
            ?? (register.MaxAgeDays is < 0 or > MostDays ? $"Criterion '{register.Code}': the age must be between 0 and {MostDays} days." : null),
        ApprovalsCriterion approvals => PolicyFault(approvals),
        _ => null,
    };

    private static string? PolicyFault(ApprovalsCriterion criterion)
    {
        var codes = new HashSet<string>();
        var steps = criterion.Policy.Steps;
        var fault = steps.Count == 0 ? $"Criterion '{criterion.Code}' has no approval step." : null;
        for (var i = 0; i < steps.Count && fault is null; i++)
        {
            var step = steps[i];
            fault = CodeFault("step", step.Code) ?? NameFault(step.Code, step.Name) ?? CodeFault("role", step.Role)
                ?? (codes.Add(step.Code) ? null : $"Two steps of criterion '{criterion.Code}' have the code '{step.Code}'.")
                ?? (step.Quorum is < 1 or > MostPersons ? $"Step '{step.Code}': the quorum must be between 1 and {MostPersons}." : null)
                ?? ListFault("role", step.NotHeldWith)
                ?? (Contains(step.NotHeldWith, step.Role) ? $"Step '{step.Code}' excludes the role that it asks for." : null);
        }

        return fault;
    }

    internal static string? ListFault(string what, IReadOnlyList<string> codes)
    {
        var seen = new HashSet<string>();
        string? fault = null;
        for (var i = 0; i < codes.Count && fault is null; i++)
        {
            fault = CodeFault(what, codes[i]) ?? (seen.Add(codes[i]) ? null : $"The {what} '{codes[i]}' is named twice.");
        }

        return fault;
    }

    private static bool Contains(IReadOnlyList<string> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == code)
            {
                return true;
            }
        }

        return false;
    }

    internal static string? CodeFault(string what, string code)
    {
        if (code.Length == 0 || code.Length > LongestCode)
        {
            return $"The code of a {what} must have 1 to {LongestCode} characters.";
        }

        for (var i = 0; i < code.Length; i++)
        {
            if (!(code[i] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.'))
            {
                return $"The code of a {what} may hold letters, digits, dot, dash and underscore only.";
            }
        }

        return null;
    }

    private static string? NameFault(string code, string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            return $"'{code}' needs a name of 1 to {LongestName} characters.";
        }

        // INVARIANT: half a character has no bytes of its own in UTF-8, so two such names would have one digest.
        return WholeText.Is(name) ? null : $"The name of '{code}' holds half a character: write it anew.";
    }
}
