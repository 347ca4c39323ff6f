using System;
using Governance.Rules.Permits;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Permits;

/// <summary>A value of Dataverse in the spelling that permits are made over.</summary>
internal static class ColumnSpelling
{
    /// <summary>False for a type that no governed column has: a write with one is never permitted.</summary>
    public static bool TrySpell(object? value, out ColumnValue spelling)
    {
        ColumnValue? known = value switch
        {
            null => ColumnValue.Null,
            string text => ColumnValue.Text(text),
            int number => ColumnValue.Integer(number),
            long number => ColumnValue.Integer(number),
            OptionSetValue choice => ColumnValue.Integer(choice.Value),
            bool flag => ColumnValue.Boolean(flag),
            decimal amount => ColumnValue.Decimal(amount),
            Money money => ColumnValue.Decimal(money.Value),
            EntityReference row => ColumnValue.Reference(row.LogicalName, row.Id),
            Guid id => ColumnValue.Id(id),
            DateTime time => ColumnValue.Time(new DateTimeOffset(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc))),
            _ => null,
        };
        spelling = known ?? ColumnValue.Null;
        return known is not null;
    }
}
