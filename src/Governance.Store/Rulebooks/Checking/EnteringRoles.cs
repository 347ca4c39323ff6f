using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Rulebooks;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>Who alone can meet a criterion, by the rights that the store gives: any one of these roles.</summary>
internal static class EnteringRoles
{
    private static readonly string[] Owner = ["owner"];
    private static readonly string[] Controller = ["controller"];

    /// <summary>The roles; empty where anybody with a role on the measure can, or where nobody has to do anything.</summary>
    public static IReadOnlyList<string> Of(Criterion criterion) => criterion switch
    {
        FieldsCriterion { Fields.Count: > 0 } or WorkItemsCriterion => Owner,
        RegisterCriterion { Register: "value" } => Controller,
        RegisterCriterion { Register: "milestones" or "kpis" or "objectives" } => Owner,
        RegisterCriterion register => [.. register.ReviewedBy],
        _ => [],
    };
}
