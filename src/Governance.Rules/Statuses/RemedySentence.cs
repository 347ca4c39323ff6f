using System;
using Governance.Rules.Decisions;
using Governance.Rules.Text;

namespace Governance.Rules.Statuses;

/// <summary>The one wording of a remedy, for lists of what waits for whom.</summary>
public static class RemedySentence
{
    /// <summary>One sentence.</summary>
    public static string Of(Remedy remedy) => RemedyText.Of(remedy ?? throw new ArgumentNullException(nameof(remedy)));
}
