using System.Collections.Generic;
using System.Linq;

namespace Governance.Sandbox.Forms;

/// <summary>What the imported solution shows: forms, public views, code components and names of tables.</summary>
internal sealed class FormCatalog
{
    private readonly Dictionary<string, FormDefinition> forms = [];
    private readonly Dictionary<string, ControlDefinition> controls = [];
    private readonly Dictionary<string, TableNames> names = [];
    private readonly Dictionary<(string Table, string Column), string> labels = [];
    private readonly List<ViewDefinition> views = [];

    /// <summary>The tables that have a form and a view, by their plural.</summary>
    public IEnumerable<TableNames> Shown => names.Values
        .Where(table => forms.ContainsKey(table.Table) && views.Exists(view => view.Table == table.Table))
        .OrderBy(table => table.Many, System.StringComparer.Ordinal);

    public void Add(FormDefinition form) => forms.TryAdd(form.Table, form);

    public void Add(ControlDefinition control) => controls[control.Name] = control;

    public void Add(TableNames table) => names[table.Table] = table;

    public void Add(ViewDefinition view) => views.Add(view);

    public void AddLabel(string table, string column, string label) => labels[(table, column)] = label;

    /// <summary>What people call a column; its logical name when the solution does not say.</summary>
    public string Label(string table, string column) => labels.GetValueOrDefault((table, column), column);

    public FormDefinition? Form(string table) => forms.GetValueOrDefault(table);

    public ControlDefinition? Control(string name) => controls.GetValueOrDefault(name);

    public TableNames Names(string table) => names.GetValueOrDefault(table) ?? new TableNames(table, table, table);

    /// <summary>The table's public views, the default first.</summary>
    public IEnumerable<ViewDefinition> Views(string table) => views
        .Where(view => view.Table == table)
        .OrderByDescending(view => view.IsDefault)
        .ThenBy(view => view.Name, System.StringComparer.Ordinal);
}
