using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Decisions;
using Newtonsoft.Json.Linq;

namespace Governance.Rules.Tests.Vectors;

/// <summary>A decision in the words of a vector's <c>expected</c>.</summary>
internal static class DecisionVector
{
    public static JObject Of(GateDecision decision) => new()
    {
        ["verdict"] = decision.Verdict.ToString(),
        ["outcome"] = decision.Outcome.ToString(),
        ["reasons"] = new JArray(decision.Reasons.Select(Reason)),
        ["remedies"] = new JArray(decision.Remedies.Select(Remedy)),
    };

    private static JObject Reason(Reason reason) => new()
    {
        ["code"] = reason.Code,
        ["criterion"] = reason.CriterionCode,
        ["subject"] = reason.Subject,
        ["state"] = reason.State.ToString(),
    };

    private static JObject Remedy(Remedy remedy) => new()
    {
        ["action"] = remedy.Action.ToString(),
        ["criterion"] = remedy.CriterionCode,
        ["subject"] = remedy.Subject,
        ["count"] = remedy.Count,
        ["roles"] = Texts(remedy.Roles),
        ["persons"] = Texts(remedy.Persons.Select(person => person.PersonId)),
    };

    private static JArray Texts(IEnumerable<string> texts) => new(texts.Select(text => new JValue(text)));
}
