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
        var sentence = ReasonText.Sentence(reason ?? throw new ArgumentNullException(nameof(reason)));
        return char.ToUpperInvariant(sentence[0]) + sentence.Substring(1);
    }
}
