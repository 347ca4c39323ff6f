using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>Who may do what with a risk.</summary>
internal static class RiskRights
{
    /// <summary>The role by which somebody may accept the risk as it is now: the one with the lowest limit that reaches it. Null when there is none.</summary>
    public static string? Accepting(Actor actor, MeasureState measure, Risk risk, RiskSettings settings)
    {
        var roles = DecidingRoles.Of(actor, measure).ToHashSet();
        if (actor.PersonId == risk.Draft.OwnerId)
        {
            roles.Add("owner");
        }

        return settings.Limits.Where(limit => limit.UpTo >= risk.Score && roles.Contains(limit.Role)).MinBy(limit => limit.UpTo)?.Role;
    }

    /// <summary>Up to which score the owner of the risk may accept it by what the measure says about them.</summary>
    public static int LimitOfOwner(MeasureState measure, Risk risk, RiskSettings settings)
    {
        IEnumerable<string> roles = DecidingRoles.OnMeasure(measure, risk.Draft.OwnerId).Append("owner");
        return settings.Limits.Where(limit => roles.Contains(limit.Role)).Select(limit => limit.UpTo).DefaultIfEmpty(0).Max();
    }

    /// <summary>Roles that may accept a score.</summary>
    public static IReadOnlyList<string> For(int score, RiskSettings settings) =>
        [.. settings.Limits.Where(limit => limit.UpTo >= score).OrderBy(limit => limit.UpTo).Select(limit => limit.Role)];
}
