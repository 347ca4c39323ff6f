using Governance.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Guards;

/// <summary>State and status reason of a governed row: what a new row begins with, and never anything else.</summary>
internal static class RowState
{
    private const int Active = 0;
    private const int ActiveReason = 1;

    public static bool IsTouched(Operation operation)
    {
        var columns = operation.Target.Attributes;
        if (operation.IsCreate)
        {
            return Differs(columns, Columns.State, Active) || Differs(columns, Columns.StatusReason, ActiveReason);
        }

        return columns.Contains(Columns.State) || columns.Contains(Columns.StatusReason);
    }

    private static bool Differs(AttributeCollection columns, string column, int initial) =>
        columns.TryGetValue(column, out var value) && value is not null && !(value is OptionSetValue choice && choice.Value == initial);
}
