using System.Linq;
using System.Text.Json;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Security;

namespace Governance.Sandbox.Forms;

/// <summary>What the page needs to draw a table's form and lists for one user; the rows themselves it asks of the Web API.</summary>
internal sealed class PageDescription(DataverseEnvironment environment, Caller caller, TableDefinition table)
{
    private readonly FormCatalog forms = environment.Forms;

    /// <exception cref="PlatformException">The zip brought no form for the table.</exception>
    public void Write(Utf8JsonWriter json)
    {
        var form = forms.Form(table.LogicalName) ?? throw PlatformErrors.NotSupported($"a form of {table.LogicalName}, which the solution does not bring");
        json.WriteStartObject();
        json.WriteString("table", table.LogicalName);
        json.WriteString("set", table.EntitySetName);
        json.WriteString("key", table.PrimaryKey);
        json.WriteString("primaryName", table.PrimaryName);
        json.WriteString("label", forms.Names(table.LogicalName).One);
        json.WriteString("plural", forms.Names(table.LogicalName).Many);
        WriteUser(json);
        WriteTables(json);
        json.WriteStartObject("form");
        json.WriteString("name", form.Name);
        json.WriteStartArray("header");
        foreach (var cell in form.Header)
        {
            WriteCell(json, cell);
        }

        json.WriteEndArray();
        json.WriteStartArray("tabs");
        foreach (var tab in form.Tabs)
        {
            WriteTab(json, tab);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        WriteViews(json);
        WriteControls(json, form);
        json.WriteEndObject();
    }

    private void WriteUser(Utf8JsonWriter json)
    {
        json.WriteStartObject("user");
        json.WriteString("id", caller.UserId);
        json.WriteString("name", environment.Row("systemuser", caller.UserId)["fullname"] as string);
        json.WriteEndObject();
    }

    private void WriteTables(Utf8JsonWriter json)
    {
        json.WriteStartArray("navigation");
        foreach (var shown in forms.Shown.Where(shown => environment.Users.Holds(caller.UserId, $"prvRead{environment.Table(shown.Table).PrivilegeName}")))
        {
            json.WriteStartObject();
            json.WriteString("table", shown.Table);
            json.WriteString("label", shown.Many);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("sets");
        foreach (var other in environment.Catalog.Tables)
        {
            json.WriteString(other.LogicalName, other.EntitySetName);
        }

        json.WriteEndObject();
    }

    private void WriteTab(Utf8JsonWriter json, FormTab tab)
    {
        json.WriteStartObject();
        json.WriteString("name", tab.Name);
        json.WriteString("label", tab.Label);
        json.WriteStartArray("columns");
        foreach (var column in tab.Columns)
        {
            json.WriteStartObject();
            json.WriteString("width", column.Width);
            json.WriteStartArray("sections");
            foreach (var section in column.Sections)
            {
                json.WriteStartObject();
                json.WriteString("name", section.Name);
                json.WriteString("label", section.Label);
                json.WriteBoolean("showLabel", section.ShowLabel);
                json.WriteStartArray("cells");
                foreach (var cell in section.Cells)
                {
                    WriteCell(json, cell);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteCell(Utf8JsonWriter json, FormCell cell)
    {
        if (!table.Columns.TryGetValue(cell.Column, out var column))
        {
            throw PlatformErrors.NotSupported($"the column {cell.Column} on the form of {table.LogicalName}");
        }

        json.WriteStartObject();
        json.WriteString("column", column.LogicalName);
        json.WriteString("apiName", column.ApiName);
        json.WriteString("type", column.Type.ToString());
        json.WriteString("label", cell.Label.Length > 0 ? cell.Label : forms.Label(table.LogicalName, column.LogicalName));
        json.WriteBoolean("showLabel", cell.ShowLabel);
        json.WriteNumber("rows", cell.RowSpan);
        json.WriteBoolean("secured", column.Secured);
        json.WriteBoolean("readable", environment.Access.CanRead(caller, table, column));
        json.WriteString("readOnly", FieldAccess.WhyReadOnly(environment, caller, table, column, cell.Disabled));
        if (column.MaxLength is { } length)
        {
            json.WriteNumber("maxLength", length);
        }

        json.WriteStartArray("options");
        foreach (var (value, label) in column.Options)
        {
            json.WriteStartObject();
            json.WriteNumber("value", value);
            json.WriteString("label", label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (cell.Control is { } control)
        {
            json.WriteStartObject("control");
            json.WriteString("name", control.Name);
            json.WriteStartObject("parameters");
            foreach (var (name, bound) in control.Parameters)
            {
                json.WriteString(name, bound);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteViews(Utf8JsonWriter json)
    {
        json.WriteStartArray("views");
        foreach (var view in forms.Views(table.LogicalName))
        {
            json.WriteStartObject();
            json.WriteString("id", view.Id);
            json.WriteString("name", view.Name);
            json.WriteString("filter", ViewQuery.Filter(view, table));
            json.WriteString("orderBy", ViewQuery.OrderBy(view, table));
            json.WriteStartArray("columns");
            foreach (var (name, width) in view.Columns.Where(column => table.Has(column.Column)))
            {
                json.WriteStartObject();
                json.WriteString("apiName", table.Columns[name].ApiName);
                json.WriteString("label", forms.Label(table.LogicalName, name));
                json.WriteNumber("width", width);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteControls(Utf8JsonWriter json, FormDefinition form)
    {
        json.WriteStartObject("controls");
        foreach (var name in form.Cells.Select(cell => cell.Control?.Name).OfType<string>().Distinct())
        {
            var control = forms.Control(name) ?? throw PlatformErrors.NotSupported($"the control {name}, which the solution does not bring");
            json.WriteStartObject(name);
            json.WriteString("registeredName", control.RegisteredName);
            WritePaths(json, "scripts", control, control.Scripts);
            WritePaths(json, "styles", control, control.Styles);
            json.WriteStartArray("properties");
            foreach (var (property, type, usage) in control.Properties)
            {
                json.WriteStartObject();
                json.WriteString("name", property);
                json.WriteString("ofType", type);
                json.WriteString("usage", usage);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePaths(Utf8JsonWriter json, string name, ControlDefinition control, System.Collections.Generic.IEnumerable<string> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths)
        {
            json.WriteStringValue($"{PageEndpoints.Controls}/{control.Name}/{path}");
        }

        json.WriteEndArray();
    }
}
