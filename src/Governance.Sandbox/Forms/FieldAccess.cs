using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Security;

namespace Governance.Sandbox.Forms;

/// <summary>Whether one user may type into a field, and if not, what forbids it.</summary>
internal static class FieldAccess
{
    /// <summary>What forbids it, or null: Form, Platform, ColumnSecurity, Privilege, or Sandbox for a type that this form cannot edit.</summary>
    public static string? WhyReadOnly(DataverseEnvironment environment, Caller caller, TableDefinition table, ColumnDefinition column, bool disabled)
    {
        var users = environment.Users;
        return 0 switch
        {
            _ when disabled => "Form",
            _ when !column.ValidForUpdate => "Platform",
            _ when column.Secured && !users.Allows(caller.UserId, table.LogicalName, column.LogicalName, permission => permission.Update) => "ColumnSecurity",
            _ when !users.Holds(caller.UserId, $"prvWrite{table.PrivilegeName}") => "Privilege",
            _ when !IsEditable(column.Type) => "Sandbox",
            _ => null,
        };
    }

    private static bool IsEditable(ColumnType type) => type is ColumnType.Text or ColumnType.Memo or ColumnType.WholeNumber
        or ColumnType.Decimal or ColumnType.Choice or ColumnType.Boolean or ColumnType.DateTime;
}
