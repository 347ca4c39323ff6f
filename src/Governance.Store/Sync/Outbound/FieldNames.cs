using System;
using Governance.Store.Measures;

namespace Governance.Store.Sync.Outbound;

/// <summary>Fields and roles of a measure that have a column of their own in Dataverse.</summary>
internal static class FieldNames
{
    public const string Function = "function";
    public const string LegalEntity = "legalEntity";
    public const string MilestonePlan = "milestonePlan";
    public const string SteeringContext = "steeringContext";
    public const string EffectKind = "effectKind";
    public const string EffectAmount = "effectAmount";
    public const string EffectCurrency = "effectCurrency";

    public const string Owner = "owner";
    public const string Sponsor = "sponsor";
    public const string Controller = "controller";

    /// <summary>
    /// A field's value, or null. Rulebooks spell names as they like: case, dashes and underscores make no difference
    /// for the columns.
    /// </summary>
    public static string? ValueOf(MeasureState measure, string name)
    {
        foreach (var field in measure.Fields)
        {
            if (string.Equals(Plain(field.Key), name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
