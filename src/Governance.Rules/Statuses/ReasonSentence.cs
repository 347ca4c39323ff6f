using System;
using Governance.Rules.Decisions;
using Governance.Rules.Text;

namespace Governance.Rules.Statuses;

/// <summary>The one wording of a reason, for places that name its criterion themselves.</summary>
public static class ReasonSentence
{
    /// <summary>One sentence with a capital letter.</summary>
    public static string Of(Reason reason)
    {
        var text = ReasonText.Of(reason ?? throw new ArgumentNullException(nameof(reason)));
        var sentence = reason.CriterionName.Length == 0 ? text : text.Substring(reason.CriterionName.Length + 2);
        return sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence.Substring(1);
    }
}
